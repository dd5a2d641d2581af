"""A line of chat as the ear takes it: words by meaning, each with its place, and its marks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from bot.animation.lexicon import ENGLISH, FRENCH, plain, tongues
from bot.animation.surroundings import Cast, Standing
from filters.engine.message import Message, Span

LONGEST = 500
"""Characters that are read: Twitch sends no more."""
MOST_WORDS = 80
"""Words that are read; who needs more to ask is not asking."""
HYPHENS = "-\u2010\u2011"
TOKEN = re.compile(
    r"https?://\S+|\w+\.(?:com|org|net|fr|tv|example|gg|be)\b\S*"
    rf"|@?[^\W_]+(?:_[^\W_]+)*_?[{HYPHENS}]?|@\w+|[^\w\s]"
)
"""A link, a name, a word with the hyphen that follows it, or a sign."""
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
TOKENS = 20_000
"""Pieces of text whose meaning is kept."""


class Piece(NamedTuple):
    """A piece of text: what it may be called by, the words it stands for, whether it is a sign."""

    called: str
    words: tuple[str, ...]
    is_sign: bool = False


@dataclass(frozen=True, slots=True)
class Spoken:
    """All that is read of one line."""

    text: str
    words: tuple[str, ...]
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
    words: list[str] = []
    marks: list[str] = []
    to: dict[str, None] = {}
    names = cast.names
    for token in TOKEN.findall(text, 0, LONGEST):
        called, meant, is_sign = piece(token)
        if is_sign:
            marks.append(token)
        elif called in names:
            login, standing = names[called]
            to[login] = None
            meant = (STANDINGS[standing],)
        words += meant
    del words[MOST_WORDS:]
    known = tongues()
    french = sum([known[word] for word in words if word in known])
    return Spoken(text, tuple(words), "".join(marks), tuple(to), french)


def placed(text: str, cast: Cast) -> Iterator[tuple[tuple[str, ...], Span]]:
    """Return the words that each piece of a text stands for, and where it stands."""
    for found in TOKEN.finditer(text, 0, LONGEST):
        called, meant, _ = piece(found[0])
        standing = cast.names.get(called)
        yield ((STANDINGS[standing[1]],) if standing else meant), Span(*found.span())


@lru_cache(maxsize=TOKENS)
def piece(token: str) -> Piece:
    """Return what a piece of text is, whoever makes the show."""
    if "://" in token or "." in token[1:]:
        return Piece("", ("<link>",))
    if len(token) == 1 and not token.isalnum():
        return Piece("", tuple(_signs(token)), is_sign=True)
    bare = token.rstrip(HYPHENS)
    after = ("-",) if bare != token else ()
    called = bare.lstrip("@").casefold()
    if bare.startswith("@"):
        return Piece(called, ("<viewer>", *after))
    if bare[0].isdecimal():
        return Piece(called, ("<year>" if YEAR.fullmatch(bare) else "<number>", *after))
    return Piece(called, (*plain(bare), *after))


def _without_emotes(message: Message) -> str:
    """Return the text as long as before, blank where emotes stand."""
    text = message.text
    for one in message.emotes:
        start, end = one.span
        if 0 <= start < end <= len(text):
            text = text[:start] + " " * (end - start) + text[end:]
    return text


def _signs(sign: str) -> Iterator[str]:
    for names, word in ((LAUGHS, "<laugh>"), (SONGS, "<song>"), (HEARTS, "<heart>")):
        if sign in names:
            yield word
    if sign in "?!":
        yield sign
