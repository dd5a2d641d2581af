"""Looks up what an evening of the rota needs: viewers of the weeks before, and AutoMod."""

from bot.cases.rota.expected import expected, spans
from bot.cases.rota.plan import Plan, planned
from bot.cases.rota.rota import Rota
from bot.cases.rota.show import Evening, options_for
from bot.cases.staffing import StaffingOptions
from bot.ports.archive import Minutes
from bot.ports.world import Channel, Chat


async def plan_of(
    evening: Evening,
    channel: Channel,
    rota: Rota,
    options: StaffingOptions,
    *,
    minutes: Minutes,
    chat: Chat,
) -> Plan:
    """Return an evening as it stands; AutoMod is asked about where the audience will be large."""
    by_hand = evening.show.viewers is not None
    found = () if by_hand else await minutes.between(channel.id, *spans(evening))
    viewers = expected(found, evening)
    large = viewers is not None and viewers >= options_for(evening.show, options).large_from
    automod = await chat.automod_on(channel) if large else None
    return planned(rota, evening, viewers, options, automod=automod)
