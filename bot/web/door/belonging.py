"""Whether those who made a secret address still belong: with their badge it ends."""

from bot.cases.case import Person
from bot.ports.entering import LoginEndedError
from bot.ports.world import Channel
from bot.web.ground.behind import Behind


async def still_belongs(behind: Behind, channel: Channel, person: Person) -> bool:
    """Whether somebody is still of a channel's people; where nobody can say, they are."""
    try:
        standing = await behind.ranks.of(person, behind.doorkeeper)
    except LoginEndedError:
        standing = None
    if standing is not None and (standing.complete or channel.id in standing.ranks):
        return channel.id in standing.ranks
    return await behind.world.chat.moderators(channel) is None
