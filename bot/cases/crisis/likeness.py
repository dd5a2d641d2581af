"""What messages and names of one wave share, though each is a little different."""

import re
from collections.abc import Iterator

from filters.engine.memory.fingerprint import fingerprint
from filters.engine.message import Message

DIGITS = re.compile(r"[0-9]+")
LETTERS = re.compile(r"[^\W\d_]")
SHORTEST_STEM = 4
"""Letters that names must share beside their digits."""
LONG_NAME, HEAD = 9, 6
"""Letters of a name from which its beginning is compared, and how many of them."""
LEAST_LETTERS = 12
LEAST_WORDS = 2
"""A message with fewer is a cheer: a crowd may say so."""
MANY_WORDS = 6
"""Words from which a message is compared without its first and without its last one."""


def shapes(login: str) -> Iterator[str]:
    """Name what a login shares with others of its batch: `hoss_0042` with `hoss_9917`."""
    name = login.casefold()
    stem = DIGITS.sub("#", name)
    if "#" in stem and len(LETTERS.findall(stem)) >= SHORTEST_STEM:
        yield stem
    if len(name) >= LONG_NAME:
        yield f"{name[:HEAD]}…"


def prints(message: Message) -> Iterator[str]:
    """Name what a text shares with copies of it that begin or end otherwise.

    Cheers, commands, emotes and mentions say nothing.
    """
    if message.text.startswith("!"):
        return
    words = _said(message).split()
    letters = sum(len(LETTERS.findall(word)) for word in set(words))
    if len(words) < LEAST_WORDS or len(set(words)) < LEAST_WORDS or letters < LEAST_LETTERS:
        return
    yield fingerprint(" ".join(words))
    if len(words) >= MANY_WORDS:
        yield fingerprint(" ".join(words[:-1]))
        yield fingerprint(" ".join(words[1:]))


def _said(message: Message) -> str:
    """Return the text without the emotes and mentions in it."""
    text = message.text
    spans = [one.span for one in message.emotes] + [one.span for one in message.mentions]
    for span in sorted(spans, reverse=True):
        text = f"{text[: span.start]} {text[span.end :]}"
    return text
