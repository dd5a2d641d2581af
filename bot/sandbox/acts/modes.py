"""The modes of a chat: changed by moderators, borne by viewers."""

from collections.abc import Iterator
from datetime import timedelta

from bot.sandbox.events.moderate import mode_moderated
from bot.sandbox.events.modes import modes_changed
from bot.sandbox.state.channel import Channel
from bot.sandbox.state.message import Message
from bot.sandbox.state.modes import Modes
from bot.sandbox.state.person import Person
from bot.sandbox.twitch import Twitch
from bot.sandbox.wire import Payload

_PAYING = {"subscriber", "founder"}


async def set_modes(twitch: Twitch, channel: Channel, moderator: Person, modes: Modes) -> None:
    """Change the modes; each that changed is an act of its own, the delay is not announced."""
    before, channel.modes = channel.modes, modes
    if before == modes:
        return
    owner, changes = channel.broadcaster, list(_changes(before, modes))
    twitch.note("modes", channel, moderator, text=" ".join(action for action, _ in changes))
    if changes:
        await twitch.eventsub.announce(modes_changed(owner, modes))
    for action, detail in changes:
        await twitch.eventsub.announce(mode_moderated(owner, moderator, action, detail))


def why_unfit(twitch: Twitch, channel: Channel, message: Message) -> str:
    """Tell which mode is in the way of a message by its drop code; empty when none is.

    Moderators are free of all modes, VIPs of those about who speaks and how often,
    subscribers of followers-only.
    """
    modes, author = channel.modes, message.author
    if modes == Modes() or channel.may_moderate(author.id):
        return ""
    if author.id not in channel.vips:
        code = _who(twitch, channel, message)
        if code:
            return code
    if modes.emotes and any(one.kind != "emote" and one.text.strip() for one in message.fragments):
        return "msg_emoteonly"
    return "msg_r9k" if modes.unique and channel.turns.heard(message.text) else ""


def _who(twitch: Twitch, channel: Channel, message: Message) -> str:
    modes, author, now = channel.modes, message.author, twitch.show.now()
    paying = author.id in channel.subscribers
    paying = paying or any(one.set_id in _PAYING for one in message.badges)
    if modes.subscribers and not paying:
        return "msg_subsonly"
    if modes.followers is not None and not paying:
        since = channel.followers.get(author.id)
        if since is None or now - since < timedelta(minutes=modes.followers):
            return "msg_followersonly"
    if modes.slow is not None and channel.turns.too_soon(author.id, now, modes.slow):
        return "msg_slowmode"
    return ""


def _changes(before: Modes, after: Modes) -> Iterator[tuple[str, Payload | None]]:
    if before.slow != after.slow:
        yield from _switched("slow", "wait_time_seconds", after.slow)
    if before.followers != after.followers:
        yield from _switched("followers", "follow_duration_minutes", after.followers)
    plain = (
        ("subscribers", before.subscribers, after.subscribers),
        ("emoteonly", before.emotes, after.emotes),
        ("uniquechat", before.unique, after.unique),
    )
    for name, was, now in plain:
        if was != now:
            yield name if now else f"{name}off", None


def _switched(name: str, unit: str, number: int | None) -> Iterator[tuple[str, Payload | None]]:
    yield (f"{name}off", None) if number is None else (name, {unit: number})
