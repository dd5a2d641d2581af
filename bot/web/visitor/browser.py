"""What we leave in a browser: who it is, who logged in there, and in which language it reads."""

import secrets
from dataclasses import dataclass
from typing import TypeVar

from fastapi import Request, Response
from msgspec import Struct

from bot.ports.joining import Visitor
from bot.web.ground.front import Front
from bot.web.visitor.signing import Signer

T = TypeVar("T")

YEAR = 365 * 24 * 3600
SESSION = 30 * 60
"""Seconds that a login on the pages holds: long enough to see the bot arrive."""


class Errand(Struct, frozen=True):
    """What a login was begun for; `choice` is what was chosen before."""

    state: str
    kind: str
    choice: str = ""


@dataclass(frozen=True, slots=True)
class Browsers:
    """Reads and writes the cookies of the pages; none can be read by a script."""

    front: Front

    @property
    def signer(self) -> Signer:
        """What signs for the pages."""
        return Signer(self.front.key)

    def identity(self, request: Request) -> str:
        """A name of the browser that nobody can guess, empty before its first form."""
        return self._read(request, "browser")

    def introduce(self, request: Request, response: Response, identity: str) -> None:
        """Give a browser its name, unless it has it."""
        if self._read(request, "browser") != identity:
            self._write(response, "browser", identity, YEAR)

    def visitor(self, request: Request) -> Visitor | None:
        """Who logged in."""
        return self.signer.verify("session", self._read(request, "session"), Visitor)

    def log_in(self, response: Response, visitor: Visitor) -> None:
        """Remember who logged in."""
        value = self.signer.sign("session", visitor, SESSION)
        self._write(response, "session", value, SESSION)

    def log_out(self, response: Response) -> None:
        """Forget who logged in."""
        self._write(response, "session", "", 0)

    def errand(self, request: Request) -> Errand | None:
        """What the login was begun for that this browser comes back from."""
        return self.signer.verify("errand", self._read(request, "errand"), Errand)

    def send(self, response: Response, errand: Errand, seconds: int) -> None:
        """Remember what a login is begun for."""
        self._write(response, "errand", self.signer.sign("errand", errand, seconds), seconds)

    def back(self, response: Response) -> None:
        """Forget what a login was begun for."""
        self._write(response, "errand", "", 0)

    def kept(self, request: Request, name: str, kind: type[T]) -> T | None:
        """A value that was left in this browser and still holds."""
        return self.signer.verify(name, self._read(request, name), kind)

    def keep(self, response: Response, name: str, value: object, seconds: int) -> None:
        """Leave a value in a browser, signed, for so many seconds."""
        self._write(response, name, self.signer.sign(name, value, seconds), seconds)

    def drop(self, response: Response, name: str) -> None:
        """Take a value out of a browser."""
        self._write(response, name, "", 0)

    def language(self, request: Request) -> str:
        """The language that was chosen, empty where none was."""
        return self._read(request, "language")

    def speak(self, response: Response, language: str) -> None:
        """Remember a language."""
        self._write(response, "language", language, YEAR)

    def _read(self, request: Request, name: str) -> str:
        return request.cookies.get(self._name(name), "")

    def _write(self, response: Response, name: str, value: str, seconds: int) -> None:
        response.set_cookie(
            self._name(name),
            value,
            max_age=seconds,
            path="/",
            secure=self._is_secure,
            httponly=True,
            samesite="lax",  # Twitch sends people back by a link, and the cookie must come along
        )

    def _name(self, name: str) -> str:
        return f"{'__Host-' if self._is_secure else ''}chartreuse_{name}"

    @property
    def _is_secure(self) -> bool:
        return self.front.public.startswith("https:")


def stranger() -> str:
    """Return a name for a browser that has none yet."""
    return secrets.token_urlsafe(24)
