"""Views of a message's text, each of which maps back to spans of the original."""

from bisect import bisect_left

from filters.engine.closing import Closed, closed
from filters.engine.folding import (
    ONES,
    fold,
    imitated_pieces,
    is_plain,
    segment_pieces,
    spaced,
    spaced_pieces,
    squeeze,
    squeezed_pieces,
    strip_marks,
    unmask,
)
from filters.engine.hosts import Host, find_hosts
from filters.engine.lazy import lazy
from filters.engine.message import Message, Span
from filters.engine.stretches import gaps, letter_by_letter, merged, reversed_pieces
from filters.engine.view import View
from filters.engine.words import Word, bare_words, has_apostrophe, words_of

BACKWARDS_AT_MOST = 60
"""Letters of the longest text that is also read from its end."""
PLAIN_LINK = 0.6
"""From this certainty a host is a link, and no other filter reads inside it."""


class Text:
    """The text of one message, normalised on demand: what is not asked for costs nothing."""

    def __init__(self, message: Message) -> None:
        self.raw = message.text
        self._message = message

    @lazy
    def original(self) -> View:
        """The text as it was written."""
        return View(self.raw)

    @lazy
    def folded(self) -> View:
        """Case and width folded (NFC, NFKC, casefold): é stays é."""
        if self.raw.isascii():
            return View(self.raw.lower())
        return View(fold(self.raw), self.original, lambda: segment_pieces(self.raw, fold))

    @lazy
    def bare(self) -> View:
        """Folded, without accents, zalgo, invisible characters and bidi controls."""
        folded = self.folded.text
        if folded.isascii():
            return self.folded
        return View(strip_marks(folded), self.folded, lambda: segment_pieces(folded, strip_marks))

    @lazy
    def plain(self) -> bool:
        """Whether every view of the text is the folded one."""
        return is_plain(self.folded.text)

    @lazy
    def skeleton(self) -> View:
        """Bare, look-alike letters and leet digits read as the letters they imitate."""
        return self._unmasked("i")

    @lazy
    def skeletons(self) -> tuple[View, ...]:
        """Every way to read the masked letters: a `1` or a `|` is an i or an l."""
        if not any(one in self.bare.text for one in ONES):
            return (self.skeleton,)
        return (self.skeleton, self._unmasked("l"))

    def _unmasked(self, one: str) -> View:
        bare = self.bare
        seen = unmask(bare.text, one)
        return bare if seen == bare.text else View(seen, bare, lambda: imitated_pieces(bare.text))

    @lazy
    def squeezed(self) -> View:
        """Skeleton, with letters set apart (`s a l`, `s.a.l`) joined and doubled ones written once.

        Where no letter is written three times nor set apart, it is the skeleton itself.
        """
        return squeezed_view(self.skeleton)

    @lazy
    def spaced(self) -> View:
        """Bare, with whatever parts words (spaces, `-`, `.`, `'`, `_`) written as one space."""
        return self.folded if self.plain else spaced_view(self.bare)

    @lazy
    def unmasked(self) -> tuple[View, ...]:
        """The skeletons that differ from the bare text, spaced."""
        if self.plain:
            return ()
        return tuple(spaced_view(one) for one in self.skeletons if one is not self.bare)

    @lazy
    def joined(self) -> tuple[View, ...]:
        """The squeezed skeletons that differ from their skeleton, spaced."""
        if self.plain:
            return ()
        pairs = ((squeezed_view(one), one) for one in self.skeletons)
        return tuple(spaced_view(squeezed) for squeezed, one in pairs if squeezed is not one)

    @lazy
    def closed(self) -> Closed | None:
        """The skeleton with the gaps between its words closed, where a word may be cut up."""
        return closed(self.skeleton)

    @lazy
    def turned(self) -> tuple[View, ...]:
        """Readings from right to left, where turned letters or bidi controls ask for them."""
        return ()

    @lazy
    def backwards(self) -> View | None:
        """The spaced text read from its end, where it is short enough to be meant so."""
        text = self.spaced.text
        if len(text) > BACKWARDS_AT_MOST:
            return None
        return View(text[::-1], self.spaced, lambda: reversed_pieces(text))

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
        if self.silent or has_apostrophe(folded):
            return tuple(word.text for word in self.words)
        return bare_words(folded)

    @lazy
    def spoken(self) -> View:
        """What the viewer wrote: the raw text without emotes, mentions and links."""
        if not self.silent:
            return self.original
        kept = tuple(gaps(self.silent, len(self.raw)))
        text = "".join(self.raw[start:end] for start, end in kept)
        return View(text, self.original, lambda: letter_by_letter(self.raw, kept))

    @lazy
    def hosts(self) -> tuple[Host, ...]:
        """Every host named in the text, certain or not, plain or disguised."""
        return find_hosts(self.raw)

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
        message, links = self._message, self.links
        if not links and not message.emotes and not message.mentions:
            return ()
        spans = (
            *(emote.span for emote in message.emotes),
            *(mention.span for mention in message.mentions),
            *links,
        )
        return tuple(merged(spans, len(self.raw)))

    def hidden(self, span: Span) -> bool:
        """Whether a stretch touches an emote, a mention or a link."""
        place = bisect_left(self.silent, Span(span.end, 0))  # past the last one that could touch it
        return place > 0 and self.silent[place - 1].end > span.start


def squeezed_view(skeleton: View) -> View:
    """Return a skeleton with stretched letters, and letters set apart, joined."""
    text = squeeze(skeleton.text)
    if text == skeleton.text:
        return skeleton
    return View(text, skeleton, lambda: squeezed_pieces(skeleton.text))


def spaced_view(view: View) -> View:
    """Return a view with whatever parts words written as one space."""
    text = spaced(view.text)
    if len(text) == len(view.text):
        return view if text == view.text else View(text, view)
    return View(text, view, lambda: spaced_pieces(view.text))
