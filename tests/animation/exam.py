"""The exam of the ear: lines by people who had not seen it. `python -m tests.animation.exam`.

With `--locked` the half that was kept shut is taken, with `--missed` each miss is listed.
"""

import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.animation.ear import heard, weighed
from bot.animation.surroundings import Cast, Line, Standing, Surroundings
from bot.animation.voice import SURFACED, Kind
from filters.engine.message import Message

CORPORA = Path(__file__).parent / "corpora"
LANGUAGES = ("fr", "en")
CAST = Cast.of(
    host=["Marion_Live"],
    guests=["Paul_Durand", "DrSophie"],
    moderators=["Karim_Modo", "LeaModeratrice"],
)
BY_NAME = re.compile(r"(\w+): (.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Case:
    """A labelled line and what it was said in."""

    id: str
    kind: Kind
    message: Message
    room: Surroundings


@dataclass(frozen=True, slots=True)
class Marks:
    """How the ear did: every pair of what a line is and what was heard."""

    pairs: Counter[tuple[Kind, Kind]]

    @property
    def precision(self) -> float:
        """The share of what surfaced that is of its kind."""
        found = sum(n for (_, heard_as), n in self.pairs.items() if heard_as in SURFACED)
        return self._right / max(found, 1)

    @property
    def recall(self) -> float:
        """The share of what should surface that did, as its kind."""
        meant = sum(n for (is_kind, _), n in self.pairs.items() if is_kind in SURFACED)
        return self._right / max(meant, 1)

    @property
    def _right(self) -> int:
        return sum(n for (one, other), n in self.pairs.items() if one is other and one in SURFACED)


def cases(language: str, *, locked: bool = False) -> list[Case]:
    """Return the lines of a language."""
    if locked:
        text = gzip.decompress((CORPORA / f"locked/voices.{language}.jsonl.gz").read_bytes())
        return [_case(line) for line in text.decode("utf-8").split("\n") if line]
    path = CORPORA / f"voices.{language}.jsonl"
    return [_case(line) for line in path.read_text("utf-8").split("\n") if line]


def marks(sat: Iterable[Case]) -> Marks:
    """Let the ear hear every line: what it leaves out counts as what it takes it for."""
    return Marks(Counter((case.kind, heard_as(case)) for case in sat))


def heard_as(case: Case) -> Kind:
    """Return the kind that surfaces, or the kind for which a line is left out."""
    voice = heard(case.message, case.room)
    if voice is not None:
        return voice.kind
    kind = weighed(case.message, case.room).kind
    return Kind.NOTHING if kind in SURFACED else kind


def table(found: Marks) -> Iterator[str]:
    """Write the confusion table: what a line is in rows, what was heard in columns."""
    yield " " * 12 + "".join(f"{kind[:6]:>8}" for kind in Kind)
    for one in Kind:
        yield f"{one:12}" + "".join(f"{found.pairs[one, other]:8}" for other in Kind)
    yield f"precision {found.precision:.1%}, recall {found.recall:.1%}"


def _case(text: str) -> Case:
    fields = json.loads(text)
    replied = None
    if "reply_to" in fields:
        replied = Line(fields["reply_to"], Standing(fields["reply_author"]))
    earlier = tuple(_earlier(one) for one in fields.get("before", ()))
    room = Surroundings(CAST, replied, earlier, fields.get("on", ""))
    return Case(
        fields["id"], Kind(fields["kind"]), Message(fields["id"], "exam", fields["text"]), room
    )


def _earlier(text: str) -> Line:
    named = BY_NAME.fullmatch(text)
    return Line(text) if named is None else Line(named[2], login=named[1])


def _main(arguments: list[str]) -> None:
    for language in LANGUAGES:
        sat = cases(language, locked="--locked" in arguments)
        print(language, *table(marks(sat)), sep="\n")  # noqa: T201  # the exam's answer
        if "--missed" in arguments:
            for case in sat:
                if (got := heard_as(case)) is not case.kind and {got, case.kind} & set(SURFACED):
                    print(case.id, got, case.message.text, sep="\t")  # noqa: T201  # the same


if __name__ == "__main__":
    _main(sys.argv[1:])
