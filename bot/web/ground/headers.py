"""What every answer says to browsers: nothing from elsewhere, no frame, no guessing."""

from collections.abc import Iterator

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.web.ground.front import Front

SOURCES = ("style-src", "script-src", "img-src", "connect-src", "form-action")
POLICY = "; ".join(
    (
        *(f"{one} 'self'" for one in SOURCES),
        "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
    )
)

ALWAYS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    # `no-referrer` would make browsers hide where a form comes from
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
}


class SecureHeaders:
    """An ASGI middleware that adds them; no page is kept by anybody."""

    def __init__(self, app: ASGIApp, front: Front) -> None:
        self._app = app
        self._front = front

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                lines = self._lines(message, scope["path"])
                message["headers"] = [*message["headers"], *lines]
            await send(message)

        await self._app(scope, receive, sending if scope["type"] == "http" else send)

    def _lines(self, message: Message, path: str) -> Iterator[tuple[bytes, bytes]]:
        there = {name.lower() for name, _ in message["headers"]}
        kept = "no-cache" if path.startswith("/static/") else "no-store"
        said = ALWAYS | {"cache-control": kept}
        if self._front.public.startswith("https:"):
            said["strict-transport-security"] = "max-age=31536000"
        for name, value in said.items():
            if name.encode() not in there:
                yield name.encode(), value.encode()
