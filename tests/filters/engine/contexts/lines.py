"""One word tried in whatever surroundings."""

from filters.engine.contexts.weigh import weigh
from filters.engine.contexts.weight import Weight
from filters.engine.message import Message, Span
from filters.engine.text import Text

WORD = "nouille"


def weight(text: str, *, word: str = WORD, reply_to: str | None = None) -> Weight:
    """Return the weight of the last such word in a message."""
    message = Message("m", "room", text, reply_to=reply_to)
    start = text.lower().rindex(word)
    return weigh(Text(message), Span(start, start + len(word)), message)


def names(weight: Weight) -> set[str]:
    return {one.key.removeprefix("context.") for one in weight.said}
