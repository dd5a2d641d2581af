"""What every store promises whoever replays a channel: all of it, in its order."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.cases.case import Judgement, Source, Status
from bot.cases.elsewhere import THERE
from bot.ports.chronicle import Kept, Stretch
from bot.storage.records import SqlRecords
from tests.contracts.keeping import (
    NINE,
    TALK,
    WALL,
    after,
    case,
    decision,
    logged,
    message,
    ruling,
)

WHOLE = Stretch(TALK)


async def read(records: SqlRecords, stretch: Stretch, limit: int) -> Sequence[str]:
    found: list[str] = []
    last: Kept | None = None
    while portion := await records.chronicle.portion(stretch, last, limit):
        found += [one.message.id for one in portion]
        last = portion[-1]
    return found


async def test_messages_come_in_their_order_however_many_are_read_at_once(
    records: SqlRecords,
) -> None:
    same = [message(number, minutes=3) for number in range(4, 8)]
    await records.log(logged(message(3, minutes=9), message(1), message(2, minutes=1), *same))
    for limit in (1, 2, 3, 100):
        assert await read(records, WHOLE, limit) == ["m1", "m2", "m4", "m5", "m6", "m7", "m3"]
    assert await records.chronicle.count(WHOLE) == 7


async def test_a_stretch_begins_with_its_first_moment_and_ends_before_its_last(
    records: SqlRecords,
) -> None:
    await records.log(logged(*(message(number, minutes=number) for number in range(5))))
    stretch = Stretch(TALK, after(1), after(3))
    assert await read(records, stretch, 10) == ["m1", "m2"]
    assert await records.chronicle.count(stretch) == 2


async def test_other_channels_and_forgotten_texts_are_left_out(records: SqlRecords) -> None:
    other = replace(message(9), channel="other")
    await records.log(logged(message(1), message(2, minutes=60), other))
    await records.forget(NINE + timedelta(minutes=30))
    assert await read(records, WHOLE, 10) == ["m2"]
    assert await records.chronicle.channels() == ("other", TALK)


async def test_rulings_are_told_with_the_message_that_opened_the_case(records: SqlRecords) -> None:
    await records.log(logged(message(1), message(2, minutes=1)))
    opened = case(1)
    await records.record(decision(cases=(opened,), case=1, message_id="m1"), WALL)
    gathered = replace(decision(cases=(opened,), case=1), message_id="m2", effects=())
    await records.record(gathered, WALL)
    ruled = replace(opened, status=Status.DISMISSED, rulings=(ruling(Judgement.DISMISS),))
    await records.record(
        replace(decision(cases=(ruled,), case=1), message_id=None, effects=()), WALL
    )
    (found,) = await records.chronicle.rulings(WHOLE)
    assert (found.message_id, found.article) == ("m1", opened.article or 0)
    assert found.ruling == ruled.rulings[0]
    assert await records.chronicle.rulings(Stretch(TALK, after(1))) == ()


async def test_mercy_and_pleas_say_nothing_of_what_was_said(records: SqlRecords) -> None:
    await records.log(logged(message(1)))
    lifted = replace(ruling(Judgement.OVERTURN), note=THERE)
    for number, source, said in (
        (1, Source.FILTER, lifted),
        (2, Source.UNBAN_REQUEST, ruling(Judgement.UPHOLD)),
    ):
        made = replace(case(number), source=source, rulings=(said,))
        await records.record(replace(decision(cases=(made,), case=number), effects=()), WALL)
    assert await records.chronicle.rulings(WHOLE) == ()
