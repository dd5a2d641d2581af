"""One case of a channel, found by its number in an address."""

from bot.cases.case import Case
from bot.moderation.recalled import with_original
from bot.web.door.access import Seat, StrangerError
from bot.web.visitor.digits import whole


async def case_of(seat: Seat, which: str) -> Case:
    """Return a case of this channel by its number; raises `StrangerError`."""
    number = whole(which)
    if number is None:
        raise StrangerError
    at_hand = seat.bench.docket.get(number)
    found = at_hand or await seat.behind.world.records.case(seat.channel.id, number)
    if found is None:
        raise StrangerError
    return await with_original(found, seat.bench, seat.behind.world.records)
