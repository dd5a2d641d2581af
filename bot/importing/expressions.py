"""Regular expressions and inner wildcards of other bots, as patterns of ours."""

import re

from pydantic import ValidationError

from bot.importing.entries import Entry
from bot.importing.refusal import refusal
from filters.patterns import PatternEntry

_NIGHTBOT = re.compile(r"~/(?P<source>.+)/(?P<flags>[a-z]*)", re.DOTALL)
"""`~/[pattern]/[flags]`, as Nightbot's documentation of its blacklist has it."""
_SLASHED = re.compile(r"/(?P<source>.+)/(?P<flags>[dgimsuvy]*)", re.DOTALL)
_PREFIX = re.compile(r"(?:regex|r|re):\s*(?P<source>.+)", re.DOTALL)
_INNER = re.compile(r"\*+")
_PART = 3
"""Letters around an inner `*` below which it fits many a fair word: `c*t`."""


def expression(entry: Entry) -> tuple[str, str] | None:
    """Return the source and the flags of an entry that is an expression, or nothing."""
    text = entry.text.strip()
    found = _NIGHTBOT.fullmatch(text) or _SLASHED.fullmatch(text)
    if found:
        return found["source"].replace("\\/", "/"), found["flags"]
    if prefixed := _PREFIX.fullmatch(text):
        return prefixed["source"], "i"
    if entry.is_pattern:
        return text, "i"
    return (_wildcards(text), "i") if "*" in text.strip("*") else None


def is_vague(text: str) -> bool:
    """Whether a `*` within a text stands between so few letters that it fits too much."""
    core = text.strip("*")
    parts = [sum(map(str.isalnum, part)) for part in _INNER.split(core)]
    return "*" in core and min(parts) < _PART


def pattern(source: str, flags: str) -> PatternEntry | str:
    """Return the pattern that an expression makes, or why it makes none."""
    source = f"(?s){source}" if "s" in flags else source
    try:
        return PatternEntry(pattern=source, case_sensitive="i" not in flags)
    except ValidationError as error:
        return refusal(error)


def _wildcards(text: str) -> str:
    """A `*` within a phrase takes the rest of a word, one at the end is as open as in a term."""
    inner = _INNER.sub(" * ", text.strip("*")).split(" * ")
    source = r"\w*".join(re.escape(part).replace(r"\ ", r"\s+") for part in inner)
    left = "" if text.startswith("*") else r"\b"
    right = "" if text.endswith("*") else r"\b"
    return f"{left}{source}{right}"
