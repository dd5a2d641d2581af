"""The further ways to read a text that shows signs of disguise, which compose with one another."""

import re
from collections.abc import Iterable, Iterator

from filters.engine.reading.derived import reread_view, squeezed_view
from filters.engine.reading.folding import respelt_pieces
from filters.engine.reading.leet import boldly
from filters.engine.reading.squeezing import set_apart
from filters.engine.reading.view import View
from filters.engine.reading.way import Way

MOST = 8
"""Ways to read one text."""
MOST_LETTERS = 1_600
"""Letters that are read in all ways together: three times the longest message, and some."""
PARTING = re.compile(r"(?<=[^\W_])[=;:/\\|<>,+]+(?=[^\W\d_])|(?<=[^\W\d_])[=;/\\|<>+]+(?=[^\W_])")
"""Signs that stand for a space between two words."""
SIGN = re.compile(r"[=;:/\\|<>,+]")
HINT = re.compile(r"[^\W_][=;:/\\|<>,+][\W_]?[^\W_]")


def ways(first: View, seen: tuple[View, ...]) -> tuple[Way, ...]:
    """Return every way to read a text: as written, seen through, squeezed, and parted anew."""
    views = {one.text: one for one in (_bold(first), *reversed(seen), first)}
    found: dict[str, Way] = {}
    for view in reversed(views.values()):
        for one in _composed(view):
            found.setdefault(one.view.text, one)
    return tuple(found.values())[:MOST]


def affordable(found: Iterable[Way]) -> Iterator[Way]:
    """Return the first ways, as long as they are not too much to read in one message."""
    letters = 0
    for way in found:
        letters += len(way.view.text)
        if letters > MOST_LETTERS:
            return
        yield way


def _composed(view: View) -> Iterator[Way]:
    yield Way(view)
    between = parted(view)
    if between is not view:
        yield Way(between)
    squeezed = squeezed_view(view)
    if squeezed is not view:
        apart = set_apart(view.text)
        yield Way(squeezed, overdone=True, apart=apart)
        yield Way(parted(squeezed), overdone=True, apart=apart)


def _bold(view: View) -> View:
    return reread_view(view, boldly(view.text))


def parted(view: View) -> View:
    """Return a view with the signs between its words written as spaces."""
    text = view.text
    if not SIGN.search(text) or not HINT.search(text) or not PARTING.search(text):
        return view
    return View(PARTING.sub(" ", text), view, lambda: respelt_pieces(text, PARTING, lambda _: " "))
