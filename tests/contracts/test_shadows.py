"""What every store promises of charters in shadow and of what they say."""

from dataclasses import replace

from bot.cases.case import Person
from bot.ports.shadow import Beside, Cast, Word
from bot.ports.world import Logged
from bot.storage.records import SqlRecords
from filters.engine.charter import Outcome
from tests.contracts.keeping import NINE, TALK, WALL, after, decision, message, verdict

LEA = Person("id-lea", "lea")
CAST = Cast(channel=TALK, charter="base.fr", by=LEA, since=NINE, setting="base.fr", base=7)
BREACH = Word(Outcome.BREACH, 3, 0.95, 4, 600)
CLEAR = Word()


def beside(number: int, **changes: object) -> Beside:
    made = Beside(f"m{number}", after(number), "id-mona", BREACH, CLEAR, offends=True)
    return replace(made, **changes)  # type: ignore[arg-type]  # a test names what it changes


async def test_a_shadow_comes_back_as_it_was_until_it_is_ended(records: SqlRecords) -> None:
    ledger = records.shadows
    assert await ledger.cast(TALK) is None
    await ledger.begin(CAST)
    await ledger.keep(TALK, [], 20, 3)
    assert await ledger.cast(TALK) == replace(CAST, judged=20, missed=3)
    await ledger.end(TALK, "talkshow.fr")
    (ended,) = await ledger.casts()
    assert (ended.charter, ended.setting) == ("", "talkshow.fr")


async def test_what_is_said_twice_of_a_message_is_kept_once(records: SqlRecords) -> None:
    ledger = records.shadows
    await ledger.begin(CAST)
    await ledger.keep(TALK, [beside(1), beside(2)], 2, 0)
    await ledger.keep(TALK, [beside(2), beside(3, live=BREACH, offends=False)], 2, 0)
    assert [one.message_id for one in await ledger.offences(TALK)] == ["m1", "m2"]
    counts = {live.outcome: times for _, live, times in await ledger.counted(TALK)}
    assert counts == {Outcome.CLEAR: 2, Outcome.BREACH: 1}
    await ledger.count(TALK, "m1", offends=False)
    assert [one.message_id for one in await ledger.offences(TALK)] == ["m2"]


async def test_only_what_went_another_way_is_an_example(records: SqlRecords) -> None:
    ledger = records.shadows
    await records.log([Logged(message(1, "salut"), Outcome.CLEAR)])
    await ledger.begin(CAST)
    await ledger.keep(TALK, [beside(1), beside(2, live=BREACH), beside(3)], 3, 0)
    found = await ledger.examples(TALK, 10)
    assert [(one.message_id, one.text) for one in found] == [("m3", None), ("m1", "salut")]
    assert found[1].shadow == BREACH


async def test_a_new_shadow_begins_with_nothing(records: SqlRecords) -> None:
    ledger = records.shadows
    await ledger.begin(CAST)
    await ledger.keep(TALK, [beside(1)], 1, 0)
    await ledger.begin(replace(CAST, charter="base.en", text="é"))
    assert await ledger.counted(TALK) == ()
    assert await ledger.cast(TALK) == replace(CAST, charter="base.en", text="é")


async def test_what_articles_in_shadow_say_is_counted(records: SqlRecords) -> None:
    seen = verdict("m1")
    await records.log([Logged(message(1, "salut"), Outcome.CLEAR)])
    aside = replace(seen, outcome=Outcome.CLEAR, breaches=(), shadow=seen.breaches)
    await records.record(decision(message_id="m1", verdict=aside), WALL)
    await records.record(decision(message_id="m2", verdict=replace(seen, message_id="m2")), WALL)
    (found,) = await records.shadows.asides(TALK, NINE, 100)
    assert (found.article, found.breaches, found.borderline) == (3, 1, 0)
    assert [one.text for one in found.examples] == ["salut"]
