"""What Twitch sends, as far as we read it; keys that we do not name are passed over.

TwitchIO's own models refuse an event that lacks a key nobody reads, and the message is lost:
here only what cannot be done without is required.
"""

from datetime import datetime

from msgspec import Struct


class Metadata(Struct):
    """The head of every frame; `message_id` is the same when a frame is delivered again."""

    message_id: str
    message_timestamp: datetime
    subscription_type: str = ""


class Subscription(Struct):
    """Which subscription a frame belongs to, and what it is about."""

    id: str = ""
    type: str = ""
    status: str = ""
    condition: dict[str, str | None] = {}

    @property
    def channel(self) -> str | None:
        """The broadcaster it is about, None when it is about no channel."""
        condition = self.condition
        return condition.get("broadcaster_user_id") or condition.get("to_broadcaster_user_id")


class Payload(Struct):
    """The body of a notification or a revocation."""

    subscription: Subscription
    event: dict[str, object] = {}


class Frame(Struct):
    """A notification or a revocation."""

    metadata: Metadata
    payload: Payload


class Badge(Struct):
    """A badge beside a name."""

    set_id: str
    id: str = ""


class Mentioned(Struct):
    """Who is mentioned by a fragment."""

    user_login: str


class Fragment(Struct):
    """A piece of a message's text."""

    text: str = ""
    type: str = "text"
    mention: Mentioned | None = None


class Body(Struct):
    """A message's text, whole and in pieces."""

    text: str
    fragments: tuple[Fragment, ...] | None = ()


class Reply(Struct):
    """What a message answers."""

    parent_message_id: str


class ChatMessage(Struct):
    """`channel.chat.message`."""

    broadcaster_user_id: str
    chatter_user_id: str
    chatter_user_login: str
    message_id: str
    message: Body
    chatter_user_name: str = ""
    message_type: str = "text"
    badges: tuple[Badge, ...] | None = ()
    reply: Reply | None = None
    source_broadcaster_user_id: str | None = None
    source_broadcaster_user_login: str | None = None


class Moderated(Struct):
    """`channel.moderate`; the act's own part stands under its name."""

    broadcaster_user_id: str
    moderator_user_id: str
    moderator_user_login: str
    action: str
    moderator_user_name: str = ""
    source_broadcaster_user_id: str | None = None
    source_broadcaster_user_login: str | None = None


class Target(Struct):
    """Whom or what an act was aimed at; a time without `expires_at` has no end."""

    user_id: str | None = None
    message_id: str | None = None
    expires_at: datetime | None = None
    user_login: str | None = None
    reason: str | None = None
    chat_rules_cited: tuple[str, ...] | None = None


class Silenced(Struct):
    """`channel.chat.message_delete` and `channel.chat.clear_user_messages`."""

    broadcaster_user_id: str
    target_user_id: str
    message_id: str | None = None


class Whisper(Struct):
    """`user.whisper.message`."""

    from_user_id: str
    from_user_login: str
    whisper: Body
    from_user_name: str = ""


class Broadcaster(Struct):
    """`stream.online` and `stream.offline`."""

    broadcaster_user_id: str
    id: str = ""


class Appointed(Struct):
    """`channel.moderator.add` and `channel.moderator.remove`."""

    broadcaster_user_id: str
    user_id: str
