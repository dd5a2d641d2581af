"""Fragments as they stand in AutoMod's and suspicious users' messages: fewer keys than in chat."""

from collections.abc import Iterable, Sequence

from bot.sandbox.events.parts import emote
from bot.sandbox.state.message import Fragment
from bot.sandbox.wire import Payload


def plain_fragments(fragments: Iterable[Fragment]) -> list[Payload]:
    """Write fragments without mentions, emotes without owner and format."""
    return [_plain(one) for one in fragments]


def cut_at(fragments: Iterable[Fragment], stretches: Sequence[tuple[int, int]]) -> list[Fragment]:
    """Cut the words of a message at both ends of each stretch (code points, end exclusive)."""
    ends = sorted({end for stretch in stretches for end in stretch})
    cut: list[Fragment] = []
    at = 0
    for fragment in fragments:
        until = at + len(fragment.text)
        inside = [end for end in ends if at < end < until] if fragment.kind == "text" else []
        for start, end in zip([at, *inside], [*inside, until], strict=True):
            piece = fragment.text[start - at : end - at]
            cut.append(Fragment(fragment.kind, piece, fragment.person))
        at = until
    return cut


def _plain(fragment: Fragment) -> Payload:
    kind = "text" if fragment.kind == "mention" else fragment.kind
    known = emote(fragment.text) if kind == "emote" else None
    short = {"id": known["id"], "emote_set_id": known["emote_set_id"]} if known else None
    return {"type": kind, "text": fragment.text, "cheermote": None, "emote": short}
