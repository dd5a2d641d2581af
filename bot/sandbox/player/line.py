"""Lines of a chat log: a message, a viewer count or a whisper."""

from datetime import UTC, datetime
from typing import Annotated

from pydantic import AfterValidator, AliasChoices, BaseModel, ConfigDict, Field, ValidationError

EARLIEST = datetime(1900, 1, 1, tzinfo=UTC)
LATEST = datetime(9000, 1, 1, tzinfo=UTC)
"""Beyond these there may be no room for what comes before or after."""


def _in_utc(moment: datetime) -> datetime:
    known = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment
    if not EARLIEST <= known <= LATEST:
        raise ValueError("no time of a show")
    return known.astimezone(UTC)


Moment = Annotated[datetime, AfterValidator(_in_utc)]


class _Lenient(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True, coerce_numbers_to_str=True)


class LineUser(_Lenient):
    """Who wrote it, as far as the log knows."""

    id: str | None = None
    login: str | None = None
    name: str | None = None
    roles: tuple[str, ...] = ()
    badges: tuple[str, ...] = ()
    first_message: bool | None = None
    account_created_at: Moment | None = None
    followed_at: Moment | None = None


class Span(_Lenient):
    """A stretch of the text in code points, end exclusive."""

    start: int
    end: int
    name: str | None = Field(None, validation_alias=AliasChoices("name", "login"))


class LineWhisper(_Lenient):
    """A whisper to the bot."""

    login: str = Field(validation_alias=AliasChoices("from", "login", "from_login"))
    text: str


class Line(_Lenient):
    """One line; what it is shows in whether `text`, `viewers` or `whisper` is there, or none."""

    id: str | None = None
    channel: str | None = None
    user: LineUser | None = None
    text: str | None = None
    me: bool = False
    sent_at: Moment | None = None
    emotes: tuple[Span, ...] = ()
    mentions: tuple[str | Span, ...] = ()
    reply_to: str | None = None
    source_channel: str | None = None
    live: bool | str | None = None
    viewers: int | None = Field(None, ge=0)
    whisper: LineWhisper | None = None


def read_line(text: str | bytes) -> Line | None:
    """Read a line; what is no object of that form is `None`."""
    try:
        return Line.model_validate_json(text)
    except ValidationError:
        return None
