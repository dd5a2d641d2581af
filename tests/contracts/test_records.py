"""What every store promises of decisions, effects, cases and facts."""

import asyncio
import gc
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text

from bot.cases.case import (
    Claim,
    Doubt,
    Handling,
    Judgement,
    Look,
    Opinion,
    Person,
    Reopening,
    Status,
    Told,
)
from bot.cases.facts import (
    Forgiven,
    Invited,
    Offence,
    Paused,
    Permitted,
    Removed,
    Settled,
    Spoiler,
)
from bot.ports.world import Answer, EffectReport, Logged, Progress, Records
from bot.storage.errors import StorageError
from bot.storage.options import StorageOptions
from bot.storage.records import SqlRecords, open_records
from filters.engine.charter import Outcome
from tests.contracts.keeping import (
    DELETE,
    NINE,
    TALK,
    TIMEOUT,
    WALL,
    after,
    case,
    decision,
    message,
    ruling,
    verdict,
)

OFFENCE = Offence("id-mona", 3, NINE, case=1)


async def count(records: SqlRecords, table: str) -> int:
    async with records._database.reading() as connection:
        found = await connection.scalar(text(f"SELECT count(*) FROM {table}"))  # noqa: S608  # ours
    return int(found or 0)


async def test_it_fulfils_the_port(records: SqlRecords) -> None:
    port: Records = records
    assert await port.unfinished() == ()
    assert await port.last_number(TALK) == 0
    assert await port.case(TALK, 1) is None


async def test_a_decision_takes_its_message_into_the_log(records: SqlRecords) -> None:
    said = Logged(message(), Outcome.BREACH)
    await records.record(decision(DELETE), WALL, said)
    assert await records.recent(TALK, NINE) == (message(),)
    await records.log([said])
    assert await count(records, "messages") == 1


async def test_a_decision_that_fails_leaves_nothing(records: SqlRecords) -> None:
    await records._database.write(lambda one: one.execute(text("DROP TABLE effects")))
    everything = decision(DELETE, cases=(case(),), facts=(OFFENCE,), verdict=verdict())
    with pytest.raises(StorageError):
        await records.record(everything, WALL, Logged(message(), Outcome.BREACH))
    for table in ("decisions", "cases", "rulings", "facts", "messages"):
        assert await count(records, table) == 0


@pytest.fixture
def untidy() -> Iterator[None]:
    """Nothing that was dropped lets go of what it held before the test is over."""
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("untidy")
async def test_a_decision_that_is_cancelled_is_kept_whole_or_not_at_all(
    records: SqlRecords,
) -> None:
    for tenths in range(40):
        with suppress(TimeoutError):
            async with asyncio.timeout(tenths / 10_000):
                await records.record(decision(DELETE, TIMEOUT, facts=(OFFENCE,)), WALL)
    whole = await count(records, "decisions")
    assert await count(records, "effects") == 2 * whole
    assert await count(records, "facts") == whole
    await records.record(decision(DELETE), WALL)
    assert await count(records, "decisions") == whole + 1


async def test_decisions_made_at_once_wait_for_one_another(records: SqlRecords) -> None:
    async with asyncio.TaskGroup() as tasks:
        for _ in range(20):
            tasks.create_task(records.record(decision(DELETE, TIMEOUT), WALL), name="record")
    assert len(await records.unfinished()) == 40


async def test_recorded_effects_are_pending_until_their_deadlines(records: SqlRecords) -> None:
    delete, timeout = await records.record(decision(DELETE, TIMEOUT, message_id="m1", case=7), WALL)
    assert (delete.effect, delete.deadline) == (DELETE, WALL + timedelta(minutes=10))
    assert (timeout.effect, timeout.deadline) == (TIMEOUT, WALL + timedelta(minutes=1))
    assert delete.progress is Progress.PENDING
    assert (delete.channel, delete.message_id, delete.case) == (TALK, "m1", 7)
    assert await records.unfinished() == (delete, timeout)


