"""A page: what it is served with, and the addresses at which it is."""

from abc import ABC, abstractmethod
from dataclasses import dataclass

from fastapi import Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from bot.web.cases.undone import Undone
from bot.web.door.access import Desk
from bot.web.door.logins import Logins
from bot.web.ground.addresses import Addresses
from bot.web.storm.state import States
from bot.web.text.rendering import Pages
from bot.web.visitor.told import Told, heard, said, tell
from bot.words.render import render
from filters.engine.phrase import Phrase


@dataclass(frozen=True, slots=True)
class Stand:
    """What all pages share."""

    pages: Pages
    desk: Desk
    logins: Logins
    undone: Undone
    states: States


class Page(ABC):
    """Pages of one kind; whoever needs more of what they share takes it as they are made."""

    def __init__(self, stand: Stand) -> None:
        self._pages = stand.pages
        self._desk = stand.desk

    def _telling(
        self, request: Request, template: str, *, status: int = 200, **values: object
    ) -> HTMLResponse:
        """Show a page with what the last deed led to, which is said this once."""
        browsers = self._pages.browsers
        told = heard(browsers, request)
        response = self._pages.page(request, template, status=status, told=told, **values)
        said(browsers, request, response)
        return response

    def _in_words(
        self, request: Request, phrase: Phrase, detail: str = "", *, wrong: bool = False
    ) -> Told:
        """Say what a deed led to; the detail is the program's own, in no language."""
        text = render(phrase, self._pages.language(request))
        return Told(f"{text} {detail}" if detail else text, wrong=wrong)

    def _onward(self, address: str, told: Told) -> Response:
        """Send whoever did something to a page that says what it led to."""
        response = RedirectResponse(address, 303)
        tell(self._pages.browsers, response, told)
        return response

    @abstractmethod
    def routes(self) -> Addresses:
        """Their addresses."""
