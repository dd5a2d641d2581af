"""What every store promises of the message log, and of forgetting."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import text

from bot.cases.case import Case, Status
from bot.storage.options import StorageOptions
from bot.storage.records import SqlRecords, open_records
from filters.engine.charter import Outcome
from tests.contracts.keeping import (
    NINE,
    TALK,
    WALL,
    after,
    case,
    decision,
    finding,
    logged,
    message,
    ruling,
    verdict,
)

TABLES = ("messages", "decisions", "effects", "cases", "rulings", "facts")


async def everything(records: SqlRecords) -> str:
    """Whatever is written anywhere, as one text."""
    found = []
    async with records._database.reading() as connection:
        for table in TABLES:
            found += (await connection.execute(text(f"SELECT * FROM {table}"))).all()  # noqa: S608  # ours
    return repr(found)


async def test_a_message_comes_back_as_it_was(records: SqlRecords) -> None:
    bare = replace(message(2, minutes=1), author=None, emotes=(), mentions=(), live=None)
    await records.log(logged(message(), bare, outcome=Outcome.BREACH))
    assert await records.recent(TALK, NINE) == (message(), bare)


async def test_a_message_that_comes_twice_is_kept_once(records: SqlRecords) -> None:
    await records.log(logged(message(1, "first"), message(1, "again")))
    await records.log(logged(message(1, "and again"), message(2)))
    assert [one.text for one in await records.recent(TALK, NINE)] == ["first", message().text]


async def test_the_same_id_in_another_channel_is_another_message(records: SqlRecords) -> None:
    shared = replace(message(), channel="other", source_channel=TALK)
    await records.log(logged(message(), shared))
    assert await records.recent("other", NINE) == (shared,)


async def test_recent_messages_are_the_oldest_first(records: SqlRecords) -> None:
    late, early, old = message(1, minutes=9), message(2, minutes=5), message(3, minutes=1)
    await records.log(logged(late))
    await records.log(logged(early, old))
    assert await records.recent(TALK, after(5)) == (early, late)


async def test_a_message_without_a_time_counts_as_sent_when_it_was_kept(
    records: SqlRecords,
) -> None:
    timeless = replace(message(), sent_at=None)
    await records.log(logged(timeless))
    assert await records.recent(TALK, WALL) == (timeless,)
    assert await records.recent(TALK, after(60 * 24 * 10_000)) == ()


async def test_no_message_at_all_is_no_trouble(records: SqlRecords) -> None:
    await records.log(())
    assert await records.recent(TALK, NINE) == ()


async def test_a_viewer_is_known_by_the_login_seen_last(records: SqlRecords) -> None:
    author = message().author
    assert author is not None
    renamed = replace(message(2, minutes=1), author=replace(author, id="id-other"))
    await records.log(logged(renamed, message()))
    assert await records.viewer(TALK, "Mona") == "id-other"
    assert await records.viewer(TALK, "zoe") is None
    assert await records.viewer("other", "mona") is None


async def test_what_is_not_old_is_not_forgotten(records: SqlRecords) -> None:
    await records.log(logged(message(minutes=1)))
    await records.record(decision(cases=(case(1, Status.UPHELD),), verdict=verdict()), WALL)
    before = await everything(records)
    assert await records.forget(NINE) == 0
    assert await everything(records) == before


async def test_an_open_case_keeps_its_evidence(records: SqlRecords) -> None:
    await records.record(decision(cases=(case(),)), WALL)
    await records.forget(after(600))
    assert await records.case(TALK, 1) == case()


async def test_forgetting_erases_the_words_and_keeps_the_rest(records: SqlRecords) -> None:
    words = message(1, "VILE words @zoe")
    evidence = replace(
        case().evidence,
        message=words,
        findings=(finding("VILE"),),
        before=(words,),
        further=(words,),
    )
    closed = case(1, Status.UPHELD, evidence=evidence, rulings=(ruling(),))
    said = verdict()
    said = replace(said, breaches=(replace(said.breaches[0], findings=(finding("VILE"),)),))
    await records.log(logged(words, message(2, "VILE too", minutes=2)))
    await records.record(decision(cases=(closed,), verdict=said, message_id="m1"), WALL)

    assert await records.forget(after(600)) == 2
    left = await everything(records)
    for word in ("VILE", "zoe", "Kappa"):
        assert word not in left
    assert await records.recent(TALK, NINE) == ()
    assert await records.viewer(TALK, "mona") == "id-mona"
    assert blank(await records.history(TALK, "id-mona", 9)) == blank((closed,))
    assert await records.forget(after(600)) == 0


def blank(cases: Sequence[Case]) -> list[Case]:
    """Cases without what is to be forgotten."""
    return [replace(one, evidence=case().evidence) for one in cases]


async def test_a_forgotten_finding_still_says_how_much(records: SqlRecords) -> None:
    await records.record(decision(cases=(case(1, Status.EXPIRED),)), WALL)
    await records.forget(after(600))
    kept = await records.case(TALK, 1)
    assert kept is not None
    assert kept.evidence.findings == (finding("…"),)


async def test_forgetting_much_takes_several_portions(options: StorageOptions) -> None:
    async with open_records(options.model_copy(update={"batch_size": 2})) as records:
        await records.log(logged(*(message(number) for number in range(5))))
        closed = tuple(case(number, Status.DISMISSED) for number in range(1, 6))
        for one in closed:
            await records.record(decision(cases=(one,), verdict=verdict()), WALL)
        assert await records.forget(after(600)) == 5
        assert "insult" not in await everything(records)


async def test_what_followed_a_moment_is_told_in_its_order_and_no_more(
    records: SqlRecords,
) -> None:
    await records.log(logged(*(message(number, minutes=number) for number in (1, 2, 3, 4))))
    found = await records.following(TALK, after(1), 2)
    assert [one.sent_at for one in found] == [after(2), after(3)]
    assert not await records.following("elsewhere", after(1), 2)
