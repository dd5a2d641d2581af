"""What changed between two readings of a charter, as people would say it; never which words."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from filters.engine.charter import Article, Charter, Mode
from filters.engine.filter import Filter, FilterOptions
from filters.engine.phrase import Phrase

_MODES = {
    Mode.ENFORCE: "change.enforce",
    Mode.ASK: "change.ask",
    Mode.SHADOW: "change.shadow",
    Mode.OFF: "change.removed",
}
_PARTS: tuple[tuple[str, Callable[[Article], object]], ...] = (
    ("change.wording", lambda one: (one.title, one.text)),
    ("change.severity", lambda one: one.severity),
    ("change.ladder", lambda one: one.ladder),
    ("change.exempt", lambda one: one.exempt),
    ("change.examples", lambda one: one.samples),
)


def difference(old: Charter, new: Charter) -> Iterator[Phrase]:
    """Name what was added, removed and changed: the articles by number, then the head."""
    before = {one.number: one for one in old.articles}
    after = {one.number: one for one in new.articles}
    for number in sorted(before.keys() | after.keys()):
        if number not in after:
            yield Phrase.of("change.removed", number=number)
        elif number not in before:
            yield Phrase.of("change.added", number=number)
        else:
            yield from _article(before[number], after[number])
    if replace(old, version="", articles=()) != replace(new, version="", articles=()):
        yield Phrase.of("change.head")


def _article(old: Article, new: Article) -> Iterator[Phrase]:
    number = new.number
    if old.mode is not new.mode:
        yield Phrase.of(_MODES[new.mode], number=number)
    if (old.act_at, old.ask_at) != (new.act_at, new.ask_at):
        yield Phrase.of(
            "change.thresholds",
            number=number,
            before=f"{old.ask_at:g}/{old.act_at:g}",
            after=f"{new.ask_at:g}/{new.act_at:g}",
        )
    yield from _filters(old, new)
    for key, part in _PARTS:
        if part(old) != part(new):
            yield Phrase.of(key, number=number)


def _filters(old: Article, new: Article) -> Iterator[Phrase]:
    if list(map(_settings, old.filters)) == list(map(_settings, new.filters)):
        return
    before, after = _terms(old), _terms(new)
    if before == after:
        yield Phrase.of("change.filters", number=new.number)
    else:
        yield Phrase.of("change.terms", number=new.number, before=before, after=after)


def _settings(one: Filter[FilterOptions]) -> tuple[str, FilterOptions]:
    return one.name, one.options


def _terms(article: Article) -> int:
    """How many terms the filters of an article look for."""
    return sum(len(getattr(one.options, "terms", ())) for one in article.filters)
