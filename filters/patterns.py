"""Patterns: regular expressions of the channel's own, under a time limit."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from filters.engine.contexts.weighed import weighed
from filters.engine.filter import Example, Filter, FilterOptions, Scene
from filters.engine.finding import Family, Finding, Trouble
from filters.engine.pattern.gates import PatternGates
from filters.engine.pattern.shelf import Read, Reading, view_of
from filters.engine.pattern.trial import screened
from filters.engine.patterns import FAIR, Pattern, compile_pattern
from filters.engine.phrase import Phrase
from filters.engine.reading.view import View


class PatternEntry(BaseModel):
    """A pattern with a certainty, a note or a reading of its own."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    pattern: str = Field(description="A regular expression, in the syntax of Python and `regex`.")
    certainty: float | None = Field(
        None, ge=0, le=1, description="How sure this pattern makes, where not as the others."
    )
    note: str = Field("", max_length=300, description="What it is for, for the moderators.")
    case_sensitive: bool = Field(False, description="Whether `A` and `a` differ.")
    view: Reading = Field(
        Reading.RAW,
        description="`raw`, or without case (`folded`), accents (`bare`), disguise (`skeleton`), "
        "or without links, emotes and mentions (`spoken`).",
    )

    @model_validator(mode="after")
    def _compiles(self) -> "PatternEntry":
        screened(self.pattern, case_sensitive=self.case_sensitive)
        return self


SHOWN = 60
"""Characters of a match that a reason shows."""


def _as_entry(value: object) -> object:
    return {"pattern": value} if isinstance(value, str) else value


class PatternsOptions(FilterOptions):
    """Which patterns, and how sure they make."""

    patterns: tuple[Annotated[PatternEntry, BeforeValidator(_as_entry)], ...] = Field(
        (),
        max_length=500,
        description="Regular expressions, each a text or "
        "`{pattern, certainty, note, case_sensitive, view}`.",
    )
    certainty: float = Field(
        0.95, ge=0, le=1, description="How sure a pattern makes; below `act_at` it asks a human."
    )
    context: bool = Field(
        True,
        description="Whether what is reported, quoted or denounced is held less certain, and what "
        "is said straight to somebody more.",
    )


@dataclass(frozen=True, slots=True)
class _Ready:
    """A pattern that is ready to be applied."""

    source: str
    pattern: Pattern
    view: Reading
    certainty: float
    number: int
    note: str

    def reason(self, written: str) -> Phrase:
        """Say why in words: the note, else what is written and the pattern's place in its list."""
        if self.note:
            return Phrase.of("patterns.noted", note=self.note)
        shown = " ".join(written.split()).encode("utf-8", "replace").decode()
        cut = shown if len(shown) <= SHOWN else f"{shown[:SHOWN]}…"
        return Phrase.of("patterns.found", number=self.number, written=cut)


class Patterns(Filter[PatternsOptions]):
    """Flags what the channel's own regular expressions apply to.

    Why: some things have a shape rather than a word: a bot's advertisement, an account number.
    A pattern is tried when the charter is read, and refused where a text can be made on which
    it takes more than 20 ms. Live, one pattern may take 10 ms on a message and all of them 20 ms;
    where that is not enough a human is asked, and a pattern that keeps taking too long is put to
    rest by the bot, which raises an alarm and then skips it.
    A pattern is applied to the text as it was written unless it names another view, so `[A-Z]`
    with `case_sensitive` means what it says.
    """

    name = "patterns"
    family = Family.CONTENT
    Options = PatternsOptions
    examples = (
        Example(
            "BIG followers cheap at dogehype",
            flagged=True,
            options=(("patterns", [r"\bfollowers\b.*\bcheap\b"]),),
        ),
        Example("I have new followers", flagged=False, options=(("patterns", [r"followers\b.+"]),)),
        Example("bonsoir tout le monde", flagged=False),
    )

    def __init__(self, options: PatternsOptions) -> None:
        super().__init__(options)
        ready = tuple(
            _ready(one, options.certainty, number)
            for number, one in enumerate(options.patterns, start=1)
        )
        self.patterns = tuple(Read(one.view, one.pattern) for one in ready)
        self._by_view = {
            reading: (those, PatternGates([one.pattern for one in those]))
            for reading in Reading
            if (those := tuple(one for one in ready if one.view is reading))
        }

    def examine(self, scene: Scene) -> Iterator[Finding | Trouble]:
        """Apply every pattern that is not at rest, as long as there is time."""
        unread = 0
        for reading, (ready, gates) in self._by_view.items():
            view = view_of(scene.text, reading)
            for number in gates.open_to(view.text):
                one = ready[number]
                if one.source in scene.resting:
                    continue
                try:
                    yield from self._applied(one, view, scene)
                except TimeoutError:
                    unread += 1
        if unread:
            yield Trouble(self.name, Phrase.of("patterns.unread", count=unread))
            yield from map(self._trouble, scene.patience.blamed())

    def _applied(self, one: _Ready, view: View, scene: Scene) -> Iterator[Finding | Trouble]:
        """Apply one pattern; raises `TimeoutError` where others left it no time."""
        limit = scene.patience.left_for(one.source)
        try:
            places = one.pattern.places(view.text, limit)
        except TimeoutError:
            if limit < FAIR:
                raise
            yield self._trouble(one.source)
            return
        for start, end in places:
            span = view.span(start, end)
            reason = one.reason(scene.text.raw[span.start : span.end])
            found = Finding(self.name, span, one.certainty, self.family, reason)
            yield weighed(found, scene.text, scene.message) if self.options.context else found

    def _trouble(self, source: str) -> Trouble:
        return Trouble(self.name, Phrase.of("patterns.timeout", pattern=source))


def _ready(entry: PatternEntry, certainty: float, number: int) -> _Ready:
    pattern = compile_pattern(entry.pattern, case_sensitive=entry.case_sensitive)
    own = certainty if entry.certainty is None else entry.certainty
    return _Ready(entry.pattern, pattern, entry.view, own, number, entry.note)
