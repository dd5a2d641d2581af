"""Shared chat: sessions begin, grow, shrink and end."""

from bot.sandbox.errors import SandboxError
from bot.sandbox.events.shared import sharing
from bot.sandbox.state.channel import Channel
from bot.sandbox.state.shared import SharedChat
from bot.sandbox.twitch import Twitch

_FEWEST, _MOST = 2, 6


async def share(twitch: Twitch, host: Channel, guest: Channel) -> SharedChat:
    """Let a channel join the host's shared chat, which begins with the first guest."""
    if guest is host or twitch.world.shared_chat(guest) is not None:
        raise SandboxError(f"`{guest.broadcaster.login}` shares its chat already")
    chat = twitch.world.shared_chat(host)
    if chat is None:
        return await _begin(twitch, host, guest)
    if len(chat.channels) >= _MOST:
        raise SandboxError(f"no more than {_MOST} channels may share a chat")
    chat.channels.append(guest)
    chat.updated_at = twitch.show.now()
    twitch.note("share", host, host.broadcaster, target=guest.broadcaster)
    await twitch.eventsub.announce(sharing("begin", chat, guest))
    for room in chat.others(guest):
        await twitch.eventsub.announce(sharing("update", chat, room))
    return chat


async def unshare(twitch: Twitch, channel: Channel) -> None:
    """Let a channel leave; when the host does, or nobody is left to share with, all is over."""
    chat = twitch.world.shared_chat(channel)
    if chat is None:
        return
    twitch.note("unshare", channel, channel.broadcaster)
    if channel is chat.host or len(chat.channels) <= _FEWEST:
        await _end(twitch, chat)
        return
    chat.channels.remove(channel)
    chat.updated_at = twitch.show.now()
    await twitch.eventsub.announce(sharing("end", chat, channel))
    for room in chat.channels:
        await twitch.eventsub.announce(sharing("update", chat, room))


async def _begin(twitch: Twitch, host: Channel, guest: Channel) -> SharedChat:
    now = twitch.show.now()
    chat = SharedChat(twitch.mint.uuid(), now, now, [host, guest])
    twitch.world.shared.append(chat)
    twitch.note("share", host, host.broadcaster, target=guest.broadcaster)
    for room in chat.channels:
        await twitch.eventsub.announce(sharing("begin", chat, room))
    return chat


async def _end(twitch: Twitch, chat: SharedChat) -> None:
    twitch.world.shared.remove(chat)
    for room in chat.channels:
        await twitch.eventsub.announce(sharing("end", chat, room))
