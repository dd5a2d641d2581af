"""What a deed led to, said once on the next page that its author sees."""

from fastapi import Request, Response
from msgspec import Struct

from bot.web.visitor.browser import Browsers

SECONDS = 60
COOKIE = "told"
LONGEST = 600


class Told(Struct, frozen=True):
    """A sentence; `wrong` where nothing was done, and the case that it is about."""

    text: str
    wrong: bool = False
    case: int = 0


def tell(browsers: Browsers, response: Response, told: Told) -> None:
    """Leave a sentence for the next page."""
    short = Told(told.text[:LONGEST], told.wrong, told.case)
    browsers.keep(response, COOKIE, short, SECONDS)


def heard(browsers: Browsers, request: Request) -> Told | None:
    """Return the sentence that was left for this page."""
    return browsers.kept(request, COOKIE, Told)


def said(browsers: Browsers, request: Request, response: Response) -> None:
    """Take the sentence out of the browser, once it stands on a page."""
    if heard(browsers, request) is not None:
        browsers.drop(response, COOKIE)
