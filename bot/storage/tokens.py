"""Twitch tokens, encrypted at rest, saved the moment they change."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

import msgspec
from cryptography.fernet import Fernet, InvalidToken
from sqlalchemy import Row, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.database import Database
from bot.storage.errors import TokenKeyError
from bot.storage.keys import token_cipher
from bot.storage.options import StorageOptions
from bot.storage.tables import tokens
from bot.storage.upsert import insert_for


@dataclass(frozen=True, slots=True)
class Token:
    """A user's way into Twitch; its secrets never show when it is printed."""

    user_id: str
    login: str
    access: str = field(repr=False)
    refresh: str = field(repr=False)
    scopes: tuple[str, ...]
    expires_at: datetime | None


class Tokens:
    """The tokens of all users who logged in; the key is read or made on first use."""

    def __init__(
        self, database: Database, options: StorageOptions, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._options = options
        self._now = now

    async def save(  # noqa: PLR0917  # the order is that of Twitch's own answer
        self,
        user_id: str,
        login: str,
        access: str,
        refresh: str,
        scopes: Sequence[str],
        expires_at: datetime | None,
    ) -> None:
        """Keep a user's token in place of the one before; kept when this returns."""
        token = Token(user_id, login, access, refresh, tuple(scopes), expires_at)
        row = {
            "user_id": user_id,
            "login": login,
            "sealed": self._cipher.encrypt(msgspec.json.encode(token)).decode(),
            "saved_at": self._now(),
        }
        await self._database.write(lambda connection: _keep(connection, row))

    async def load(self, user_id: str) -> Token | None:
        """A user's token; raises `TokenKeyError` when the key is another one."""
        async with self._database.reading() as connection:
            found = await connection.execute(select(tokens).where(tokens.c.user_id == user_id))
            row = found.one_or_none()
        return None if row is None else self._opened(row)

    async def all(self) -> Sequence[Token]:
        """Every token, by user id."""
        async with self._database.reading() as connection:
            rows = (await connection.execute(select(tokens).order_by(tokens.c.user_id))).all()
        return tuple(map(self._opened, rows))

    async def delete(self, user_id: str) -> None:
        """Forget a user's token."""
        gone = delete(tokens).where(tokens.c.user_id == user_id)
        await self._database.write(lambda connection: connection.execute(gone))

    @cached_property
    def _cipher(self) -> Fernet:
        return token_cipher(self._options)

    def _opened(self, row: Row[tuple[object, ...]]) -> Token:
        with suppress(InvalidToken):
            token = msgspec.json.decode(self._cipher.decrypt(row.sealed), type=Token)
            # a token moved to another user's row would speak for the wrong one
            if token.user_id == row.user_id:
                return token
        raise TokenKeyError(
            f"the token of `{row.login}` was encrypted with another key;"
            " put the former key back, or log in again"
        )


async def _keep(connection: AsyncConnection, row: Mapping[str, object]) -> None:
    statement = insert_for(connection.dialect, tokens).values(row)
    await connection.execute(statement.on_conflict_do_update(index_elements=["user_id"], set_=row))