async def test_an_allowance_can_be_set(options: StorageOptions) -> None:
    patient = options.model_copy(update={"allowances": {"timeout": 300}})
    async with open_records(patient) as records:
        delete, timeout = await records.record(decision(DELETE, TIMEOUT), WALL)
    assert delete.deadline == WALL + timedelta(minutes=10)
    assert timeout.deadline == WALL + timedelta(minutes=5)


async def test_only_what_is_answered_is_finished(records: SqlRecords) -> None:
    delete, timeout = await records.record(decision(DELETE, TIMEOUT), WALL)
    await records.sending(delete.id)
    await records.sending(timeout.id)
    await records.answered(delete.id, Answer(Progress.DONE))
    assert await records.unfinished() == (replace(timeout, progress=Progress.SENDING),)


async def test_what_was_postponed_is_pending_again(records: SqlRecords) -> None:
    delete, timeout = await records.record(decision(DELETE, TIMEOUT), WALL)
    for one in (delete, timeout):
        await records.sending(one.id)
        await records.postponed(one.id)
    assert await records.unfinished() == (delete, timeout)
    await records.answered(delete.id, Answer(Progress.COVERED))
    await records.postponed(delete.id)
    assert await records.unfinished() == (timeout,)


async def test_what_is_finished_stays_finished(records: SqlRecords) -> None:
    (delete,) = await records.record(decision(DELETE, case=1), WALL)
    await records.answered(delete.id, Answer(Progress.REFUSED, "no moderator", "sorry"))
    await records.sending(delete.id)
    await records.answered(delete.id, Answer(Progress.UNKNOWN))
    assert await records.unfinished() == ()
    answer = Answer(Progress.REFUSED, "no moderator", "sorry")
    assert await records.reports(TALK, 1) == (EffectReport(DELETE, answer),)


async def test_a_restart_finds_what_was_recorded(options: StorageOptions) -> None:
    async with open_records(options) as records:
        recorded = await records.record(
            decision(DELETE, TIMEOUT, cases=(case(),), facts=(OFFENCE,), message_id="m1"), WALL
        )
    async with open_records(options) as records:
        assert await records.unfinished() == recorded
        assert await records.case(TALK, 1) == case()
        assert await records.facts(TALK, NINE) == (OFFENCE,)
        assert await records.decided(TALK, "m1")
        assert not await records.decided("other", "m1")


async def test_reports_are_those_of_the_case_alone(records: SqlRecords) -> None:
    await records.record(decision(DELETE, case=1), WALL)
    await records.record(decision(TIMEOUT, case=2), WALL)
    await records.record(decision(TIMEOUT, case=1, channel="other"), WALL)
    await records.record(decision(TIMEOUT, case=1), WALL)
    reports = await records.reports(TALK, 1)
    assert [one.effect for one in reports] == [DELETE, TIMEOUT]
    assert {one.answer for one in reports} == {Answer(Progress.PENDING)}


async def test_the_latest_effect_of_a_kind_is_that_of_its_channel(records: SqlRecords) -> None:
    assert await records.latest(TALK, "delete") is None
    (first,) = await records.record(decision(DELETE), WALL)
    await records.record(decision(TIMEOUT), WALL)
    await records.answered(first.id, Answer(Progress.REFUSED, "400 no"))
    found = await records.latest(TALK, "delete")
    assert found == EffectReport(DELETE, Answer(Progress.REFUSED, "400 no"))
    assert await records.latest("elsewhere", "delete") is None


async def test_a_case_is_kept_in_its_newest_state(records: SqlRecords) -> None:
    ruled = case(status=Status.DISMISSED, rulings=(ruling(),), taken=())
    again = replace(
        ruled, status=Status.OVERTURNED, rulings=(ruling(), ruling(Judgement.OVERTURN, 9))
    )
    for state in (case(), ruled, again):
        await records.record(decision(cases=(state,)), WALL)
        assert await records.case(TALK, 1) == state


