"""Emotes of BetterTTV, FrankerFaceZ and 7TV: plain words of a text, known by their names.

Strangers choose these names, so a name is never believed where it would hide something.
"""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace

from filters.engine.filter import Scene
from filters.engine.finding import Family
from filters.engine.judge import Judge
from filters.engine.message import Emote, Message, Span
from filters.engine.reading.folding import strip_marks
from filters.engine.reading.short_words import ENGLISH, FRENCH
from filters.engine.recent import Recent
from filters.engine.room import NOWHERE, Room
from filters.engine.text import Text

TOKEN = re.compile(r"\S+")
WORDLIKE = re.compile(r"['’_.-]|[,;:!?…]+$")
"""What people write in words and behind them."""
ORDINARY = frozenset(strip_marks(f"{ENGLISH} {FRENCH}").split())
"""Words that people shout, or begin a sentence with."""
FEWEST = 2
"""Letters, or signs, of the shortest name: `4K` and `1V1` are none."""
LONGEST = 100
"""Characters of the longest name; the longest seen on these sites have about fifty."""
READING = frozenset({Family.CONTENT, Family.LINKS})
"""Families of filters from which an emote could hide a word."""


def is_emote_name(name: str) -> bool:
    """Whether a name, whoever chose it, shows itself to be no ordinary word.

    `KEKW`, `monkaS`, `Sadge` and `:tf:` do; `you`, `YES`, `bonjour`, `c'est` and `2024` do not.
    """
    if not FEWEST <= len(name) <= LONGEST or not name.isprintable() or name.split() != [name]:
        return False
    core = WORDLIKE.sub("", name)
    if not any(map(str.isupper, core)):
        return not core.isalnum() and not any(map(str.isdigit, core)) and core != ""
    letters = "".join(filter(str.isalpha, core))
    if len(letters) < FEWEST:
        return False
    plain = core.isalpha() and (letters.isupper() or letters.istitle())
    return not (plain and strip_marks(letters.casefold()) in ORDINARY)


def emotes_named(message: Message, names: AbstractSet[str]) -> Iterator[Emote]:
    """Find the names that stand as whole tokens, case and all, where nothing else is marked."""
    taken = [one.span for one in message.emotes] + [one.span for one in message.mentions]
    for found in TOKEN.finditer(message.text):
        span = Span(*found.span())
        if found[0] in names and not span.touches(taken):
            yield Emote(span, found[0])


class EmoteReader:
    """Marks the emotes of a message by their names, under the charter of a judge.

    An emote is silent to every filter, so no name may shield what the charter forbids: a message
    is first read without them, and a name within anything that a filter of content or links sees
    there, be it one word of a phrase, stays a word. Nothing else is needed against an emote
    called like a slur, be it the channel's own.
    """

    def __init__(self, judge: Judge) -> None:
        self._bank = judge.bank

    def marked(
        self,
        message: Message,
        names: AbstractSet[str],
        recent: Recent,
        *,
        room: Room = NOWHERE,
        resting: frozenset[str] = frozenset(),
    ) -> Message:
        """Return the message with the emotes among those names marked."""
        found = tuple(emotes_named(message, names))
        if not found:
            return message
        scene = Scene(message, Text(message), recent, resting, room)
        seen = tuple(self._seen(scene))
        kept = tuple(one for one in found if not one.span.touches(seen))
        return replace(message, emotes=(*message.emotes, *kept)) if kept else message

    def _seen(self, scene: Scene) -> Iterator[Span]:
        for sighting in self._bank.examine(scene, READING):
            for finding in sighting.findings:
                if finding.certainty > 0:
                    yield finding.span
