"""What every store promises of what viewers say to the show, and of the screens that show it."""

from dataclasses import replace
from datetime import timedelta

from bot.animation.voice import Kind
from bot.cases.case import Person
from bot.cases.noted import Noted, Where
from bot.cases.voices.chorus import Chorus, Move, Part, Stage, Way
from bot.ports.airing import Change, Choruses, Role, Screen, Screens
from bot.storage.records import SqlRecords
from bot.storage.screens import MOST
from filters.engine.message import Author
from filters.engine.phrase import Phrase
from tests.contracts.keeping import WALL

LEA = Person("id-lea", "lea")
HUGO = Part(Author("7", "hugo", "Hugo"), "m1", "on revoit le sch\u00e9ma \0 ? \ud800", WALL)
ZOE = Part(Author("8", "zoe", "Zo\u00e9"), "m2", "+1", WALL, Way.SECOND)
ONE = Chorus(
    number=1,
    channel="9000",
    kind=Kind.QUESTION,
    certainty=0.9,
    reason=Phrase.of("voice.question", cues="?"),
    parts=(HUGO,),
    since=WALL,
)
SCREEN = Screen("9000", Role.OVERLAY, "OBS", "d" * 64, LEA, WALL)
LONG_AGO = WALL - timedelta(days=1)


async def test_another_channels_are_not_there(records: SqlRecords) -> None:
    choruses: Choruses = records.choruses
    await choruses.keep("9000", [Change(ONE)])
    assert await choruses.since("9001", LONG_AGO, 10) == ()
    assert await choruses.since("9000", WALL + timedelta(seconds=1), 10) == ()
    assert await choruses.last_number("9001") == 0
    assert await choruses.last_number("9000") == 1


async def test_a_chorus_comes_back_as_it_was_last_and_in_the_order_of_its_parts(
    records: SqlRecords,
) -> None:
    first = replace(ONE, parts=(replace(HUGO, text="on revoit ?"),))
    sent = replace(
        first,
        parts=(*first.parts, ZOE),
        stage=Stage.SENT,
        version=1,
        starred=True,
        moves=(Move(LEA, WALL, Stage.SENT),),
    )
    await records.choruses.keep("9000", [Change(first)])
    note = Noted(LEA, "voice_sent", WALL, Where.DESK, "voice 1")
    await records.choruses.keep("9000", [Change(sent, first)], [note])
    assert await records.choruses.since("9000", LONG_AGO, 10) == (sent,)
    assert note in await records.facts("9000", LONG_AGO)


async def test_what_no_database_keeps_is_replaced(records: SqlRecords) -> None:
    await records.choruses.keep("9000", [Change(ONE)])
    (kept,) = await records.choruses.since("9000", LONG_AGO, 10)
    assert kept.parts[0].text == "on revoit le sch\u00e9ma \ufffd ? \ufffd"


async def test_the_newest_come_back_where_there_are_too_many(records: SqlRecords) -> None:
    many = [Change(replace(ONE, number=number)) for number in range(1, 6)]
    await records.choruses.keep("9000", many)
    found = await records.choruses.since("9000", LONG_AGO, 2)
    assert [one.number for one in found] == [4, 5]


async def test_words_are_forgotten_with_those_of_the_log(records: SqlRecords) -> None:
    await records.choruses.keep("9000", [Change(ONE)])
    await records.forget(WALL)
    assert len(await records.choruses.since("9000", LONG_AGO, 10)) == 1
    await records.forget(WALL + timedelta(seconds=1))
    assert await records.choruses.since("9000", LONG_AGO, 10) == ()
    assert await records.choruses.last_number("9000") == 1


async def test_a_screen_is_found_until_it_is_revoked_by_its_own_channel(
    records: SqlRecords,
) -> None:
    screens: Screens = records.screens
    assert await screens.keep(SCREEN)
    (kept,) = await screens.of("9000")
    assert kept == replace(SCREEN, number=kept.number)
    assert await screens.found("e" * 64) is None
    assert await screens.revoke("9001", kept.number) is None
    assert await screens.found(SCREEN.digest) == kept
    assert await screens.revoke("9000", kept.number) == kept
    assert await screens.found(SCREEN.digest) is None


async def test_of_too_many_screens_the_newest_is_not_kept(records: SqlRecords) -> None:
    for number in range(MOST):
        assert await records.screens.keep(replace(SCREEN, digest=f"{number:064}"))
    assert not await records.screens.keep(SCREEN)
