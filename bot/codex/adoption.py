"""Reads a charter again while it is in force, and puts it before the benches if nothing is wrong.

It is checked with its examples, and its judges are made, in a thread: no lane waits for it.
"""

import asyncio
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.bench.bench import Bench
from bot.cases.effects import Effect
from bot.charter.check import check
from bot.charter.difference import difference
from bot.charter.library import Library
from bot.charter.report import Report
from bot.codex.editions import Editions
from bot.words.render import render
from filters.engine.judge import Judge
from filters.engine.phrase import Phrase

Reply = Callable[[Phrase], Effect]
"""How the one who asked is answered."""

LONGEST_LIST = 400
"""Characters of all changes together, so that the sentence around them fits one message."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a channel's charter is read from, and every file that was looked for on the way.

    A stale one is in force by its last good edition: its files are broken.
    """

    name: str
    files: frozenset[Path]
    stale: bool = False


@dataclass(frozen=True, slots=True)
class Adopted:
    """What a reading led to; with `problems` the charter of before stays in force."""

    version: str
    changes: tuple[Phrase, ...] = ()
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a check found, and a judge of the charter if nothing is wrong."""

    report: Report
    judge: Judge | None = None


class Adoption:
    """Keeps the charters of all channels up to date with their files."""

    def __init__(
        self,
        benches: Mapping[str, Bench],
        origins: Mapping[str, Origin],
        editions: Editions | None = None,
    ) -> None:
        self._benches = benches
        self._editions = editions
        self._origins = dict(origins)
        self._wishes: dict[str, Reply] = {}
        self._wished = asyncio.Event()

    @property
    def files(self) -> frozenset[Path]:
        """Every file that a charter in force depends on, or a refused one would."""
        return frozenset().union(*(one.files for one in self._origins.values()))

    def follow(self, channel: str, origin: Origin) -> None:
        """Keep a channel up to date with its charter's files from now on."""
        self._origins[channel] = origin

    def origin(self, channel: str) -> Origin:
        """Where a channel's charter is read from."""
        return self._origins[channel]

    def under(self, name: str) -> Iterator[str]:
        """The channels whose charter has a name."""
        return (one for one, origin in self._origins.items() if origin.name == name)

    def leave(self, channel: str) -> None:
        """Follow a channel no longer."""
        self._origins.pop(channel, None)
        self._wishes.pop(channel, None)

    @property
    def stale(self) -> frozenset[Path]:
        """The files of charters that were broken when they were read first."""
        broken = (one.files for one in self._origins.values() if one.stale)
        return frozenset().union(*broken)

    def ask(self, channel: str, reply: Reply) -> None:
        """Have a channel's charter read again; of two who ask at once the later is answered."""
        self._wishes[channel] = reply
        self._wished.set()

    async def asked(self) -> tuple[str, Reply]:
        """Wait for the next channel whose charter somebody wants read again."""
        while not self._wishes:
            self._wished.clear()
            await self._wished.wait()
        return self._wishes.popitem()

    async def reload(self, channel: str) -> Adopted | None:
        """Read one channel's charter again; None where the bot is no longer there."""
        if channel not in self._origins:
            return None
        reading = await self._read({channel})
        return self._adopt(channel, reading) if channel in self._origins else None

    async def reload_all(self, changed: Collection[Path]) -> Mapping[str, Adopted]:
        """Read again every charter that depends on a changed file; return what came of it."""
        stale = [one for one, origin in self._origins.items() if origin.files & set(changed)]
        answers: dict[str, Adopted] = {}
        for name in sorted({self._origins[one].name for one in stale}):
            sharing = {one for one in stale if self._origins[one].name == name}
            reading = await self._read(sharing)
            there = sorted(sharing & self._origins.keys())
            answers |= {one: self._adopt(one, reading) for one in there}
        return answers

    async def _read(self, channels: Collection[str]) -> _Reading:
        """Check the charter that some channels share, and note the files that it draws on now."""
        library = Library()
        name = self._origins[next(iter(channels))].name
        reading = await asyncio.to_thread(_checked, name, library)
        if reading.judge is not None and self._editions is not None:
            self._editions.keep(name, library.texts)
        for one in self._origins.keys() & set(channels):
            kept = self._origins[one].files if reading.report.exit_code else frozenset[Path]()
            self._origins[one] = Origin(name, kept | library.files)
        return reading

    def _adopt(self, channel: str, reading: _Reading) -> Adopted:
        bench = self._benches[channel]
        old, new = bench.charter, reading.report.charter
        if new is None or reading.judge is None:
            return Adopted(old.version, problems=_problems(reading.report))
        if new.version == old.version:
            return Adopted(old.version)
        bench.adopt(new, reading.judge.twin())
        return Adopted(new.version, changes=tuple(difference(old, new)))


def _checked(name: str, library: Library) -> _Reading:
    report = check(name, library)
    if report.charter is None or report.exit_code:
        return _Reading(report)
    return _Reading(report, Judge(report.charter))


def in_words(changes: Collection[Phrase], language: str) -> str:
    """Join changes into one line, an ellipsis for what has no room."""
    line = ""
    for one in changes:
        longer = f"{line}, {render(one, language)}" if line else render(one, language)
        if len(longer) > LONGEST_LIST:
            return f"{line}…"
        line = longer
    return line


def _problems(report: Report) -> tuple[str, ...]:
    found = (*report.problems, *(one.problem for one in report.failures))
    places = (f"{one.path}:{one.line}" if one.line else one.path for one in found)
    return tuple(f"{place}: {one.sentence}" for place, one in zip(places, found, strict=True))
