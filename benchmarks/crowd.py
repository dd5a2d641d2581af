"""A crowd that chats: lines in the form that `judge` reads, the same for the same seed.

Its figures are those of honest public chat: most messages are two or three words, two in five
repeat an earlier one, one in sixteen is not ASCII, one in fourteen has a dot.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from random import Random

import msgspec

from benchmarks.vocabulary import (
    ACCENTED,
    ADDRESSES,
    EMOJI,
    EMOTES,
    ENDINGS,
    ENGLISH,
    FOREIGN,
    FRENCH,
    LAUGHS,
)

BEGUN = datetime(2026, 1, 10, 20, 0, tzinfo=UTC)
REPEATED = 0.41
VIEWERS = 500
GAP = 0.4
"""Mean seconds between two messages: the pace of five thousand viewers."""
SIZES = ((1, 48), (2, 16), (3, 11), (4, 8), (6, 8), (9, 7), (14, 4), (25, 2), (60, 1))
"""Words of a message, and how many in a hundred have so many."""
LONGEST = 480
HITS = 0.005
"""Sentences that say a listed term."""
PICTURED, ABROAD, LOUD = 0.2, 0.07, 0.2
"""Of new messages: emotes alone; of the others, a word that is not ASCII; in capitals."""
FRENCH_SPOKEN, LAUGHING, CALLING = 0.3, 0.15, 0.06
STRETCHED, SIGNED = 0.15, 0.4
LINKED, FULL_STOP, DECIMAL = 0.015, 0.045, 0.015


class Crowd:
    """Viewers with few words, who like to say again what was said."""

    def __init__(self, seed: int = 1, listed: Sequence[str] = ()) -> None:
        self._random = Random(seed)  # noqa: S311  # chance that can be repeated, not secrets
        self._listed = tuple(listed)
        self._said: list[str] = []
        self._known: set[str] = set()
        self._repeats = 0
        self._count = 0

    def lines(self, count: int) -> Iterator[bytes]:
        at = BEGUN
        for number in range(count):
            at += timedelta(seconds=self._random.expovariate(1 / GAP))
            yield self._line(number, self.text(), at)

    def text(self) -> str:
        """Say something new, or again what was said, so that the share of repeats holds."""
        again = self._repeats < REPEATED * self._count
        said = self._again() if again else self._thought()
        self._repeats += said in self._known
        self._count += 1
        if said not in self._known:
            self._said.append(said)
            self._known.add(said)
        return said

    def _again(self) -> str:
        """Choose what was said before, short things rather than long ones."""
        return min(self._random.choices(self._said, k=2), key=len)

    def _thought(self) -> str:
        count = self._random.choices(*zip(*SIZES, strict=True))[0]
        if self._happens(PICTURED):
            words = self._emotes(count)
        elif self._happens(ABROAD):
            words = self._foreign(count)
        else:
            words = self._sentence(count)
        said = " ".join(words)[:LONGEST].strip()
        return self._dotted(self._loud(said))

    def _emotes(self, count: int) -> list[str]:
        favourite = self._random.choice(EMOTES)
        others = self._random.choices(EMOTES, k=count)
        return [favourite if self._happens(1 / 2) else one for one in others]

    def _foreign(self, count: int) -> list[str]:
        kind = self._random.choice((ACCENTED, FOREIGN, EMOJI))
        words = self._sentence(count)
        words[self._random.randrange(len(words))] = self._random.choice(kind)
        return words

    def _sentence(self, count: int) -> list[str]:
        language = FRENCH if self._happens(FRENCH_SPOKEN) else ENGLISH
        words = self._random.choices(language, k=count)
        if self._happens(LAUGHING):
            words.append(self._random.choice((*EMOTES, *LAUGHS)))
        if self._happens(CALLING):
            words.insert(0, f"@{_login(self._viewer())}")
        if self._listed and self._happens(HITS):
            words.append(self._random.choice(self._listed))
        words[-1] = self._drawn(words[-1])
        return words

    def _drawn(self, word: str) -> str:
        """Stretch the last letter, or end with a sign, as people do."""
        if self._happens(STRETCHED):
            return word + word[-1] * self._random.randrange(1, 9)
        return word + self._random.choice(ENDINGS) if self._happens(SIGNED) else word

    def _loud(self, said: str) -> str:
        return said.upper() if self._happens(LOUD) else said

    def _dotted(self, said: str) -> str:
        if self._happens(LINKED):
            mark = f"{self._random.randrange(16**8):08x}"
            return f"{said} {self._random.choice(ADDRESSES).format(mark)}"
        if self._happens(FULL_STOP):
            return said + self._random.choice((".", "...", "..", ". ok"))
        return f"{said} {self._random.uniform(0, 9):.1f}" if self._happens(DECIMAL) else said

    def _happens(self, share: float) -> bool:
        return self._random.random() < share

    def _viewer(self) -> int:
        """Few viewers say most."""
        return int(VIEWERS * self._random.random() ** 2.5)

    def _line(self, number: int, text: str, at: datetime) -> bytes:
        viewer = self._viewer()
        return msgspec.json.encode(
            {
                "id": f"crowd-{number:07d}",
                "user": {"id": f"{viewer + 1000}", "login": _login(viewer)},
                "text": text,
                "sent_at": at,
                "emotes": list(_emotes(text)),
                "mentions": list(_mentions(text)),
            }
        )


def _login(viewer: int) -> str:
    return f"viewer{viewer:04d}"


def _emotes(text: str) -> Iterator[dict[str, int | str]]:
    """Say where Twitch would mark its emotes: half of them are other providers' words."""
    own = frozenset(EMOTES[::2])
    return ({"start": s, "end": e, "name": word} for s, e, word in _words(text) if word in own)


def _mentions(text: str) -> Iterator[dict[str, int | str]]:
    return (
        {"start": s, "end": e, "login": word[1:].lower()}
        for s, e, word in _words(text)
        if word.startswith("@")
    )


def _words(text: str) -> Iterator[tuple[int, int, str]]:
    start = 0
    for word in text.split(" "):
        yield start, start + len(word), word
        start += len(word) + 1
