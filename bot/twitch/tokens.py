"""The tokens of the bot's account and of broadcasters, kept the moment they change."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Protocol

BOT = "user:bot"
"""What only the bot's account allows: to act as a bot."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """What a login is made of; it never shows its secrets when printed."""

    user_id: str
    login: str
    access: str = field(repr=False)
    refresh: str = field(repr=False)
    scopes: frozenset[str]
    expires_at: datetime | None


class KeptTokens(Protocol):
    """Tokens as a store hands them out."""

    @property
    def user_id(self) -> str:
        """Whose they are."""

    @property
    def login(self) -> str:
        """The name of that account."""

    @property
    def access(self) -> str:
        """What calls are made with."""

    @property
    def refresh(self) -> str:
        """What the next tokens are got with."""

    @property
    def scopes(self) -> Sequence[str]:
        """What they allow."""

    @property
    def expires_at(self) -> datetime | None:
        """When `access` ends (wall time)."""


class TokenStore(Protocol):
    """Where tokens outlive the process."""

    async def save(  # noqa: PLR0917  # the order is that of Twitch's own answer
        self,
        user_id: str,
        login: str,
        access: str,
        refresh: str,
        scopes: Sequence[str],
        expires_at: datetime | None,
    ) -> None:
        """Keep an account's tokens, in the place of those it had."""

    async def load(self, user_id: str) -> KeptTokens | None:
        """The tokens of an account."""

    async def all(self) -> Sequence[KeptTokens]:
        """The tokens of every account."""

    async def delete(self, user_id: str) -> None:
        """Forget an account's tokens."""


class Keyring:
    """Which account a refresh token is of, so that its successor is stored before it is used."""

    def __init__(self, store: TokenStore) -> None:
        self.store = store
        self._owners: dict[str, Tokens] = {}

    async def all(self) -> list[Tokens]:
        """Every stored login."""
        return [self._met(kept) for kept in await self.store.all()]

    async def keep(self, tokens: Tokens) -> None:
        """Store a login."""
        self._owners[tokens.refresh] = tokens
        await self.store.save(
            tokens.user_id,
            tokens.login,
            tokens.access,
            tokens.refresh,
            tuple(sorted(tokens.scopes)),
            tokens.expires_at,
        )

    def drop(self, user_id: str) -> None:
        """Keep nothing more that an account's login is renewed to."""
        for refresh in [one for one, owner in self._owners.items() if owner.user_id == user_id]:
            del self._owners[refresh]

    async def last_of(self, user_id: str) -> Tokens | None:
        """The login of an account as it was kept last."""
        kept = await self.store.load(user_id)
        return None if kept is None else _tokens(kept)

    async def forget(self, user_id: str) -> None:
        """Forget an account's login, and whatever it is renewed to."""
        self.drop(user_id)
        await self.store.delete(user_id)

    async def renewed(self, old_refresh: str, access: str, refresh: str, seconds: int) -> None:
        """Store what a refresh token was exchanged for."""
        owner = self._owners.get(old_refresh)
        if owner is None:
            return
        until = datetime.now(UTC) + timedelta(seconds=seconds)
        await self.keep(Tokens(owner.user_id, owner.login, access, refresh, owner.scopes, until))

    def is_streamers(self, refresh: str) -> bool:
        """Whether a refresh token is of somebody who logged in on the page, not of the bot."""
        return refresh in self._owners and BOT not in self._owners[refresh].scopes

    def owner(self, refresh: str) -> str:
        """The login of the account that a refresh token is of."""
        return self._owners[refresh].login if refresh in self._owners else "an unknown account"

    def _met(self, kept: KeptTokens) -> Tokens:
        tokens = _tokens(kept)
        self._owners[tokens.refresh] = tokens
        return tokens


def _tokens(kept: KeptTokens) -> Tokens:
    return Tokens(
        kept.user_id, kept.login, kept.access, kept.refresh, frozenset(kept.scopes), kept.expires_at
    )
