"""What every store promises of tokens."""

import pytest
from cryptography.fernet import Fernet
from pydantic import SecretStr
from sqlalchemy import text

from bot.storage.errors import TokenKeyError
from bot.storage.options import StorageOptions
from bot.storage.records import SqlRecords, open_records
from bot.storage.tokens import Token
from tests.contracts.keeping import NINE, after

MONA = Token("1", "mona", "secret-access", "secret-refresh", ("chat:read", "chat:edit"), NINE)
ZOE = Token("2", "zoe", "another", "one", (), None)


async def save(records: SqlRecords, token: Token) -> None:
    await records.tokens.save(
        *(token.user_id, token.login, token.access, token.refresh),
        *(token.scopes, token.expires_at),
    )


async def test_nothing_of_a_token_can_be_read_in_the_database(records: SqlRecords) -> None:
    await save(records, MONA)
    async with records._database.reading() as connection:
        kept = repr((await connection.execute(text("SELECT * FROM tokens"))).all())
    assert "mona" in kept
    for secret in ("secret-access", "secret-refresh", "chat:read"):
        assert secret not in kept


async def test_a_printed_token_keeps_its_secrets() -> None:
    assert "secret" not in repr(MONA)


async def test_a_token_survives_a_restart(options: StorageOptions) -> None:
    async with open_records(options) as records:
        await save(records, MONA)
    async with open_records(options) as records:
        assert await records.tokens.load("1") == MONA
        assert await records.tokens.load("2") is None


async def test_a_new_token_takes_the_place_of_the_one_before(records: SqlRecords) -> None:
    newer = Token("1", "mona_renamed", "newer", "newest", ("chat:read",), after(240))
    for token in (ZOE, MONA, newer):
        await save(records, token)
    assert await records.tokens.all() == (newer, ZOE)


async def test_a_deleted_token_is_gone(records: SqlRecords) -> None:
    await save(records, MONA)
    await save(records, ZOE)
    await records.tokens.delete("1")
    await records.tokens.delete("3")
    assert await records.tokens.all() == (ZOE,)


async def test_another_key_opens_nothing(options: StorageOptions) -> None:
    async with open_records(options) as records:
        await save(records, MONA)
    other = options.model_copy(update={"token_key": SecretStr(Fernet.generate_key().decode())})
    async with open_records(other) as records:
        for reading in (records.tokens.load("1"), records.tokens.all()):
            with pytest.raises(TokenKeyError) as told:
                await reading
            assert str(told.value) == (
                "the token of `mona` was encrypted with another key;"
                " put the former key back, or log in again"
            )


async def test_a_token_under_another_users_id_opens_nothing(records: SqlRecords) -> None:
    await save(records, MONA)
    await save(records, ZOE)
    moved = text(
        "UPDATE tokens SET sealed ="
        " (SELECT sealed FROM tokens WHERE user_id = '2') WHERE user_id = '1'"
    )
    await records._database.write(lambda one: one.execute(moved))
    with pytest.raises(TokenKeyError):
        await records.tokens.load("1")
