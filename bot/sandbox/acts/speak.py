"""Speaking: what stands between a typed message and the room."""

from bot.sandbox.acts.hold import cause_in, hold_back
from bot.sandbox.acts.modes import why_unfit
from bot.sandbox.acts.show import show
from bot.sandbox.acts.talk import why_silent
from bot.sandbox.events.suspicious import suspect_spoke
from bot.sandbox.state.channel import Channel
from bot.sandbox.state.message import Message
from bot.sandbox.twitch import Twitch

RESTRICTED = "restricted"
"""Not Twitch's: the author of such a message believes that it was sent."""


async def speak(twitch: Twitch, channel: Channel, message: Message) -> str:
    """Show a message if nothing is in the way, else tell the drop reason's code."""
    await twitch.agenda.settle()
    silent = await why_silent(twitch, channel, message.author)
    silent = silent or why_unfit(twitch, channel, message)
    if silent:
        return silent
    if await _is_restricted(twitch, channel, message):
        return RESTRICTED
    code, cause = cause_in(twitch, channel, message)
    if cause is not None:
        await hold_back(twitch, channel, message, cause)
    if code:
        return code
    await show(twitch, channel, message)
    return ""


async def _is_restricted(twitch: Twitch, channel: Channel, message: Message) -> bool:
    suspect = channel.suspects.get(message.author.id)
    if suspect is None or suspect.treatment != "restricted":
        return False
    twitch.note("restricted", channel, message.author, text=message.text, message_id=message.id)
    await twitch.eventsub.announce(suspect_spoke(message, suspect))
    return True
