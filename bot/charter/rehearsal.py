"""An example as a chat in which it is said: the viewer, what they wrote before, whom they name."""

import re
from datetime import UTC, datetime, timedelta

from filters.engine.charter import Sample
from filters.engine.message import Author, Mention, Message, Span
from filters.engine.window import Window

_EVENING = datetime(2026, 1, 1, 20, tzinfo=UTC)
_EARLIER = _EVENING - timedelta(hours=1)
_VIEWER = Author("viewer", "viewer", "Viewer")
_MENTION = re.compile(r"(?<!\w)@(\w{2,25})", re.ASCII)


def rehearse(sample: Sample) -> tuple[Message, Window]:
    """Return the example as the last message of its viewer, and the window that led to it.

    One second lies between two messages; who is named has been seen in the channel before.
    """
    texts = (*sample.before, sample.text)
    said = [_message(index, text) for index, text in enumerate(texts)]
    window = Window()
    for login in sorted({one.login for message in said for one in message.mentions}):
        known = Author(login, login, login)
        window.add(Message(f"known-{login}", "check", "…", known, sent_at=_EARLIER))
    for message in said[:-1]:
        window.add(message)
    return said[-1], window


def _message(index: int, text: str) -> Message:
    mentions = tuple(
        Mention(Span(*found.span()), found[1].lower()) for found in _MENTION.finditer(text)
    )
    at = _EVENING + timedelta(seconds=index)
    return Message(str(index), "check", text, _VIEWER, mentions=mentions, sent_at=at)
