"""Who is logged in to the desk: a signed cookie that ends after twelve hours, or at once."""

import math
import secrets
import time
from collections import OrderedDict
from collections.abc import Callable

from fastapi import Request, Response
from msgspec import Struct

from bot.cases.case import Person
from bot.web.visitor.browser import Browsers

LONG = 12 * 3600
"""Seconds that a login to the desk holds: an evening, and the night after it."""

MOST = 10_000
"""Logins that ended early and are remembered until they would have ended anyway."""

COOKIE = "desk"


class Session(Struct, frozen=True):
    """A login to the desk; `key` tells it from every other one, `until` is wall time."""

    key: str
    id: str
    login: str
    until: float = math.inf

    @property
    def person(self) -> Person:
        """Whose it is."""
        return Person(self.id, self.login)


class Sessions:
    """Begins, finds and ends logins; one that was ended serves no copy of its cookie either."""

    def __init__(self, browsers: Browsers, now: Callable[[], float] = time.monotonic) -> None:
        self._browsers = browsers
        self._now = now
        self._ended: OrderedDict[str, float] = OrderedDict()

    def begin(self, response: Response, person: Person) -> None:
        """Log somebody in."""
        until = time.time() + LONG
        session = Session(secrets.token_urlsafe(12), person.id, person.login, until)
        self._browsers.keep(response, COOKIE, session, LONG)

    def of(self, request: Request) -> Session | None:
        """Return whose request it is, None where nobody is logged in."""
        session = self._browsers.kept(request, COOKIE, Session)
        return None if session is None or self.is_over(session) else session

    def is_over(self, session: Session) -> bool:
        """Whether a login has ended: an open page may outlive its cookie."""
        return session.key in self._ended or session.until < time.time()

    def end(self, session: Session) -> None:
        """Make a login worthless, whoever has its cookie."""
        now = self._now()
        while self._ended and next(iter(self._ended.values())) < now - LONG:
            self._ended.popitem(last=False)
        self._ended[session.key] = now
        if len(self._ended) > MOST:
            self._ended.popitem(last=False)

    def clear(self, response: Response) -> None:
        """Take the cookie out of a browser."""
        self._browsers.drop(response, COOKIE)
