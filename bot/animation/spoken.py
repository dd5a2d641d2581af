"""A line of chat as the ear takes it: words by meaning, each with its place, and its marks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from bot.animation.lexicon import ENGLISH, FRENCH, plain, tongues
from bot.animation.surroundings import Cast, Standing
from filters.engine.message import Message, Span

LONGEST = 500
"""Characters that are read: Twitch sends no more."""
MOST_WORDS = 80
"""Words that are read; who needs more to ask is not asking."""
TOKEN = re.compile(
    r"(?P<link>https?://\S+|\w+\.(?:com|org|net|fr|tv|example|gg|be)\b\S*)"
    r"|(?P<at>@\w+)|(?P<word>[^\W_]+(?:_[^\W_]+)*_?)|(?P<mark>[^\w\s])"
)
YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}")
LAUGHS = frozenset("😂🤣💀😭😆😹🙄🤡")
SONGS = frozenset("♪♫🎵🎶")
HEARTS = frozenset("❤♥🧡💛💚💙💜🫶🙏🥹👏😍🥰💕💖")
QUOTES = frozenset('"«»“”')
STANDINGS = {
    Standing.HOST: "<host>",
    Standing.GUEST: "<guest>",
    Standing.MODERATOR: "<mod>",
    Standing.VIEWER: "<viewer>",
}
ORDINARY = frozenset("'’,.:;-()/")
"""Signs that say nothing by themselves."""
HYPHENS = ("-", "‐", "‑")


class Heard(NamedTuple):
    """A word by what it means, and the stretch of the text in which it stands."""

    word: str
    span: Span


@dataclass(frozen=True, slots=True)
class Spoken:
    """All that is read of one line."""

    text: str
    words: tuple[Heard, ...]
    marks: str
    """Signs between the words, in order, each kind of them as one character."""
    to: tuple[str, ...]
    french: int
    """Above nought where its words are French, below where they are English."""

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the languages that it may be in."""
        if self.french == 0:
            return (FRENCH, ENGLISH)
        return (FRENCH,) if self.french > 0 else (ENGLISH,)


def spoken(message: Message, cast: Cast) -> Spoken:
    """Read a message: names become what their bearers are to the show, emotes fall away."""
    text = _without_emotes(message)
    return read(text, cast)


def read(text: str, cast: Cast) -> Spoken:
    """Read a text."""
    words: list[Heard] = []
    marks: list[str] = []
    to: dict[str, None] = {}
    for found in TOKEN.finditer(text, 0, LONGEST):
        if len(words) >= MOST_WORDS:
            break
        span = Span(*found.span())
        if found.lastgroup == "mark":
            marks.append(found[0])
            if found[0] not in ORDINARY:
                words.extend(_signs(found[0], span))
            continue
        words.extend(Heard(word, span) for word in _words(found, cast, to))
        if text.startswith(HYPHENS, span.end):
            words.append(Heard("-", Span(span.end, span.end + 1)))
    known = tongues()
    french = sum([known.get(word, 0) for word, _ in words])
    return Spoken(text, tuple(words), "".join(marks), tuple(to), french)


def _without_emotes(message: Message) -> str:
    """Return the text as long as before, blank where emotes stand."""
    text = message.text
    for one in message.emotes:
        start, end = one.span
        if 0 <= start < end <= len(text):
            text = text[:start] + " " * (end - start) + text[end:]
    return text


def _words(found: re.Match[str], cast: Cast, to: dict[str, None]) -> Iterator[str]:
    if found.lastgroup == "link":
        yield "<link>"
        return
    known = cast.names.get(found[0].lstrip("@").casefold())
    if known is not None:
        to[known[0]] = None
        yield STANDINGS[known[1]]
    elif found.lastgroup == "at":
        yield "<viewer>"
    elif found[0][0].isdecimal():
        yield "<year>" if YEAR.fullmatch(found[0]) else "<number>"
    else:
        yield from plain(found[0])


def _signs(sign: str, span: Span) -> Iterator[Heard]:
    for names, word in ((LAUGHS, "<laugh>"), (SONGS, "<song>"), (HEARTS, "<heart>")):
        if sign in names:
            yield Heard(word, span)
    if sign in "?!":
        yield Heard(sign, span)
