"""Our own small OAuth client: application tokens, validation, renewal, logins, revocation.

TwitchIO puts every secret into the address of a request; here they go into its body.
"""

from collections.abc import Collection, Mapping
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from typing import TypeVar
from urllib.parse import urlencode

from aiohttp import ClientResponse, ClientSession
from msgspec import DecodeError, Struct, ValidationError, json

from bot.twitch.errors import TwitchError, WrongClientError
from bot.twitch.hour import seconds_ahead
from bot.twitch.options import TwitchOptions

Answer = TypeVar("Answer")


class Granted(Struct):
    """Tokens as the token address hands them out; an application has no `refresh_token`."""

    access_token: str
    expires_in: int = 0
    refresh_token: str = ""
    scope: tuple[str, ...] | None = ()

    @property
    def expires_at(self) -> datetime:
        """When the access token ends (wall time)."""
        return datetime.now(UTC) + timedelta(seconds=self.expires_in)


class Validated(Struct):
    """What Twitch says of a user's access token."""

    client_id: str
    login: str = ""
    user_id: str = ""
    scopes: tuple[str, ...] | None = ()
    expires_in: int = 0

    @property
    def expires_at(self) -> datetime:
        """When the access token ends (wall time)."""
        return datetime.now(UTC) + timedelta(seconds=self.expires_in)


class DeviceCode(Struct):
    """A code for a person to enter at an address; `interval` and `expires_in` in seconds."""

    device_code: str
    user_code: str
    verification_uri: str
    expires_in: int = 1800
    interval: float = 5


class Refused(Struct):
    """Why Twitch refused."""

    status: int = 0
    message: str = ""


class RefusedError(TwitchError):
    """Twitch's authorisation refused a request, and said why."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(f"twitch refused the login: {message or status}")
        self.status = status
        self.message = message


class OAuth:
    """Talks to the authorisation server; whatever it refuses is a `RefusedError`."""

    def __init__(self, session: ClientSession, options: TwitchOptions) -> None:
        self._session = session
        self._options = options
        self.ahead: float | None = None
        """Seconds by which this machine's clock is ahead of Twitch's, as of the last token."""

    async def application(self) -> Granted:
        """Get a token of the application itself; raises `WrongClientError`."""
        try:
            return await self._token({"grant_type": "client_credentials"}, secret=True)
        except RefusedError as refused:
            raise WrongClientError(refused.message or str(refused.status)) from None

    async def validate(self, access: str) -> Validated | None:
        """Ask what an access token is; None when it is no longer valid."""
        headers = {"Authorization": f"OAuth {access}"}
        url = f"{self._options.oauth_url}/validate"
        async with self._session.get(url, headers=headers) as response:
            if response.status == HTTPStatus.UNAUTHORIZED:
                return None
            return await _read(response, Validated)

    async def renew(self, refresh: str) -> Granted | None:
        """Exchange a refresh token; None when it was revoked or has expired."""
        asked = {"grant_type": "refresh_token", "refresh_token": refresh}
        try:
            return await self._token(asked, secret=True)
        except RefusedError as refused:
            if "client" in refused.message.lower():
                raise WrongClientError(refused.message) from None
            if refused.status in {HTTPStatus.BAD_REQUEST, HTTPStatus.UNAUTHORIZED}:
                return None
            raise

    async def device_code(self, scopes: Collection[str]) -> DeviceCode:
        """Begin a login by code; raises `WrongClientError`."""
        asked = {"client_id": self._options.client_id, "scopes": " ".join(sorted(scopes))}
        url = f"{self._options.oauth_url}/device"
        try:
            async with self._session.post(url, data=asked) as response:
                return await _read(response, DeviceCode)
        except RefusedError as refused:
            if "client" in refused.message.lower():
                raise WrongClientError(refused.message) from None
            raise

    async def device_tokens(self, code: DeviceCode, scopes: Collection[str]) -> Granted:
        """Ask whether the person has agreed; until then a `RefusedError`."""
        asked = {
            "grant_type": "urn:ietf:params:oauth:grant-type:device_code",
            "device_code": code.device_code,
            "scopes": " ".join(sorted(scopes)),
        }
        return await self._token(asked, secret=False)

    def page(self, scopes: Collection[str], redirect: str, state: str) -> str:
        """The address of Twitch's own page, where a person is asked, whoever they are there."""
        asked = {
            "response_type": "code",
            "client_id": self._options.client_id,
            "redirect_uri": redirect,
            "scope": " ".join(sorted(scopes)),
            "state": state,
            "force_verify": "true",
        }
        return f"{self._options.oauth_url}/authorize?{urlencode(asked)}"

    async def code_tokens(self, code: str, redirect: str) -> Granted:
        """Exchange what Twitch's page sent a person back with; it is good once."""
        asked = {"grant_type": "authorization_code", "code": code, "redirect_uri": redirect}
        return await self._token(asked, secret=True)

    async def revoke(self, access: str) -> None:
        """Make a token worthless; one that is so already is no matter."""
        form = {"client_id": self._options.client_id, "token": access}
        url = f"{self._options.oauth_url}/revoke"
        async with self._session.post(url, data=form) as response:
            later = response.status == HTTPStatus.TOO_MANY_REQUESTS
            if later or response.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
                raise RefusedError(response.status, "")

    async def _token(self, asked: Mapping[str, str], *, secret: bool) -> Granted:
        form = {"client_id": self._options.client_id, **asked}
        if secret:
            form["client_secret"] = self._options.client_secret.get_secret_value()
        url = f"{self._options.oauth_url}/token"
        async with self._session.post(url, data=form) as response:
            self.ahead = seconds_ahead(response.headers.get("Date", ""), datetime.now(UTC))
            return await _read(response, Granted)


async def _read(response: ClientResponse, kind: type[Answer]) -> Answer:
    body = await response.read()
    try:
        if response.ok:
            return json.decode(body, type=kind)
        refused = json.decode(body, type=Refused)
    except (DecodeError, ValidationError):
        refused = Refused()
    raise RefusedError(response.status, refused.message)
