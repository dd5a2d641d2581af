"""Pages: long lists in portions, with a cursor to the next."""

import base64
from collections.abc import Sequence
from typing import TypeVar

from bot.sandbox.ask import Ask
from bot.sandbox.refusal import BadRequest
from bot.sandbox.wire import Payload

Item = TypeVar("Item")


def paged(
    items: Sequence[Item], ask: Ask, *, usual: int = 20, most: int = 100
) -> tuple[Sequence[Item], Payload]:
    """Cut out the portion asked for and write `pagination`, empty on the last page."""
    start, size = _offset(ask), ask.maybe_whole("first") or usual
    if not 1 <= size <= most:
        raise BadRequest(
            'The parameter "first" was malformed: the value must be greater than or equal '
            f"to 1, and less than or equal to {most}"
        )
    end = start + size
    cursor = base64.urlsafe_b64encode(str(end).encode()).decode()
    return items[start:end], {"cursor": cursor} if end < len(items) else {}


def _offset(ask: Ask) -> int:
    after = ask.maybe_text("after")
    if after is None:
        return 0
    try:
        return max(0, int(base64.urlsafe_b64decode(after)))
    except ValueError:
        raise BadRequest('The parameter "after" was malformed') from None
