"""The course of an evening: its stretches, its crises, and the chapters of its replay."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from math import ceil

from bot.cases.crisis.alerted import Clipped, ClipStage
from bot.cases.effects import Clip, Notify
from bot.cases.evening.evening import Chapter, Crisis, Material, Quote, Shot, Stretch
from bot.cases.evening.minute import Minute
from bot.cases.facts import Calmed, Paused
from filters.engine.phrase import Phrase

WIDTHS = (1, 2, 5, 10, 15, 30, 60)
"""Minutes of a stretch; the narrowest that draws no more than so many."""
MOST_STRETCHES = 120
BEST = 12
"""Questions and voices that are named."""
HELD = 2
"""Stretches for which a figure goes on to hold until the next one, where that one comes."""
TOLD = ("wave.", "raid.", "team.", "staffing.", "calm.", "level.", "alert.")
"""How the phrases begin of which the team was told that belong to the course of an evening."""
GRAVE = ("wave.", "raid.", "level.entered.", "level.entered_leads.")
"""Those of them that a replay names."""
OVER = frozenset({"wave.over", "level.entered.calm"})
"""Those that say that it is over."""
BEFORE = 10
"""Seconds that a chapter begins before what it names, so that it is heard."""


def width(material: Material) -> int:
    """Return how many minutes a stretch has, so that a chart can draw them all."""
    minutes = offset(material, material.until) // 60 + 1
    return next((one for one in WIDTHS if minutes <= one * MOST_STRETCHES), WIDTHS[-1])


def offset(material: Material, at: datetime) -> int:
    """Return how long after the beginning something was, in seconds."""
    return max(0, round((at - material.live.begun).total_seconds()))


def stretches(material: Material, wide: int) -> Iterator[Stretch]:
    """Cut the evening; each stretch knows what was counted in it."""
    count = ceil((offset(material, material.until) + 1) / 60 / wide)
    said, opened = Counter[int](), Counter[int]()
    for minute, messages in material.talk.minutes:
        said[minute // wide] += messages
    for case in material.cases:
        opened[offset(material, case.opened_at) // 60 // wide] += 1
    counted: dict[int, list[Minute]] = {}
    for one in material.minutes:
        counted.setdefault(offset(material, one.at) // 60 // wide, []).append(one)
    last: Sequence[Minute] = ()
    for place in range(count):
        bare = Stretch(place * wide, said[place], opened[place])
        found = counted.get(place, ())
        nearby = any(near in counted for near in range(place + 1, place + HELD + 1))
        # counting once in a minute sometimes falls just before a minute and just behind it
        yield _with_minutes(bare, found or (last[-1:] if nearby else ()))
        last = found or (last if nearby else ())


def _with_minutes(bare: Stretch, minutes: Sequence[Minute]) -> Stretch:
    if not minutes:
        return bare
    loads = [one.by_load for one in minutes if one.by_load is not None]
    return replace(
        bare,
        viewers=max(one.viewers for one in minutes),
        present=min(one.present for one in minutes),
        by_rule=max(one.by_rule for one in minutes),
        by_load=max(loads, default=None),
    )


def best(quotes: Iterable[Quote]) -> Iterator[Quote]:
    """Return the voices to name, in the order they were heard: what people chose comes first."""
    ranked = sorted(quotes, key=lambda one: (-_rank(one), one.at))[:BEST]
    yield from sorted(ranked, key=lambda one: one.shown or one.at)


def _rank(one: Quote) -> int:
    chosen = 1000 * one.starred + 500 * (one.shown is not None)
    return chosen + 100 * (one.stage in {"sent", "kept"}) + min(one.votes, 99)


def crises(material: Material) -> Iterator[Crisis]:
    """Return what happened to the chat as a whole, and of what the team was told."""
    found = list[Crisis]()
    for fact in material.facts:
        if isinstance(fact, Calmed):
            key = "evening.calmed" if fact.before else "evening.calm_over"
            found.append(Crisis(fact.at, Phrase(key)))
        elif isinstance(fact, Paused):
            key = "evening.paused" if fact.until > fact.at else "evening.resumed"
            found.append(Crisis(fact.at, Phrase(key)))
    for act in material.acts:
        effect = act.effect
        if isinstance(effect, Notify) and effect.phrase.key.startswith(TOLD):
            found.append(Crisis(act.at, effect.phrase))
    yield from sorted(found, key=lambda one: one.at)


def shots(material: Material) -> Iterator[Shot]:
    """Return the clips that were made, each where the replay has it as far as that is known."""
    asked = {one.effect.about: one for one in material.acts if isinstance(one.effect, Clip)}
    for fact in material.facts:
        if not isinstance(fact, Clipped) or fact.stage is not ClipStage.MADE:
            continue
        act = asked.get(fact.about)
        at = act.at if act else fact.at
        if fact.offset is not None:
            at = material.live.begun + timedelta(seconds=fact.offset)
        why = act.effect.phrase if act and isinstance(act.effect, Clip) else None
        yield Shot(at, fact.url, why)


def chapters(
    material: Material, quotes: Sequence[Quote], upheavals: Sequence[Crisis]
) -> Iterator[Chapter]:
    """Return lines for the replay: the beginning, voices, clips; a crisis where one began."""
    found = [Chapter(0, "begin")]
    for quote in quotes:
        at = quote.shown or quote.at
        found.append(Chapter(_before(material, at), quote.kind, quote.text))
    found += [Chapter(_before(material, one.at), "clip", why=one.why) for one in shots(material)]
    found += [
        Chapter(_before(material, one.at), "crisis")
        for one in upheavals
        if one.phrase.key.startswith(GRAVE) and one.phrase.key not in OVER
    ]
    last = -1
    for chapter in sorted(found, key=lambda one: one.offset):
        if chapter.offset > last:
            yield chapter
            last = chapter.offset


def _before(material: Material, at: datetime) -> int:
    return offset(material, at - timedelta(seconds=BEFORE))
