"""What people do to viewers, and viewers to warnings, as Twitch tells of it."""

from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct, convert

from bot.ports.events import HumanActed, WarningRead
from bot.twitch.judges import judge_of
from bot.twitch.speech import cleaned
from bot.twitch.wire import Moderated, Target
from filters.engine.message import Author

SHARED = "shared_chat_"
"""What an act in another room of a shared chat begins with."""


class Warned(Struct):
    """`channel.warning.send`."""

    broadcaster_user_id: str
    user_id: str
    user_login: str = ""
    moderator_user_id: str | None = None
    moderator_user_login: str | None = None
    moderator_user_name: str | None = None
    reason: str | None = None
    chat_rules_cited: tuple[str, ...] | None = None


class Read(Struct):
    """`channel.warning.acknowledge`."""

    broadcaster_user_id: str
    user_id: str


def deed_from(act: Moderated, target: Target, by: Author, at: datetime) -> HumanActed:
    """Translate an act; one of another room bears the login of that channel."""
    source = act.source_broadcaster_user_login or act.source_broadcaster_user_id or SHARED
    return HumanActed(
        channel=act.broadcaster_user_id,
        moderator=by,
        act=act.action.removeprefix(SHARED),
        target_id=target.user_id,
        message_id=target.message_id,
        at=at,
        seconds=_seconds(target.expires_at, at),
        reason=_reason(target.reason, target.chat_rules_cited),
        elsewhere=source if act.action.startswith(SHARED) else "",
        target_login=target.user_login or "",
    )


def warning_from(event: Mapping[str, object], at: datetime, bot_id: str) -> HumanActed | None:
    """Translate a warning by somebody else."""
    warned = convert(event, Warned)
    by = judge_of(warned)
    if by is None or by.id == bot_id:
        return None
    return HumanActed(
        channel=warned.broadcaster_user_id,
        moderator=by,
        act="warn",
        target_id=warned.user_id,
        message_id=None,
        at=at,
        reason=_reason(warned.reason, warned.chat_rules_cited),
        target_login=warned.user_login,
    )


def reading_from(event: Mapping[str, object], at: datetime) -> WarningRead:
    """Translate a warning that was clicked away."""
    read = convert(event, Read)
    return WarningRead(read.broadcaster_user_id, read.user_id, at)


def _seconds(ends: datetime | None, at: datetime) -> int:
    if ends is None or ends.tzinfo is None:
        return 0
    return max(1, round((ends - at).total_seconds()))


def _reason(reason: str | None, rules: tuple[str, ...] | None) -> str:
    return cleaned(" · ".join(one for one in (reason or "", *(rules or ())) if one))
