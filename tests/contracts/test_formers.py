"""What every store promises of what charters said before."""

from bot.cases.case import Person
from bot.ports.archive import Former, Formers
from bot.storage.formers import MOST
from bot.storage.records import SqlRecords
from tests.contracts.keeping import WALL

LEA = Person("id-lea", "lea")
TEXT = 'name = "é"\n# \U0001f642\n'


async def test_texts_come_back_as_they_were_the_newest_first(records: SqlRecords) -> None:
    formers: Formers = records.formers
    await formers.keep("9000", Former(TEXT, LEA, WALL, "one"))
    await formers.keep("9000", Former("two", LEA, WALL, "two"))
    await formers.keep("9001", Former("theirs", LEA, WALL, ""))
    newest = await formers.newest("9000")
    assert [one.why for one in newest] == ["two", "one"]
    assert await formers.one("9000", newest[1].number) == newest[1]
    assert newest[1].text == TEXT
    assert newest[1].at == WALL
    (theirs,) = await formers.newest("9001")
    assert await formers.one("9000", theirs.number) is None


async def test_of_too_many_the_oldest_goes(records: SqlRecords) -> None:
    for number in range(MOST + 2):
        await records.formers.keep("9000", Former(str(number), LEA, WALL, ""))
    newest = await records.formers.newest("9000")
    assert [newest[0].text, newest[-1].text] == [str(MOST + 1), "2"]
