"""What the bot will do, as values: policy returns them, one place performs them."""

from dataclasses import dataclass, field
from typing import ClassVar, get_args

from filters.engine.charter import Modes
from filters.engine.phrase import Phrase


@dataclass(frozen=True, slots=True)
class Delete:
    """Delete one message; `user_id` says who wrote it, where that is known."""

    kind: ClassVar[str] = "delete"
    message_id: str
    user_id: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Warn:
    """Send Twitch's own warning, which the viewer must acknowledge before writing again."""

    kind: ClassVar[str] = "warn"
    user_id: str
    phrase: Phrase


@dataclass(frozen=True, slots=True)
class TimeOut:
    """Keep a viewer from writing for some seconds."""

    kind: ClassVar[str] = "timeout"
    user_id: str
    seconds: int
    phrase: Phrase


@dataclass(frozen=True, slots=True)
class Untimeout:
    """Let a viewer write again who was timed out."""

    kind: ClassVar[str] = "untimeout"
    user_id: str


@dataclass(frozen=True, slots=True)
class Ban:
    """Ban a viewer: a human's decision, or an article's in so many words."""

    kind: ClassVar[str] = "ban"
    user_id: str
    phrase: Phrase


@dataclass(frozen=True, slots=True)
class Unban:
    """Lift a ban."""

    kind: ClassVar[str] = "unban"
    user_id: str


@dataclass(frozen=True, slots=True)
class AllowHeld:
    """Let a message into chat that AutoMod held back."""

    kind: ClassVar[str] = "allow_held"
    message_id: str


@dataclass(frozen=True, slots=True)
class DenyHeld:
    """Keep a message out of chat that AutoMod held back."""

    kind: ClassVar[str] = "deny_held"
    message_id: str


@dataclass(frozen=True, slots=True)
class ResolveUnbanRequest:
    """Answer a banned viewer who asks to write again; approved, the ban is lifted."""

    kind: ClassVar[str] = "resolve_unban_request"
    request_id: str
    approve: bool
    phrase: Phrase


@dataclass(frozen=True, slots=True)
class SetChatMode:
    """Set all modes of the chat; what is off in them is turned off."""

    kind: ClassVar[str] = "set_chat_mode"
    modes: Modes


@dataclass(frozen=True, slots=True)
class Shield:
    """Raise shield mode, or lower it; where it is already changes nothing."""

    kind: ClassVar[str] = "shield"
    up: bool


@dataclass(frozen=True, slots=True)
class BlockTerm:
    """Have Twitch itself keep a term out of chat; one that is blocked already stays as it is."""

    kind: ClassVar[str] = "block_term"
    text: str


@dataclass(frozen=True, slots=True)
class UnblockTerm:
    """Take back a term that we had Twitch block."""

    kind: ClassVar[str] = "unblock_term"
    term_id: str
    text: str


@dataclass(frozen=True, slots=True)
class OpenCase:
    """Refer a message to people; what it is about stands in the case of that number."""

    kind: ClassVar[str] = "open_case"
    number: int


@dataclass(frozen=True, slots=True)
class Say:
    """Say something in chat, as a reply where `reply_to` names a message."""

    kind: ClassVar[str] = "say"
    phrase: Phrase
    reply_to: str | None = None


@dataclass(frozen=True, slots=True)
class Whisper:
    """Say something to one person alone."""

    kind: ClassVar[str] = "whisper"
    user_id: str
    phrase: Phrase


@dataclass(frozen=True, slots=True)
class Notify:
    """Tell the team, never the public chat."""

    kind: ClassVar[str] = "notify"
    phrase: Phrase


@dataclass(frozen=True, slots=True)
class Clip:
    """Make a clip of the stream as it was just now; never twice, however doubtful the first was.

    `about` is the key of what it shows; the phrase is its title.
    """

    kind: ClassVar[str] = "clip"
    phrase: Phrase
    about: str


@dataclass(frozen=True, slots=True)
class Mark:
    """Mark the place in the recording; only the broadcaster's or an editor's login may."""

    kind: ClassVar[str] = "mark"
    phrase: Phrase
    about: str


Sanction = Delete | Warn | TimeOut | Ban
Review = AllowHeld | DenyHeld | ResolveUnbanRequest
Lever = SetChatMode | Shield | BlockTerm | UnblockTerm
"""What changes the whole of a chat."""
Keepsake = Clip | Mark
"""What keeps a moment of the stream."""
Effect = (
    Sanction | Untimeout | Unban | Review | Lever | Keepsake | OpenCase | Say | Whisper | Notify
)

EFFECTS: dict[str, type[Effect]] = {one.kind: one for one in get_args(Effect)}
