"""What a person looks for in chat by hand: a text in any dress, or a pattern under a time limit."""

from collections.abc import Sequence
from dataclasses import dataclass

from filters.engine.message import Message
from filters.engine.pattern.trial import screened
from filters.engine.patterns import Pattern, applies_to
from filters.engine.reading.folding import STRETCH
from filters.engine.reading.views import Views
from filters.engine.sifting import sifted

SHORTEST = 2
"""Letters and digits without which a text would be found nearly everywhere."""
LONGEST = 200
ANY = "*"
"""At an end of a text it lets a word go on, as in Twitch's blocked terms."""


@dataclass(frozen=True, slots=True)
class SoughtText:
    """A text, found whatever its case, accents, spacing or disguise.

    Where it begins or ends with a letter or digit a word must begin or end, unless `ANY` is there.
    """

    readings: tuple[str, ...]
    stretched: tuple[str, ...]
    """The same with doubled letters written once, as a stretched text reads."""
    opens: bool
    closes: bool

    def found_in(self, messages: Sequence[Message]) -> tuple[Message, ...]:
        """Return the messages in which it stands; the time grows with the texts, no faster."""
        may = sifted([one.text for one in messages], (*self.readings, *self.stretched))
        likely = (one for one, maybe in zip(messages, may, strict=True) if maybe)
        return tuple(one for one in likely if self._stands_in(Views(one.text)))

    def _stands_in(self, text: Views) -> bool:
        views = (text.spaced, *text.unmasked, *text.joined)
        if any(self._is_part(one, view.text) for view in views for one in self.readings):
            return True
        return any(self._is_part(one, view.text) for view in text.joined for one in self.stretched)

    def _is_part(self, sought: str, text: str) -> bool:
        start = text.find(sought)
        while start >= 0:
            end = start + len(sought)
            begins = self.opens or not _goes_on(text[start - 1 : start], sought[0])
            if begins and (self.closes or not _goes_on(text[end : end + 1], sought[-1])):
                return True
            start = text.find(sought, start + 1)
        return False


@dataclass(frozen=True, slots=True)
class SoughtPattern:
    """A regular expression, applied to texts as they were written, case aside."""

    pattern: Pattern

    def found_in(self, messages: Sequence[Message]) -> tuple[Message, ...]:
        """Return the messages to which it applies; raises `TimeoutError` where it is too slow."""
        found = applies_to(self.pattern, [one.text for one in messages])
        return tuple(one for one, applies in zip(messages, found, strict=True) if applies)


Sought = SoughtText | SoughtPattern


def sought_text(written: str) -> SoughtText:
    """Read a text to look for; raises `ValueError` where it would be found nearly everywhere."""
    inner = written.strip().removeprefix(ANY).removesuffix(ANY).strip()
    views = Views(inner)
    spaced, *others = (one.text.strip() for one in (views.spaced, *views.unmasked, *views.joined))
    if not _is_enough(spaced) or len(inner) > LONGEST:
        raise ValueError(f"a text to look for has {SHORTEST} to {LONGEST} letters or digits")
    readings = tuple(dict.fromkeys((spaced, *filter(_is_enough, others))))
    stretched = dict.fromkeys(str(STRETCH.sub(r"\1", one)) for one in readings)
    return SoughtText(
        readings,
        tuple(filter(_is_enough, stretched)),
        opens=written.strip().startswith(ANY),
        closes=written.strip().endswith(ANY),
    )


def sought_pattern(source: str) -> SoughtPattern:
    """Read and try a regular expression; raises `ValueError` where it is wrong or too slow."""
    return SoughtPattern(screened(source))


def _is_enough(reading: str) -> bool:
    """Whether enough of a text is left in a reading: `a a a` may be read as a lone `a`."""
    return sum(map(str.isalnum, reading)) >= SHORTEST


def _goes_on(neighbour: str, edge: str) -> bool:
    """Whether a word goes on past an edge; scripts without case do not part their words."""
    return neighbour.isalnum() and (edge.isdigit() or edge.lower() != edge.upper())
