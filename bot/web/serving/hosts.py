"""Under which names the pages answer: their public one, and this machine's; no other."""

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.loopback import is_this_machine
from bot.web.ground.front import Front
from bot.web.text.rendering import preferred
from bot.words.render import render
from filters.engine.phrase import Phrase

ANY_NAME = frozenset({"/deskz", "/healthz", "/readyz", "/metrics"})
"""What watches over a container asks by whatever address it has."""
NEVER = frozenset("@ \\")
"""Signs that no host holds."""
UNREADABLE, MISDIRECTED = 400, 421


class KnownHosts:
    """An ASGI middleware that refuses requests for a name that is not ours.

    A foreign name that leads here would otherwise make a browser take our pages for its own.
    """

    def __init__(self, app: ASGIApp, front: Front) -> None:
        self._app = app
        self._front = front

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http" or scope["path"] in ANY_NAME:
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        named = headers.getlist("host")
        name = host_of(named[0]) if len(named) == 1 else None
        if name is not None and self._is_ours(name):
            await self._app(scope, receive, send)
            return
        status, key = (
            (MISDIRECTED, "web.unknown_host") if name is not None else (UNREADABLE, "web.no_host")
        )
        text = render(Phrase.of(key), preferred(headers.get("accept-language", "")))
        await PlainTextResponse(f"{text}\n", status)(scope, receive, send)

    def _is_ours(self, name: str) -> bool:
        """Whether a name is ours; the port says nothing, for a proxy may listen on another."""
        ours = {host_of(urlsplit(self._front.public).netloc), self._front.options.host.lower()}
        return name in ours or is_this_machine(name)


def host_of(text: str) -> str | None:
    """Return the host that a `Host` header or an address names, None where it names none."""
    try:
        parts = urlsplit(f"//{text}")
        name, _ = parts.hostname, parts.port
    except ValueError:
        return None
    odd = parts.path or parts.query or parts.fragment or set(text) & NEVER
    return name.removesuffix(".") or None if name and not odd else None
