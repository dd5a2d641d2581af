"""Streamers at the door: sent to Twitch's page, and known again when they come back."""

from collections.abc import Collection

import structlog

from bot.ports.joining import TurnedAwayError
from bot.twitch.errors import TwitchError
from bot.twitch.oauth import OAuth, RefusedError
from bot.twitch.tokens import Tokens
from filters.engine.phrase import Phrase

log = structlog.get_logger(__name__)


class Entrance:
    """Logins by Twitch's own page (authorization code); whatever goes wrong is said in words."""

    def __init__(self, oauth: OAuth) -> None:
        self._oauth = oauth

    def page(self, scopes: Collection[str], redirect: str, state: str) -> str:
        """The address of Twitch's page; `state` comes back with the person."""
        return self._oauth.page(scopes, redirect, state)

    async def enter(self, code: str, redirect: str) -> Tokens:
        """Take the code that a person came back with; raises `TurnedAwayError`."""
        try:
            granted = await self._oauth.code_tokens(code, redirect)
            valid = await self._oauth.validate(granted.access_token)
        except RefusedError as refused:
            # Twitch's own words may name the application's secret as wrong: for the log alone.
            log.warning("join.code_refused", status=refused.status, why=refused.message)
            raise TurnedAwayError(Phrase.of("join.trouble.code")) from None
        except TwitchError as error:
            log.warning("join.twitch_away", why=type(error).__name__)
            raise TurnedAwayError(Phrase.of("join.trouble.twitch")) from None
        if valid is None or not valid.user_id:
            raise TurnedAwayError(Phrase.of("join.trouble.code"))
        return Tokens(
            valid.user_id,
            valid.login,
            granted.access_token,
            granted.refresh_token,
            frozenset(valid.scopes or granted.scope or ()),
            valid.expires_at,
        )

    async def revoke(self, tokens: Tokens) -> bool:
        """Make a login worthless; False says that Twitch did not answer."""
        try:
            await self._oauth.revoke(tokens.access)
        except TwitchError as error:
            log.warning("join.not_revoked", account=tokens.login, why=type(error).__name__)
            return False
        return True
