"""What is missing from a charter, or contradicts itself, though each key by itself is right."""

from collections.abc import Iterator, Mapping

from bot.charter.conditions import conditions
from bot.charter.inheritance import Draft
from bot.charter.problem import Problem
from bot.charter.sheet import Entry
from bot.charter.spot import Spot
from filters.engine.charter import Mode

ByLanguage = Mapping[str, str] | None


def faults(draft: Draft) -> Iterator[Problem]:
    """Find them all; keys that are wrong already are not said to be missing too."""
    yield from _head(draft)
    for entry in draft.entries:
        yield from _article(entry, draft)


def emptiness(draft: Draft) -> Iterator[Problem]:
    """Say that nothing is left of a charter in which nothing else is wrong."""
    if not any(is_on(entry, draft) for entry in draft.entries):
        remedy = "open one with `[[articles]]`"
        yield draft.spot.problem("a charter without a single article in force", remedy)


def is_on(entry: Entry, draft: Draft) -> bool:
    """Whether an article is in force at all."""
    return conditions(entry.table, draft.defaults).mode is not Mode.OFF


def _head(draft: Draft) -> Iterator[Problem]:
    head = draft.head
    if head.name is None and "name" not in draft.broken:
        yield draft.spot.problem("a charter without its `name`", 'add `name = "my-show.fr"` on top')
    if head.languages is None and "languages" not in draft.broken:
        remedy = 'add `languages = ["fr", "en"]` on top'
        yield draft.spot.problem("a charter without its `languages`", remedy)
    if head.languages and len(set(head.languages)) < len(head.languages):
        yield draft.spots["languages"].problem("`languages` names one twice")
    if head.title is None and "title" not in draft.broken:
        yield draft.spot.problem("a charter without its `title`", 'add `title.fr = "…"` on top')
    for key in ("title", "preamble", "appeal"):
        if (spot := draft.spots.get(key)) and key not in draft.broken:
            yield from _languages(getattr(head, key), f"the charter's `{key}`", spot, draft)


def _article(entry: Entry, draft: Draft) -> Iterator[Problem]:
    for key in ("title", "text"):
        if key in entry.broken:
            continue
        label = f"the `{key}` of article {entry.number}"
        if spot := entry.spots.get(key):
            yield from _languages(getattr(entry.table, key), label, spot, draft)
        else:
            remedy = f'add `{key}.{(draft.head.languages or ("fr",))[0]} = "…"`'
            yield entry.spot.problem(f"article {entry.number} has no `{key}`", remedy)
    yield from _thresholds(entry, draft)
    yield from _asking(entry, draft)


def _languages(texts: ByLanguage, label: str, spot: Spot, draft: Draft) -> Iterator[Problem]:
    if texts is None or not draft.head.languages:
        return
    key = spot.path[-1]
    for language in draft.head.languages:
        if language not in texts:
            yield spot.problem(
                f"{label} is missing in `{language}`", f'add `{key}.{language} = "…"`'
            )
    for language in texts.keys() - set(draft.head.languages):
        if spot.source is draft.spot.source:
            sentence = f"{label} is in `{language}`, which `languages` does not name"
            yield spot.inner(language).key_problem(sentence, f"add `{language}` to `languages`")


def _thresholds(entry: Entry, draft: Draft) -> Iterator[Problem]:
    settled = conditions(entry.table, draft.defaults)
    if settled.ask_at <= settled.act_at or {"ask_at", "act_at"} & entry.broken:
        return
    spots = (
        entry.spots.get("ask_at"),
        entry.spots.get("act_at"),
        draft.spots.get("defaults.ask_at"),
        draft.spots.get("defaults.act_at"),
    )
    spot = next((spot for spot in spots if spot is not None), entry.spot)
    yield spot.problem(
        f"article {entry.number} acts at {settled.act_at:g}, before it asks at {settled.ask_at:g}",
        "keep `ask_at` at or below `act_at`",
    )


def _asking(entry: Entry, draft: Draft) -> Iterator[Problem]:
    """A list whose words nobody weighed for this channel never acts by itself."""
    if conditions(entry.table, draft.defaults).mode is not Mode.ENFORCE:
        return
    for one in entry.asking:
        spot = entry.spots.get("mode", one.spot)
        sentence = f"the list `{one.name}` only asks, and article {entry.number} acts by itself"
        remedy = 'write `mode = "ask"` or `mode = "shadow"` in the article, or leave the list out'
        yield spot.problem(sentence, remedy)
