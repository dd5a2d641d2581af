"""By name: a grave word said of the host, a moderator or a guest, whom a message names."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

import regex

from filters.engine.contexts.attacks import ADDRESSED, ROOM, STRAIGHT
from filters.engine.contexts.first_names import WORDS
from filters.engine.contexts.frame import flat, frame_at
from filters.engine.contexts.friendly import friendly
from filters.engine.contexts.wording import ADVERB, LEAD
from filters.engine.finding import Finding
from filters.engine.message import Message
from filters.engine.names.name_words import name_words
from filters.engine.sighting import Sighting

LEAST, SHORTEST = 0.7, 4
"""How sure a word makes that is acted upon of somebody; letters of a name that is no chance."""
OFFICES = """
live stream streamer modo modos moderator moderatrice official officiel channel chaine twitch team
radio show game
"""
NO_NAMES = frozenset(f"{OFFICES} {WORDS}".split())
"""Words of a name that name nobody."""
BEGINS = (
    r"(?:^|[.!?,;:] ?|(?<!\w)(?:and|but|honestly|lol|so|yeah|ok|wow|hey|omg|et|mais|bah|"
    r"franchement) )"
)
"""What begins a sentence: elsewhere somebody else may be said to say so."""


@lru_cache(maxsize=64)
def _said_of(people: frozenset[str]) -> "regex.Pattern[str] | None":
    """Return what stands before a word that is said of one of some people."""
    words = {word for name in people for word in name_words(name) if len(word) >= SHORTEST}
    names = "|".join(sorted(map(regex.escape, words - NO_NAMES)))
    if not names:
        return None
    is_one = (
        rf"(?:(?:'s| is| was| looks like| acts like| est| c'?est) {ADVERB}{LEAD}|"
        rf",? (?:you|u) {LEAD})"
    )
    return regex.compile(rf"(?r){BEGINS}(?:{names}){is_one}")


def by_name(
    seen: Sequence[Sighting], message: Message, people: frozenset[str]
) -> Sequence[Sighting]:
    """Return what all filters saw, grave words surer that are said of the team by name."""
    said_of = _said_of(people) if people else None
    if said_of is None or friendly(flat(message.text)):
        return seen
    surer = {
        one
        for sighting in seen
        for one in sighting.findings
        if _may_be(one) and said_of.match(frame_at(message.text, one.span).before)
    }
    if not surer:
        return seen
    return tuple(
        replace(
            sighting,
            findings=tuple(_raised(one) if one in surer else one for one in sighting.findings),
        )
        for sighting in seen
    )


def _may_be(one: Finding) -> bool:
    return (
        one.filter in ("terms", "patterns")
        and one.certainty >= LEAST
        and one.factor >= 1
        and not {ADDRESSED, ROOM} & {*one.context}
        and one.reason.key != "terms.masked"
    )


def _raised(one: Finding) -> Finding:
    certainty = one.certainty + (1 - one.certainty) * STRAIGHT
    return replace(one, certainty=certainty, context=(*one.context, ROOM))
