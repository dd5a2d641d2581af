"""The exam: lines by people who had not seen the filters, put before the shipped charters."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from filters.engine.charter import Outcome
from filters.engine.message import Author, Message
from filters.engine.room import Room
from filters.engine.verdict import Verdict
from filters.engine.window import Window
from tests.shipped import shipped_judge

CORPORA = Path(__file__).parent / "corpora"
EVENING = datetime(2026, 3, 7, 20, tzinfo=UTC)
TEAM = frozenset({"Marion_Live", "Karim_Modo", "LeaModeratrice"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One line of a corpus, and the circumstances in which it is written."""

    id: str
    charter: str
    text: str
    why: str
    kind: str = ""
    technique: str = ""
    spells: str = ""
    must: str = ""
    name: str = "Ordinary_Viewer"
    before: tuple[str, ...] = ()
    crowd: int = 0
    crowd_regulars: bool = False
    newcomer: bool = False
    guests: tuple[str, ...] = ()
    corpus: str = ""
    """The folder it lies in: the first exam's, or one that was put aside for a while."""


@dataclass(frozen=True, slots=True)
class Sat:
    """A case and what became of it."""

    case: Case
    verdict: Verdict

    @property
    def outcome(self) -> Outcome:
        return self.verdict.outcome


def cases(corpus: str) -> tuple[Case, ...]:
    """Every case of a corpus (`evasions`, `traps`), in both languages."""
    files = sorted(CORPORA.glob(f"**/{corpus}.*.jsonl"))
    return tuple(
        _case(line, file.parent.name)
        for file in files
        for line in file.read_text("utf-8").split("\n")
        if line
    )


def _case(line: str, corpus: str) -> Case:
    fields = json.loads(line) | {"corpus": corpus}
    for listed in ("before", "guests"):
        fields[listed] = tuple(fields.get(listed, ()))
    return Case(**fields)


@cache
def sat(corpus: str, exam: str) -> tuple[Sat, ...]:
    """Put a corpus of one exam before its charters."""
    return tuple(Sat(case, sit(case)) for case in cases(corpus) if case.corpus == exam)


def sit(case: Case) -> Verdict:
    """Judge one case as the last message of its chat."""
    window = Window()
    for message in _earlier(case):
        window.add(message)
    message = _said(case, len(case.before), case.text)
    return shipped_judge(case.charter).judge(
        message, window.before(message), room=Room(people=TEAM | frozenset(case.guests))
    )


def _said(case: Case, second: int, text: str) -> Message:
    author = Author("7", case.name.lower(), case.name, first_message=case.newcomer)
    at = EVENING + timedelta(seconds=second)
    return Message(f"said-{second}", "exam", text, author, sent_at=at)


def _earlier(case: Case) -> Iterator[Message]:
    """What others and the same viewer wrote before: regulars have been there for a while."""
    others = [Author(f"c{n}", f"viewer{n}", f"Viewer{n}") for n in range(case.crowd)]
    hour = EVENING - timedelta(minutes=9)
    if case.crowd_regulars:
        for number, author in enumerate(others):
            greeting = f"hello {author.login}"
            yield Message(f"hi-{number}", "exam", greeting, author, sent_at=hour)
    step = timedelta(seconds=50 / max(case.crowd, 1))
    for number, author in enumerate(others):
        new = Author(author.id, author.login, author.name, first_message=not case.crowd_regulars)
        at = EVENING - timedelta(seconds=55) + step * number
        yield Message(f"crowd-{number}", "exam", case.text, new, sent_at=at)
    for second, text in enumerate(case.before):
        yield _said(case, second, text)
