"""Steps of the audit in words, their marks in addresses, and the two forms of their file."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime

from msgspec import Struct, json

from bot.cases.noted import NOBODY, Where
from bot.ports.archive import Mark, Step, Trace
from bot.spreadsheet import line
from bot.web.visitor.digits import whole
from filters.engine.phrase import Phrase

COLUMNS = ("at", "by_id", "by_login", "deed", "where", "case", "about", "seconds")
PARTS = 4
CARE = frozenset({"person_erased", "person_exported", "report_in_clear"})
"""What is noted of care for what is kept."""
SHADOW = frozenset({"shadow_begun", "shadow_ended", "shadow_promoted"})
FOLDERS = re.compile(r"^.*[/\\]")
OWN_WORDS = CARE | SHADOW | {"charter_owned", "charter_read", "charter_written", "joined", "left"}
"""What is noted under a name that is no command's."""
TOLD = ("dealt_", "nuke_", "voice_", "screen_", "calm_", "lever_", "level_", "accepted", "declined")
"""How the names of what facts say begin that are more than a note."""


class Line(Struct):
    """A step as JSON."""

    at: datetime
    by_id: str
    by_login: str
    deed: str
    where: str
    case: int | None
    about: str
    seconds: int


def in_words(step: Step) -> Phrase:
    """Say what was done."""
    if step.mark.trace is Trace.RULING:
        return Phrase.of(f"audit.{step.deed}", number=step.case)
    if step.deed in OWN_WORDS:
        return Phrase.of(f"audit.{step.deed}", about=about(step))
    if step.deed.startswith(TOLD):
        return Phrase.of(f"audit.{step.deed}", about=step.about, seconds=step.seconds)
    if step.where in {Where.CHAT, Where.WHISPER}:
        return Phrase.of("audit.command", name=f"!{step.deed}", about=step.about)
    return Phrase.of("audit.desk", name=step.deed, about=step.about)


def about(step: Step) -> str:
    """Say what a step is about; of a charter's file its name, never where that lies."""
    return FOLDERS.sub("", step.about) if step.deed in SHADOW else step.about


def place(step: Step) -> Phrase | None:
    """Say where something was done, where that is known."""
    return Phrase.of(f"where.{step.where}") if step.where else None


def by(step: Step) -> str:
    """Name whoever did it, nobody where the bot noticed it."""
    return "" if step.by == NOBODY else step.by.login or step.by.id


def written(mark: Mark) -> str:
    """Write a mark for an address."""
    return f"{mark.at.isoformat()}|{mark.trace}|{mark.number}|{mark.position}"


def read(text: str) -> Mark | None:
    """Read a mark from an address, None where it is none."""
    parts = text.split("|")
    if len(parts) != PARTS or parts[1] not in set(Trace):
        return None
    found, position = whole(parts[2]), whole(parts[3])
    try:
        at = datetime.fromisoformat(parts[0])
        at.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    if at.tzinfo is None or found is None or position is None:
        return None
    return Mark(at, Trace(parts[1]), found, position)


def table(steps: Iterable[Step]) -> str:
    """Write steps as lines of a table."""
    return "".join(
        line((one.at.isoformat(), one.by.id, one.by.login, *_rest(one))) for one in steps
    )


def records(steps: Iterable[Step]) -> list[str]:
    """Write steps as JSON, one each."""
    return [
        json.encode(Line(one.at, one.by.id, one.by.login, *_rest(one))).decode() for one in steps
    ]


def _rest(one: Step) -> tuple[str, str, int | None, str, int]:
    return one.deed, one.where, one.case or None, about(one), one.seconds
