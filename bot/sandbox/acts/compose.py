"""Composing a message: its fragments, its badges, its place in a thread."""

import re
from collections.abc import Iterable

from bot.sandbox.acts.badges import badges_of
from bot.sandbox.acts.talk import reply_to
from bot.sandbox.state.channel import Channel
from bot.sandbox.state.message import Fragment, Message
from bot.sandbox.state.person import Person
from bot.sandbox.state.world import World
from bot.sandbox.twitch import Twitch

_NAME = re.compile(r"@([A-Za-z0-9_]{1,25})")

Mark = tuple[int, int, Person | None]


def compose(
    twitch: Twitch, channel: Channel, author: Person, text: str, *, parent_id: str | None = None
) -> Message:
    """Write a plain message as somebody would type it."""
    parent = channel.messages.find(parent_id) if parent_id else None
    if parent is not None and not text.startswith("@"):
        text = f"@{parent.author.name} {text}"
    return Message(
        id=twitch.mint.uuid(),
        channel=channel.broadcaster,
        author=author,
        text=text,
        fragments=fragments_of(text, named_in(twitch.world, text)),
        badges=badges_of(channel, author),
        sent_at=twitch.show.now(),
        reply=reply_to(parent) if parent else None,
    )


def named_in(world: World, text: str) -> list[Mark]:
    """Mark every `@name` of somebody known."""
    if "@" not in text:
        return []
    found = [(match, world.find(match[1])) for match in _NAME.finditer(text)]
    return [(match.start(), match.end(), person) for match, person in found if person]


def fragments_of(text: str, marks: Iterable[Mark]) -> tuple[Fragment, ...]:
    """Cut a text at its marks (a person's is a mention, nobody's an emote).

    Marks are code points, end exclusive; those that overlap or lie outside are left out.
    """
    fragments, at = [], 0
    for start, end, person in sorted(marks, key=lambda mark: mark[:2]):
        if not at <= start < end <= len(text):
            continue
        if at < start:
            fragments.append(Fragment("text", text[at:start]))
        fragments.append(Fragment("mention" if person else "emote", text[start:end], person))
        at = end
    if at < len(text):
        fragments.append(Fragment("text", text[at:]))
    return tuple(fragments)
