"""The text of one message: its views, its words, and where nobody speaks."""

from bisect import bisect_left

from filters.engine.links.hosts import Host, find_hosts
from filters.engine.message import Message, Span
from filters.engine.reading.effort import Effort
from filters.engine.reading.glance import HOSTED
from filters.engine.reading.lazy import lazy
from filters.engine.reading.padded import Padded, unpadded
from filters.engine.reading.stretches import gaps, letter_by_letter, merged, stand_apart, without
from filters.engine.reading.view import View
from filters.engine.reading.views import Views
from filters.engine.reading.way import Way
from filters.engine.reading.ways import affordable
from filters.engine.reading.words import (
    Word,
    bare_words,
    elided_words,
    has_apostrophe,
    words_of,
)

PLAIN_LINK = 0.6
"""From this certainty a host is a link, and no other filter reads inside it."""


class Text(Views):
    """The text of one message, normalised on demand: what is not asked for costs nothing."""

    def __init__(self, message: Message) -> None:
        emotes = tuple([one.span for one in message.emotes]) if message.emotes else ()
        mentions = tuple([one.span for one in message.mentions]) if message.mentions else ()
        super().__init__(message.text, emotes + mentions)

    @lazy
    def words(self) -> tuple[Word, ...]:
        """The words of the folded view, emotes, mentions and links left out."""
        words = words_of(self.folded)
        return (
            tuple(one for one in words if not self.hidden(one.span)) if self.silent else (*words,)
        )

    @lazy
    def said(self) -> tuple[str, ...]:
        """The words without their places, which cost more than the words."""
        folded = self.folded.text
        if self.silent:
            if not (self.raw.isascii() and stand_apart(self.silent, folded)):
                return tuple(word.text for word in self.words)
            folded = without(folded, self.silent)
        return elided_words(folded) if has_apostrophe(folded) else bare_words(folded)

    @lazy
    def unpadded(self) -> Padded | None:
        """The spaced text without what may be put in between the words of a phrase, if any is."""
        return unpadded(self.spaced)

    @lazy
    def spoken(self) -> View:
        """What the viewer wrote: the raw text without emotes, mentions and links."""
        if not self.silent:
            return self.original
        kept = tuple(gaps(self.silent, len(self.raw)))
        text = "".join(self.raw[start:end] for start, end in kept)
        return View(text, self.original, lambda: letter_by_letter(self.raw, kept))

    @lazy
    def ways(self) -> tuple[Way, ...]:
        """Every reading in which disguised words are looked for, of a long text not all of them."""
        found = super().ways
        read = tuple(affordable(found))
        self.effort.undone |= len(read) < len(found)
        return read

    @lazy
    def effort(self) -> Effort:
        """What all lists together may still do to read it in disguise."""
        return Effort()

    @lazy
    def hosts(self) -> tuple[Host, ...]:
        """Every host named in the text, certain or not, plain or disguised."""
        return find_hosts(self.raw) if self.glance & HOSTED else ()

    @lazy
    def links(self) -> tuple[Span, ...]:
        """Where links stand in the original, so that no other filter reads inside them."""
        hosts = self.hosts
        if not hosts:
            return ()
        return tuple(
            host.span for host in hosts if not host.disguised and host.certainty >= PLAIN_LINK
        )

    @lazy
    def silent(self) -> tuple[Span, ...]:
        """Where nobody speaks: emotes, mentions and links, in order, without overlap."""
        if not (self._marked or self.hosts):
            return ()
        return tuple(merged((*self._marked, *self.links), len(self.raw)))

    def hidden(self, span: Span) -> bool:
        """Whether a stretch touches an emote, a mention or a link."""
        place = bisect_left(self.silent, Span(span.end, 0))  # past the last one that could touch it
        return place > 0 and self.silent[place - 1].end > span.start
