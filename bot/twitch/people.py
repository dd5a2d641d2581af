"""People who log in to the desk: which channels they moderate, by their own login."""

from http import HTTPStatus

from aiohttp import ClientSession
from msgspec import DecodeError, Struct, ValidationError, json

from bot.twitch.errors import TwitchError
from bot.twitch.oauth import OAuth, RefusedError
from bot.twitch.options import TwitchOptions
from bot.twitch.tokens import Tokens

AT_ONCE = 100
"""Channels in one answer (Helix)."""

MOST_PAGES = 50
"""Nobody moderates more channels than this many answers hold."""


class _Channel(Struct):
    broadcaster_id: str


class _Pagination(Struct, frozen=True):
    cursor: str = ""


class _Page(Struct):
    data: tuple[_Channel, ...]
    pagination: _Pagination = _Pagination()


class DeadLoginError(Exception):
    """Twitch takes a login for nothing any more, and does not renew it."""


class People:
    """Asks with a person's own token; what is renewed is handed back to whoever keeps it."""

    def __init__(self, session: ClientSession, options: TwitchOptions, oauth: OAuth) -> None:
        self._session = session
        self._options = options
        self._oauth = oauth

    async def moderated(self, login: Tokens) -> tuple[Tokens, frozenset[str] | None]:
        """Return the login as it is now, and ids of channels; None where Twitch does not say.

        Raises `DeadLoginError`.
        """
        try:
            return await self._asked_twice(login)
        except TwitchError:
            return login, None

    async def _asked_twice(self, login: Tokens) -> tuple[Tokens, frozenset[str]]:
        """Ask, and again with a renewed login where Twitch refuses the one that we have."""
        found = await self._all(login)
        if found is not None:
            return login, found
        granted = await self._oauth.renew(login.refresh)
        if granted is None:
            raise DeadLoginError
        renewed = Tokens(
            login.user_id,
            login.login,
            granted.access_token,
            granted.refresh_token or login.refresh,
            login.scopes,
            granted.expires_at,
        )
        found = await self._all(renewed)
        if found is None:
            raise DeadLoginError
        return renewed, found

    async def _all(self, login: Tokens) -> frozenset[str] | None:
        """Ids of the channels, None where the login is refused."""
        channels: set[str] = set()
        after = ""
        for _ in range(MOST_PAGES):
            page = await self._page(login, after)
            if page is None:
                return None
            channels |= {one.broadcaster_id for one in page.data}
            after = page.pagination.cursor
            if not after:
                break
        return frozenset(channels)

    async def _page(self, login: Tokens, after: str) -> _Page | None:
        asked = {"user_id": login.user_id, "first": str(AT_ONCE)}
        headers = {
            "Authorization": f"Bearer {login.access}",
            "Client-Id": self._options.client_id,
        }
        url = f"{self._options.helix_url}/moderation/channels"
        wanted = asked | ({"after": after} if after else {})
        async with self._session.get(url, params=wanted, headers=headers) as response:
            body = await response.read()
            if response.status == HTTPStatus.UNAUTHORIZED:
                return None
            if not response.ok:
                raise RefusedError(response.status, "")
        try:
            return json.decode(body, type=_Page)
        except (DecodeError, ValidationError):
            raise RefusedError(response.status, "") from None
