"""Storms that are put into a chat, to see whether and when the watch tells of them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import NamedTuple

from bot.animation.watch.spike import Kind, Spike

NEVER = "zorglub"
"""A word that no chat says."""
LASTS = 300.0
"""Seconds of a storm that goes on."""
RAIDERS, REGULARS = 40, 25
GREETINGS = ("hello", "raid hype", "hi from the raid", "let's go", "we are here", "hey chat")
ABROAD = (
    "hola a todos, buenas noches",
    "qué tal están ustedes hoy",
    "vamos que se puede, ánimo",
    "muchas gracias por el directo",
    "esto es muy divertido, la verdad",
    "no entiendo nada de lo que dicen",
)


class Line(NamedTuple):
    """What was said when, and by whom."""

    at: float
    by: str
    text: str


Makes = Callable[[Sequence[Line], float, Random], Iterator[Line]]


@dataclass(frozen=True, slots=True)
class Storm:
    """A storm, and what has to tell of it."""

    name: str
    told_by: tuple[Kind, ...]
    lines: Makes
    watch: str = ""
    faint: bool = False
    """Whether nobody wants it told of each time: it is hardly more than usual."""

    def is_told_by(self, spike: Spike) -> bool:
        """Whether an alert tells of this storm."""
        return spike.kind in self.told_by and self.watch in {"", spike.name}


def raid(_: Sequence[Line], at: float, chance: Random) -> Iterator[Line]:
    for number in range(5 * 60):
        by = f"raider{chance.randrange(RAIDERS)}"
        yield Line(at + number / 5, by, f"{chance.choice(GREETINGS)} {chance.randrange(100)}")


def chorus(around: Sequence[Line], at: float, chance: Random) -> Iterator[Line]:
    known = sorted({one.by for one in around})
    for by in chance.sample(known, min(REGULARS, len(known))):
        yield Line(at + chance.uniform(0, 40), by, "we want the old music back right now")


def subject(around: Sequence[Line], at: float, chance: Random) -> Iterator[Line]:
    yield from _mentions(around, at, chance, f"what about {NEVER} tonight", 20)


def tenfold(around: Sequence[Line], at: float, chance: Random) -> Iterator[Line]:
    yield from _mentions(around, at, chance, "that was so nice", 9 * _usual(around, at))


def threefold(around: Sequence[Line], at: float, chance: Random) -> Iterator[Line]:
    yield from _mentions(around, at, chance, "that was so nice", 2 * _usual(around, at))


def abroad(_: Sequence[Line], at: float, chance: Random) -> Iterator[Line]:
    for number in range(round(40 * LASTS / 60)):
        text = f"{chance.choice(ABROAD)} {chance.randrange(100)}"
        yield Line(at + 1.5 * number, f"guest{chance.randrange(30)}", text)


def _usual(around: Sequence[Line], at: float) -> float:
    """Return how often in a minute of the last hour people praised something."""
    words = ({*one.text.lower().split()} for one in around if at - 3_600 < one.at < at)
    return max(sum(not one.isdisjoint({"gg", "nice", "good"}) for one in words) / 60, 1.0)


def _mentions(
    around: Sequence[Line], at: float, chance: Random, text: str, a_minute: float
) -> Iterator[Line]:
    known = sorted({one.by for one in around})
    for number in range(round(a_minute * LASTS / 60)):
        yield Line(at + 60 * number / a_minute, chance.choice(known), f"{text} {number}")


STORMS = (
    Storm(
        "a raid of 40 newcomers, 5 messages a second",
        (Kind.CHAT, Kind.NEWCOMERS),
        raid,
    ),
    Storm("one text from 25 regulars within 40 seconds", (Kind.CHORUS,), chorus),
    Storm("a subject that nobody had, 20 mentions a minute", (Kind.WATCH,), subject, "new"),
    Storm("a watch at ten times its usual", (Kind.WATCH,), tenfold, "praise"),
    Storm("a watch at three times its usual", (Kind.WATCH,), threefold, "praise", faint=True),
    Storm("another language, 40 messages a minute", (Kind.LANGUAGE,), abroad),
)
