"""Keeps what somebody decided on a page that is no case's: recorded, and noted as theirs."""

from bot.cases.decision import Decision
from bot.cases.facts import Fact
from bot.cases.noted import Noted, Where
from bot.cases.noting import noted
from bot.web.door.access import Seat


async def decide(seat: Seat, facts: tuple[Fact, ...], deed: str, about: str = "") -> None:
    """Take facts into the bench's memory and record them with who brought them about."""
    now = seat.behind.world.clock.show()
    decision = seat.bench.accept(Decision(seat.channel.id, now, facts=facts))
    note = Noted(seat.person, deed, now, Where.DESK, about)
    await seat.behind.moderation.settle(noted(decision, note), None)
