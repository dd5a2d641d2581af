"""What is said where there is no page, or not for whoever asks."""

import re
from collections.abc import Awaitable, Callable
from functools import partial

from fastapi import FastAPI, Request, Response
from fastapi.responses import RedirectResponse

from bot.web.door.access import (
    NotAllowedError,
    NotLoggedInError,
    SilentTwitchError,
    StrangerError,
    TooOftenError,
)
from bot.web.text.rendering import Pages, StartingError
from bot.web.visitor.forms import PART, ForeignFormError
from filters.engine.phrase import Phrase

HOME = "/channels"
"""The first page of the desk."""
OUR_OWN = re.compile(r"/channels(?:/[a-z0-9_]{1,25}(?:/[a-z0-9_-]{1,40}){0,4})?")
"""Where a login may lead back to: pages of the desk, and nothing else."""

SENTENCES: dict[type[Exception], tuple[str, int]] = {
    StrangerError: ("web.missing", 404),
    TooOftenError: ("access.often", 429),
    SilentTwitchError: ("access.twitch", 503),
    ForeignFormError: ("join.trouble.form", 403),
}
"""What is said of each refusal, and its status."""

Answer = Callable[[Request, Exception], Awaitable[Response]]


def add_refusals(app: FastAPI, pages: Pages) -> None:
    """Answer whoever may not see a page, or sees none yet."""
    for kind, (key, status) in SENTENCES.items():
        app.add_exception_handler(kind, _saying(pages, Phrase(key), status))
    app.add_exception_handler(NotAllowedError, partial(_not_allowed, pages))
    app.add_exception_handler(NotLoggedInError, partial(_to_login, pages))
    app.add_exception_handler(StartingError, partial(_starting, pages))


def own_path(wanted: str) -> str:
    """Return where somebody wanted to go if it is a page of the desk, else its first page."""
    return wanted if OUR_OWN.fullmatch(wanted) else HOME


def _saying(pages: Pages, phrase: Phrase, status: int) -> Answer:
    async def answer(request: Request, _: Exception) -> Response:
        return pages.trouble(request, phrase, status=status)

    return answer


async def _not_allowed(pages: Pages, request: Request, why: Exception) -> Response:
    phrase = why.phrase if isinstance(why, NotAllowedError) else Phrase("web.missing")
    return pages.trouble(request, phrase, status=403)


async def _to_login(pages: Pages, request: Request, _: Exception) -> Response:
    if request.method != "GET" or PART in request.headers:
        # a deed is not repeated by itself: who logs in again sees the page first
        return pages.trouble(request, Phrase("access.over"), status=401)
    return RedirectResponse(f"/login?next={own_path(request.url.path)}", 303)


async def _starting(pages: Pages, request: Request, _: Exception) -> Response:
    return pages.starting(request)
