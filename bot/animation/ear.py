"""The ear: finds in free chat what a moderator may pass on to the host."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from bot.animation.doubting import believed, silent
from bot.animation.features import features
from bot.animation.lexicon import families
from bot.animation.spoken import Spoken, placed, read, spoken
from bot.animation.surroundings import Cast, Surroundings
from bot.animation.voice import SURFACED, Voice
from bot.animation.weighing import KINDS, parted, shares, weights
from filters.engine.message import Message, Span
from filters.engine.phrase import Phrase

MOST_CUES = 3
LONGEST_CUE = 24
REPEATED = 2048
"""Texts whose voice is kept."""
LEFT_OUT = Phrase("voice.left_out")
"""The reason of whatever is not surfaced."""


def heard(message: Message, room: Surroundings, *, least: float = 0.0) -> Voice | None:
    """Return the voice in a message, or nothing where it is no matter for the show.

    `least` is a certainty below which nothing surfaces: a busy chat wants few and good.
    """
    if _says_nothing(message, room):
        return None
    if message.emotes or room.replied is not None or "@" in message.text:
        voice = _heard(spoken(message, room.cast), room)
    else:
        voice = _alone(message.text, room.cast)
    return voice if voice is not None and voice.certainty >= least else None


@lru_cache(maxsize=REPEATED)
def _alone(text: str, cast: Cast) -> Voice | None:
    """Return what is heard in a text that answers nobody: chat says the same again and again."""
    return _heard(read(text, cast), Surroundings(cast))


def _heard(line: Spoken, room: Surroundings) -> Voice | None:
    voice = _weighed(line, room)
    return voice if believed(voice.kind, voice.certainty, line, room) else None


def weighed(message: Message, room: Surroundings) -> Voice:
    """Return what a message most likely is, whatever that is, and how sure that is."""
    return _weighed(spoken(message, room.cast), room)


def _weighed(line: Spoken, room: Surroundings) -> Voice:
    chances = shares(features(line, room))
    best = max(range(len(KINDS)), key=chances.__getitem__)
    kind = KINDS[best]
    reason = (
        Phrase.of(f"voice.{kind}", cues=_cues(line, room.cast, best))
        if kind in SURFACED
        else LEFT_OUT
    )
    return Voice(kind, chances[best], reason, _stretch(line), line.to)


def _says_nothing(message: Message, room: Surroundings) -> bool:
    """Say whether a line is a command, the show's own, or a word that neither asks nor answers."""
    text = message.text
    if text.startswith("!") or silent(message.author):
        return True
    bare = room.replied is None and "?" not in text and not text.startswith("*")
    return bare and len(text.split(None, 1)) < 2  # noqa: PLR2004  # one word


def _cues(line: Spoken, cast: Cast, kind: int) -> str:
    """Return the words of the text that spoke most for a kind, in their order."""
    tables = [families(one) for one in line.languages]
    told: dict[Span, int] = {}
    for words, span in placed(line.text, cast):
        gain = sum(_gain(word, tables, kind) for word in words)
        if gain > 0:
            told[span] = gain
    best = sorted(told, key=lambda one: -told[one])
    chosen = sorted(best[:MOST_CUES]) or [_stretch(line)]
    return ", ".join(line.text[start:end][:LONGEST_CUE] for start, end in chosen)


def _gain(word: str, tables: Sequence[Mapping[str, tuple[str, ...]]], kind: int) -> int:
    known = weights()
    names = (word, *(f"/{one}" for table in tables for one in table.get(word, ())))
    return sum(parted(known[name])[kind] for name in names if name in known)


def _stretch(line: Spoken) -> Span:
    """Return the text without what stands before the first and behind the last word."""
    text = line.text
    return Span(len(text) - len(text.lstrip()), len(text.rstrip())) if text.strip() else Span(0, 0)
