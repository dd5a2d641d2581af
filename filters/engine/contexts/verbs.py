"""Verbs: the word is what somebody does, and names nobody: `you X too much`."""

from filters.engine.contexts.frame import Frame
from filters.engine.contexts.wording import after, before

_YOU = before(
    r"(?:you|u|ya|y'all|yall|we|they|i|people|ppl|always|guys|don'?t|to|all|just|can|will) "
)
_ALSO_YOU = before(r"(?:you|u) \w+")
_DOES = after(
    r"[ -](?:too much|so much|a lot|all (?:day|night|the time)|about|at (?:everyone|people|him|her|"
    r"them|me|every)|constantly|every|and moan|less|more than|shame|shames|shamed|shaming|slap|"
    r"slapped|around|out|up|yourself out)"
)


def verb(frame: Frame) -> bool:
    """Whether the word is a verb: it stands after whoever does it and before what it governs."""
    return _DOES(frame.after) and (_YOU(frame.before) or _ALSO_YOU(frame.word))
