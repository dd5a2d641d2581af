"""`/metrics`: figures in Prometheus' text form, for who has the token or sits at this machine."""

import hmac
from typing import Annotated

from fastapi import FastAPI, Header, Request
from fastapi.responses import PlainTextResponse, Response

from bot.loopback import is_this_machine
from bot.measures import CONTENT_TYPE, exposition
from bot.web.ground.front import Front
from bot.web.serving.hosts import host_of

FORWARDED = ("forwarded", "x-forwarded-for", "x-real-ip", "via")
"""What says that somebody else asks, through a program on this machine."""

REFUSAL = (
    "figures are for this machine alone; set `web.metrics_token` and send it as"
    " `Authorization: Bearer …`\n"
)


def add_metrics(app: FastAPI, front: Front) -> None:
    """Answer `/metrics`."""

    @app.get("/metrics")
    async def metrics(request: Request, authorization: Annotated[str, Header()] = "") -> Response:
        if not _may(request, authorization, front):
            return PlainTextResponse(REFUSAL, 403)
        measured = (one for figures in front.figures for one in figures())
        return Response(exposition(measured), media_type=CONTENT_TYPE)


def _may(request: Request, authorization: str, front: Front) -> bool:
    token = front.options.metrics_token
    if token is not None:
        wanted = f"Bearer {token.get_secret_value()}"
        return hmac.compare_digest(authorization.encode(), wanted.encode())
    return front.is_nearby and _is_at_this_machine(request)


def _is_at_this_machine(request: Request) -> bool:
    """Whether a program here asks for itself, by a name that no page elsewhere can take."""
    if request.client is None or not is_this_machine(request.client.host):
        return False
    if any(one in request.headers for one in FORWARDED):
        return False
    return is_this_machine(host_of(request.headers.get("host", "")) or "")
