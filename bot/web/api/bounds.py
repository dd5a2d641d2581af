"""Takes in a request to the API whole, and none that is larger than its bound."""

from collections.abc import Awaitable, Callable

from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LARGEST = 8192
"""Bytes of a body: a note of 300 characters takes less, however it is written."""


class Bounds:
    """An ASGI middleware; what is too large is answered before anything reads it."""

    def __init__(self, app: ASGIApp, refuse: Callable[[Scope], Response]) -> None:
        """Answer by `refuse` what is too large."""
        self._app = app
        self._refuse = refuse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        body = await _read(receive)
        if body is None:
            await self._refuse(scope)(scope, receive, send)
            return
        await self._app(scope, _again(body, receive), send)


async def _read(receive: Receive) -> bytes | None:
    """Read a body, None where it is too large."""
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return bytes(body)
        body += message.get("body", b"")
        if len(body) > LARGEST:
            return None
        if not message.get("more_body", False):
            return bytes(body)


def _again(body: bytes, further: Receive) -> Callable[[], Awaitable[Message]]:
    """Give a body that was read once more, then whatever comes after it."""
    told: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def receive() -> Message:
        return told.pop() if told else await further()

    return receive
