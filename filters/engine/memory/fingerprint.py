"""What two messages share that say the same thing."""

import re
from hashlib import blake2b

from filters.engine.reading.folding import DROPPED, STRETCH, widened
from filters.engine.reading.imitation import imitate, unboxed

ASCII_STRETCH = re.compile(r"([a-z])\1+")
PAIR = re.compile("(?=([a-z]{2}))")
RAREST = "jqzxkwvyfbgpmhcdulorinaste"
"""Letters from the rarest to the most usual one, of English and French together."""


def fingerprint(text: str) -> str:
    """Return the same for two texts that say the same thing.

    Case, spacing, stretched letters, invisible characters and look-alike letters are set aside.
    It is a hash: what was said cannot be read back from it.
    """
    return blake2b(
        " ".join(_said(text).split()).encode(errors="surrogatepass"), digest_size=16
    ).hexdigest()


def edges(text: str) -> str:
    """Return the first and the last sign of a text, which are the same where fingerprints are."""
    bare = (text if text.isascii() else _said(text)).strip()
    return (bare[0] + bare[-1]).lower() if bare else ""


def pairs(text: str) -> tuple[str, ...]:
    """Return letters side by side that each text in ASCII has with the same fingerprint.

    The rarest come first; where letters are stretched, those of two kinds still stand side by side.
    """
    found = dict.fromkeys(PAIR.findall(_said(text)))
    return tuple(sorted(found, key=lambda pair: min(map(RAREST.index, pair))))


def _said(text: str) -> str:
    if text.isascii():
        return ASCII_STRETCH.sub(r"\1", text.lower())
    seen = imitate(DROPPED.sub("", widened(unboxed(text))))
    return str(STRETCH.sub(r"\1", seen.casefold()))
