"""Views made of another view: its case folded, its end first, its letters and words set right."""

from filters.engine.reading.folding import lowered, segment_pieces, spaced, spaced_pieces
from filters.engine.reading.squeezing import squeeze, squeezed_pieces
from filters.engine.reading.stretches import reversed_pieces
from filters.engine.reading.view import View


def lowered_view(view: View) -> View:
    """Return an undressed view with its case folded."""
    seen = lowered(view.text)
    return View(seen, view, lambda: segment_pieces(view.text, lowered))


def reversed_view(view: View) -> View:
    """Return a view from its end to its start."""
    return View(view.text[::-1], view, lambda: reversed_pieces(view.text))


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


def reread_view(view: View, text: str) -> View:
    """Return a view whose letters are read as others, each in its place."""
    return view if text == view.text else View(text, view)
