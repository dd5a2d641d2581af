"""Blocked terms: what may not be said in a channel at all."""

import re
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from bot.sandbox.state.person import Person


@dataclass(frozen=True, slots=True)
class BlockedTerm:
    """A word or a phrase, `*` at the ends of a word standing for anything.

    Private ones are neither listed nor announced, and what holds one is dropped unseen.
    """

    id: str
    text: str
    owner: Person
    moderator: Person
    created_at: datetime
    expires_at: datetime | None = None
    private: bool = False

    def found_in(self, text: str) -> tuple[int, int] | None:
        """Find the term: start and end in code points, end exclusive."""
        match = _pattern(self.text).search(text)
        return match.span() if match else None


@lru_cache(maxsize=4096)
def _pattern(text: str) -> re.Pattern[str]:
    words = r"\s+".join(_word(word) for word in text.split())
    return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)


def _word(word: str) -> str:
    core = word.strip("*")
    head = r"\w*" if word.startswith("*") else ""
    tail = r"\w*" if word.endswith("*") and core else ""
    return head + re.escape(core) + tail
