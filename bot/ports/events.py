"""What happens in a channel, as the moderation hears of it."""

from dataclasses import dataclass
from datetime import datetime

from filters.engine.message import Author, Message


@dataclass(frozen=True, slots=True)
class Said:
    """Somebody wrote in chat."""

    message: Message


@dataclass(frozen=True, slots=True)
class Whispered:
    """Somebody whispered to the bot; Twitch does not say from which channel."""

    author: Author
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Held:
    """AutoMod keeps a message out of chat until somebody lets it through; `level` is 1 to 4."""

    message: Message
    level: int


@dataclass(frozen=True, slots=True)
class Pleaded:
    """A banned viewer asks to write again; the message bears the request's id and text."""

    message: Message


@dataclass(frozen=True, slots=True)
class Suspected:
    """Somebody wrote whom Twitch suspects to evade a ban; in chat or not, it is heard there."""

    message: Message
    likely: bool


@dataclass(frozen=True, slots=True)
class Resolved:
    """A held message or an unban request was answered on Twitch itself.

    By nobody means that it ran out, or was taken back.
    """

    channel: str
    subject: str
    by: Author | None
    allowed: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class HumanActed:
    """A moderator acted on Twitch itself, past the bot.

    `act` is Twitch's word (`delete`, `timeout`, `ban`, `untimeout`, `unban`, `warn`, …).
    """

    channel: str
    moderator: Author
    act: str
    target_id: str | None
    message_id: str | None
    at: datetime
    seconds: int = 0
    reason: str = ""
    elsewhere: str = ""
    """The login of the channel of a shared chat where it was done, if not here."""
    target_login: str = ""


@dataclass(frozen=True, slots=True)
class WarningRead:
    """A viewer clicked a warning away, and may write again."""

    channel: str
    viewer_id: str
    at: datetime


@dataclass(frozen=True, slots=True)
class WentLive:
    """A stream began; Twitch tells its id, unless it was missed and asked for afterwards."""

    channel: str
    at: datetime
    stream: str = ""


@dataclass(frozen=True, slots=True)
class WentOff:
    """A stream ended."""

    channel: str
    at: datetime


@dataclass(frozen=True, slots=True)
class LostModerator:
    """The bot is no longer a moderator of a channel: it can see nothing there, or not act."""

    channel: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Missed:
    """Messages that a full lane could not take: nobody judged them."""

    channel: str
    count: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Deaf:
    """A channel was not heard from `since` to `at`: nobody judged what was written then.

    `about` is how many messages its chat would have brought at the pace before, if that is known.
    """

    channel: str
    since: datetime
    at: datetime
    about: int | None


@dataclass(frozen=True, slots=True)
class Followed:
    """Some people began to follow a channel, one or a bunch of them."""

    channel: str
    count: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Raided:
    """The viewers of another channel arrive; `raider` is that channel's login."""

    channel: str
    raider: str
    viewers: int
    at: datetime


@dataclass(frozen=True, slots=True)
class ShieldMoved:
    """A human raised shield mode or lowered it."""

    channel: str
    by: Author
    up: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class TermsMoved:
    """A human had Twitch block some terms, or took them back."""

    channel: str
    by: Author
    texts: tuple[str, ...]
    blocked: bool
    at: datetime


Stirring = Followed | Raided | ShieldMoved | TermsMoved
"""What concerns a chat as a whole."""
Heard = Said | Whispered | Held | Pleaded | Suspected | Resolved | HumanActed
Event = Heard | WarningRead | Stirring | WentLive | WentOff | LostModerator | Missed | Deaf
