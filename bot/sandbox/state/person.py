"""People: accounts and the badges they wear."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime

_FIRST_DAY = datetime(2020, 1, 2, 3, 4, 5, tzinfo=UTC)
_NOT_LOGIN = re.compile(r"[^a-z0-9_]+")


@dataclass(frozen=True, slots=True)
class Person:
    """An account, be it a viewer's, a broadcaster's or the bot's."""

    id: str
    login: str
    name: str
    created_at: datetime = _FIRST_DAY
    colour: str = ""
    partner: bool = False


@dataclass(frozen=True, slots=True)
class Badge:
    """One badge beside a name."""

    set_id: str
    id: str = "1"
    info: str = ""


def as_login(text: str) -> str:
    """Make a login of any name; empty when nothing of it can stand in one."""
    return _NOT_LOGIN.sub("", text.casefold().lstrip("#@"))[:25]
