"""Forms: read within bounds, and only from our own pages in the same browser."""

import hmac
from collections.abc import Mapping
from urllib.parse import parse_qsl

from fastapi import Request

from bot.web.visitor.browser import Browsers

LARGEST = 8192
"""Bytes of a form."""
MOST = 20
"""Fields of a form."""
PART = "hx-request"
"""The header of what a script asks for within a page: it is answered by a part of one."""
TICKET = "ticket"
"""The field that shows that a form is ours."""


class ForeignFormError(Exception):
    """A form that was not filled in on our page, in the browser that sends it."""


def ticket(browsers: Browsers, identity: str) -> str:
    """Return what makes a form ours: it holds for one browser alone."""
    return browsers.signer.mark("form", identity)


async def read_form(
    request: Request, browsers: Browsers, largest: int = LARGEST
) -> Mapping[str, str]:
    """Read a form; raises `ForeignFormError`, also for one that is too large."""
    origin = request.headers.get("origin")
    if origin is not None and origin != browsers.front.public:
        raise ForeignFormError
    fields = _fields(await _body(request, largest))
    identity = browsers.identity(request)
    given = fields.get(TICKET, "").encode("utf-8", "replace")
    if not identity or not hmac.compare_digest(given, ticket(browsers, identity).encode()):
        raise ForeignFormError
    return fields


async def _body(request: Request, largest: int) -> bytes:
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > largest:
            raise ForeignFormError
    return bytes(body)


def _fields(body: bytes) -> dict[str, str]:
    try:
        pairs = parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=MOST)
    except ValueError:
        raise ForeignFormError from None
    return dict(pairs)
