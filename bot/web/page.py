"""A page: what it is served with, and the addresses at which it is."""

from abc import ABC, abstractmethod
from dataclasses import dataclass

from fastapi import APIRouter

from bot.web.access import Desk
from bot.web.logins import Logins
from bot.web.rendering import Pages
from bot.web.state import States
from bot.web.undone import Undone


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

    @abstractmethod
    def routes(self) -> APIRouter:
        """Their addresses."""
