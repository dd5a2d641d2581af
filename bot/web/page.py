"""A page: what it is served with, and the addresses at which it is."""

from abc import ABC, abstractmethod
from dataclasses import dataclass

from fastapi import Request
from fastapi.responses import HTMLResponse

from bot.web.cases.undone import Undone
from bot.web.door.access import Desk
from bot.web.door.logins import Logins
from bot.web.ground.addresses import Addresses
from bot.web.storm.state import States
from bot.web.text.rendering import Pages
from bot.web.visitor.told import heard, said


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

    @abstractmethod
    def routes(self) -> Addresses:
        """Their addresses."""
