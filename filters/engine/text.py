"""Views of a message's text, each of which maps back to spans of the original."""

from dataclasses import dataclass
from functools import cached_property

from filters.engine.message import Message, Span


@dataclass(frozen=True, slots=True)
class View:
    """A normalised form of a text that knows where each of its characters came from."""

    text: str

    def span(self, start: int, end: int) -> Span:
        """Return the stretch of the original that a stretch of this view came from."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Word:
    """A word by Unicode word bounds (UAX 29): its folded form and its place in the original."""

    text: str
    span: Span


class Text:
    """The text of one message, normalised on demand: what is not asked for costs nothing."""

    def __init__(self, message: Message) -> None:
        self.raw = message.text
        self._message = message

    @cached_property
    def folded(self) -> View:
        """Case and width folded (NFC, NFKC, casefold): é stays é."""
        raise NotImplementedError

    @cached_property
    def bare(self) -> View:
        """Folded, without accents, zalgo, invisible characters and bidi controls."""
        raise NotImplementedError

    @cached_property
    def skeleton(self) -> View:
        """Bare, look-alike letters (UTS 39) and leet digits read as the letters they imitate."""
        raise NotImplementedError

    @cached_property
    def squeezed(self) -> View:
        """Skeleton, with stretched letters and letters set apart (`s a l`, `s.a.l`) joined."""
        raise NotImplementedError

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words of the folded view, emotes, mentions and links left out."""
        raise NotImplementedError

    @cached_property
    def spoken(self) -> View:
        """What the viewer wrote: the raw text without emotes, mentions and links."""
        raise NotImplementedError

    @cached_property
    def links(self) -> tuple[Span, ...]:
        """Where links stand in the original, so that no other filter reads inside them."""
        raise NotImplementedError


def fingerprint(text: str) -> str:
    """Return what two messages that say the same thing share: case, spacing and stretch aside."""
    raise NotImplementedError
