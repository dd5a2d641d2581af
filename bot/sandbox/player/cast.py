"""The cast: turns a line into a message by somebody in the world."""

import zlib
from dataclasses import dataclass, field
from datetime import datetime

from bot.sandbox.acts.badges import badges_of
from bot.sandbox.acts.compose import Mark, fragments_of, named_in
from bot.sandbox.acts.talk import reply_to
from bot.sandbox.player.line import Line, LineUser, Span
from bot.sandbox.state.channel import Channel
from bot.sandbox.state.message import Message, Source
from bot.sandbox.state.person import Badge, Person, as_login
from bot.sandbox.twitch import Twitch

_EXTRAS = 150
_SET_IDS = {
    "sub": "subscriber",
    "mod": "moderator",
    "prime": "premium",
    "artist": "artist-badge",
}
_INHERENT = {"broadcaster", "moderator", "lead_moderator", "vip"}
_WORN = _INHERENT | {
    "subscriber",
    "founder",
    "partner",
    "premium",
    "turbo",
    "staff",
    "admin",
    "artist-badge",
}


@dataclass(slots=True)
class Cast:
    """Those who play the log's parts."""

    twitch: Twitch
    _parts: dict[str, Person] = field(default_factory=dict)

    def channel(self, line: Line) -> Channel:
        """Find a line's channel; what the sandbox does not have plays in the first one."""
        world = self.twitch.world
        asked = line.channel or ""
        named = world.people.get(asked) or world.find(asked)
        return world.channels.get(named.id if named else "") or world.channel()

    def author(self, channel: Channel, line: Line) -> Person:
        """Find or invent who wrote a line, and give them the role that it says they have."""
        user = line.user or self._extra()
        roles = _set_ids(user)
        if "broadcaster" in roles:
            return channel.broadcaster
        person = self._person(user)
        if roles & {"moderator", "lead_moderator"}:
            channel.moderators.setdefault(person.id, person)
        if "vip" in roles:
            channel.vips.setdefault(person.id, person)
        if user.followed_at is not None:
            channel.followers.setdefault(person.id, user.followed_at)
        return person

    def message(self, channel: Channel, author: Person, line: Line, at: datetime) -> Message:
        """Write the message of a line."""
        text = line.text or ""
        parent = channel.messages.find(line.reply_to) if line.reply_to else None
        return Message(
            id=self._message_id(channel, line),
            channel=channel.broadcaster,
            author=author,
            text=text,
            fragments=fragments_of(text, self._marks(line, text)),
            badges=badges_of(channel, author, _badges(line.user)),
            sent_at=at,
            reply=reply_to(parent) if parent else None,
            source=self._source(channel, line),
            me=line.me,
            intro=bool(line.user and line.user.first_message),
        )

    def _person(self, user: LineUser) -> Person:
        key = user.id or user.login or user.name or ""
        known = self._parts.get(key)
        if known is None or user.account_created_at not in (None, known.created_at):
            known = self.twitch.world.viewer(
                user.login or user.name or f"viewer{zlib.crc32(key.encode(errors='replace'))}",
                id_=user.id,
                name=user.name,
                created_at=user.account_created_at,
            )
            self._parts[key] = known
        return known

    def _extra(self) -> LineUser:
        return LineUser(login=f"passerby{self.twitch.mint.whole(1, _EXTRAS)}")

    def _message_id(self, channel: Channel, line: Line) -> str:
        taken = line.id is None or line.id in channel.messages
        return self.twitch.mint.uuid() if taken or line.id is None else line.id

    def _marks(self, line: Line, text: str) -> list[Mark]:
        marks: list[Mark] = [(one.start, one.end, None) for one in line.emotes]
        for mention in line.mentions:
            marks += self._mention(mention, text)
        return marks if line.mentions else marks + named_in(self.twitch.world, text)

    def _mention(self, mention: str | Span, text: str) -> list[Mark]:
        if isinstance(mention, Span):
            name = mention.name or text[max(mention.start, 0) : max(mention.end, 0)]
            return [(mention.start, mention.end, self._named(name))]
        login, folded = as_login(mention), text.casefold()
        start = folded.find(f"@{login}") if login and len(folded) == len(text) else -1
        return [(start, start + len(login) + 1, self._named(login))] if start >= 0 else []

    def _named(self, name: str) -> Person:
        return self.twitch.world.viewer(name.lstrip("@"))

    def _source(self, channel: Channel, line: Line) -> Source | None:
        if not line.source_channel:
            return None
        owner = self.twitch.world.viewer(line.source_channel)
        if owner.id == channel.broadcaster.id:
            return None
        return Source(owner, self.twitch.mint.uuid(), _badges(line.user))


def _set_ids(user: LineUser) -> set[str]:
    named = (*user.roles, *(badge.partition("/")[0] for badge in user.badges))
    return {_SET_IDS.get(one.lower(), one.lower()) for one in named}


def _badges(user: LineUser | None) -> tuple[Badge, ...]:
    if user is None:
        return ()
    exact = [Badge(one.partition("/")[0], one.partition("/")[2] or "1") for one in user.badges]
    roles = sorted(_set_ids(user) & _WORN)
    # A role that the badges name already keeps the badge's own version.
    return (*exact, *(Badge(one) for one in roles if all(one != b.set_id for b in exact)))
