"""One word tried in whatever surroundings."""

from pathlib import Path

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


def listed(name: str) -> tuple[str, ...]:
    """Return the lines of `name.fr.txt` and `name.en.txt`."""
    files = sorted(Path(__file__).parent.glob(f"{name}.*.txt"))
    return tuple(line for file in files for line in file.read_text("utf-8").split("\n") if line)


def marked(text: str) -> Weight:
    """Return the weight of the stretch between `⟦` and `⟧`."""
    before, _, rest = text.partition("⟦")
    word, _, after = rest.partition("⟧")
    message = Message("m", "room", before + word + after)
    return weigh(Text(message), Span(len(before), len(before) + len(word)), message)


def names(weight: Weight) -> set[str]:
    return {one.key.removeprefix("context.") for one in weight.said}