async def test_how_people_go_about_a_case_is_kept(records: SqlRecords) -> None:
    zoe = Person("id-zoe", "zoe")
    handling = Handling(
        claim=Claim(zoe, after(2)),
        told=Told.LEADS,
        look=Look(Doubt.SAMPLE, after(1), Opinion(zoe, after(3), Judgement.DISMISS)),
        reopened=(Reopening(zoe, after(1), "again"),),
    )
    await records.record(decision(cases=(case(1, handling=handling), case(2))), WALL)
    kept = [await records.case(TALK, number) for number in (1, 2)]
    assert [one.handling if one else None for one in kept] == [handling, Handling()]


async def test_a_case_without_viewer_article_or_deadline_is_kept(records: SqlRecords) -> None:
    bare = case(article=None, deadline=None, taken=())
    bare = replace(bare, evidence=replace(bare.evidence, message=replace(message(), author=None)))
    await records.record(decision(cases=(bare,)), WALL)
    assert await records.case(TALK, 1) == bare


async def test_a_closed_case_from_before_is_not_read_again(records: SqlRecords) -> None:
    old, ruled, recent = case(1), case(2, Status.UPHELD), case(3, Status.ACTED)
    await records.record(decision(cases=(recent, ruled, old)), WALL)
    await records.record(decision(channel="other", cases=(case(4, channel="other"),)), WALL)
    assert await records.cases(TALK, after(3)) == (old, recent)
    assert await records.cases(TALK, NINE) == (old, ruled, recent)


async def test_numbers_count_within_a_channel(records: SqlRecords) -> None:
    await records.record(decision(cases=(case(1), case(2))), WALL)
    await records.record(decision(channel="other", cases=(case(1, channel="other"),)), WALL)
    assert await records.last_number(TALK) == 2
    assert await records.last_number("other") == 1
    assert await records.last_number("third") == 0


async def test_a_viewers_history_begins_with_the_newest(records: SqlRecords) -> None:
    theirs = [case(number, rulings=(ruling(),)) for number in (1, 2, 3)]
    await records.record(decision(cases=tuple(theirs)), WALL)
    someone = replace(case(4).evidence, message=message(4, login="zoe"))
    await records.record(decision(cases=(case(4, evidence=someone),)), WALL)
    assert await records.history(TALK, "id-mona", 2) == (theirs[2], theirs[1])
    assert await records.history("other", "id-mona", 2) == ()


async def test_facts_come_in_the_order_they_were_recorded(records: SqlRecords) -> None:
    late = Paused(until=after(60), at=after(9))
    early = Permitted("id-mona", until=after(4), at=after(3))
    rest = (Forgiven(1, after(5)), Settled("text", None, after(6)), OFFENCE)
    await records.record(decision(facts=(late, early)), WALL)
    await records.record(decision(facts=rest), WALL)
    await records.record(decision(channel="other", facts=(OFFENCE,)), WALL)
    assert await records.facts(TALK, NINE) == (late, early, *rest)
    assert await records.facts(TALK, after(4)) == (late, *rest[:2])


async def test_what_the_team_taught_is_kept(records: SqlRecords) -> None:
    taught = (
        Removed("a0b1", after(1)),
        Spoiler("le jardinier", after(180), after(2), with_show=False),
        Invited("Anne Bertin", after(600), after(3)),
    )
    await records.record(decision(facts=taught), WALL)
    assert await records.facts(TALK, NINE) == taught


async def test_what_was_removed_is_forgotten_after_ninety_days_and_no_other_fact(
    options: StorageOptions,
) -> None:
    day = timedelta(days=1)
    old, young = Removed("old", NINE), Removed("young", NINE + 2 * day)
    ended = Spoiler("rosebud", after(60), NINE)
    async with open_records(options, lambda: NINE + 91 * day) as records:
        await records.record(decision(facts=(old, young, ended, OFFENCE)), WALL)
        await records.forget(NINE)
        assert await records.facts(TALK, NINE) == (young, OFFENCE)
