"""Whatever strangers write, every store takes it and gives it back."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import count

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.cases.case import Case
from bot.cases.decision import Decision
from bot.cases.effects import Effect
from bot.cases.facts import Fact
from bot.storage.records import SqlRecords
from filters.engine.message import Message
from filters.engine.verdict import Verdict
from tests.contracts import anything
from tests.contracts.anything import plain
from tests.contracts.keeping import DELETE, NINE, TALK, WALL, after, decision, logged, message

few = settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
channels = map("channel {}".format, count())
EVER = NINE.replace(year=1970)


@few
@given(said=anything.messages)
async def test_any_message_comes_back(records: SqlRecords, said: Message) -> None:
    said = replace(said, channel=next(channels))
    await records.log(logged(said))
    assert plain(await records.recent(said.channel, EVER)) == plain((said,))


@few
@given(case=anything.cases, verdict=anything.verdicts)
async def test_any_case_comes_back(records: SqlRecords, case: Case, verdict: Verdict) -> None:
    new = replace(case, channel=next(channels))
    await records.record(
        Decision(new.channel, NINE, cases=(new,), verdict=verdict, message_id=verdict.message_id),
        WALL,
    )
    assert plain(await records.case(new.channel, new.number)) == plain(new)
    assert await records.decided(new.channel, verdict.message_id)


@few
@given(
    effects=st.lists(anything.effects, max_size=4).map(tuple),
    facts=st.lists(anything.facts, max_size=4).map(tuple),
)
async def test_any_effect_and_any_fact_come_back(
    records: SqlRecords, effects: tuple[Effect, ...], facts: tuple[Fact, ...]
) -> None:
    channel = next(channels)
    await records.record(decision(*effects, channel=channel, facts=facts, case=1), WALL)
    reports = await records.reports(channel, 1)
    assert plain(tuple(one.effect for one in reports)) == plain(effects)
    assert plain(await records.facts(channel, EVER)) == plain(facts)


@few
@given(login=anything.TEXT, channel=anything.TEXT)
async def test_any_question_has_an_answer(records: SqlRecords, login: str, channel: str) -> None:
    answers: Sequence[object] = (
        await records.viewer(channel, login),
        await records.case(channel, 1),
    )
    assert answers == (None, None)
    assert await records.history(channel, login, 3) == ()


async def test_what_no_database_keeps_is_replaced_in_its_place(records: SqlRecords) -> None:
    await records.log(logged(message(1, "a\0b\ud800c")))
    (kept,) = await records.recent(TALK, NINE)
    assert kept.text == "a\ufffdb\ufffdc"


async def test_a_moment_keeps_its_microseconds(records: SqlRecords) -> None:
    exact = after(1).replace(microsecond=123_456)
    await records.record(decision(DELETE), exact)
    (effect,) = await records.unfinished()
    assert effect.deadline.microsecond == 123_456
