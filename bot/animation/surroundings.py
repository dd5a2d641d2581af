"""What a line of chat is heard in: who leads the show, what it answers, what came before."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

NAME_PART = re.compile(r"[A-ZÀ-Þ]?[a-zß-ÿ]+|[A-ZÀ-Þ]+(?![a-zß-ÿ])")
"""The words that a name is made of: `Marion_Live`, `PaulDurand`, `DrSophie42`."""
SHORTEST_PART = 3
TITLES = frozenset(
    {
        "the",
        "les",
        "des",
        "live",
        "officiel",
        "official",
        "ttv",
        "stream",
        "streams",
        "tube",
        "show",
    }
    | {"modo", "mods", "moderator", "moderatrice", "moderateur", "team", "equipe", "bot"}
    | {"mrs", "mme", "doc", "doctor", "docteur", "docteure"}
)
"""Parts of names that name nobody."""


class Standing(StrEnum):
    """Who somebody is to the show."""

    HOST = "host"
    GUEST = "guest"
    MODERATOR = "moderator"
    VIEWER = "viewer"


@dataclass(frozen=True, slots=True)
class Cast:
    """Who makes the show; `names` maps every name they are called by to a login and a standing."""

    names: Mapping[str, tuple[str, Standing]] = field(default_factory=dict, hash=False)

    @classmethod
    def of(
        cls,
        *,
        host: Iterable[str] = (),
        guests: Iterable[str] = (),
        moderators: Iterable[str] = (),
    ) -> "Cast":
        """Build it of logins or shown names, each standing's own; the host's names go first."""
        names: dict[str, tuple[str, Standing]] = {}
        parts = ((host, Standing.HOST), (guests, Standing.GUEST), (moderators, Standing.MODERATOR))
        for people, standing in parts:
            for person in people:
                for name in _called(person):
                    names.setdefault(name, (person, standing))
        return cls(MappingProxyType(names))


@dataclass(frozen=True, slots=True)
class Line:
    """A line that somebody said before, and who that was to the show."""

    text: str
    standing: Standing = Standing.VIEWER
    login: str = ""
    message: str = ""
    """The id of its message, where it has one."""


NOBODY = Cast()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known around a message; nothing at all is fair too.

    `earlier` holds up to three lines of the same chat, the latest last.
    `subject` holds words of the show: title, category, tags.
    """

    cast: Cast = NOBODY
    replied: Line | None = None
    earlier: tuple[Line, ...] = ()
    subject: str = ""


def _called(person: str) -> Iterable[str]:
    """Return what chat calls somebody: the whole name, and each part of it that is a name."""
    whole = person.strip().lstrip("@")
    yield whole.casefold()
    for part in NAME_PART.findall(whole):
        word = part.casefold()
        if len(word) >= SHORTEST_PART and word not in TITLES:
            yield word
