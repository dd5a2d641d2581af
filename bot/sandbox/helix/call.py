"""A Helix call: what is asked, by which token, and the endpoint that answers it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.sandbox.answer import Answer
from bot.sandbox.ask import Ask
from bot.sandbox.oauth.ledger import Token
from bot.sandbox.twitch import Twitch


@dataclass(frozen=True, slots=True)
class Call:
    """One authorised request."""

    twitch: Twitch
    ask: Ask
    token: Token

    @property
    def by_app(self) -> bool:
        """Whether the token is the app's own."""
        return self.token.user_id is None


Handler = Callable[[Call], Awaitable[Answer]]


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A method and a path below `/helix`, and what answers there."""

    method: str
    path: str
    handle: Handler
