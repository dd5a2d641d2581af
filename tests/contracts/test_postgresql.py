"""What a person is told when a real PostgreSQL cannot be used."""

import pytest

from bot.storage.errors import RefusedLoginError, StorageError, UnreachableDatabaseError
from bot.storage.options import StorageOptions
from bot.storage.records import open_records
from tests.contracts.postgresql import Server


async def told(url: str) -> StorageError:
    with pytest.raises(StorageError) as raised:
        async with open_records(StorageOptions(url=url)):
            pass
    return raised.value


async def test_a_wrong_password_is_told_and_not_repeated(server: Server) -> None:
    error = await told(server.url("postgres", password="sesame"))
    assert isinstance(error, RefusedLoginError)
    assert str(error) == (
        f"`postgresql://chartreuse:***@127.0.0.1:{server.port}/postgres`"
        " refuses the user or the password; correct them in `storage.url`"
    )


async def test_a_database_that_is_not_there_is_told(server: Server) -> None:
    error = await told(server.url("nowhere"))
    assert isinstance(error, UnreachableDatabaseError)
    assert str(error) == (
        f"`postgresql://chartreuse:***@127.0.0.1:{server.port}/nowhere` does not exist;"
        " create it, or name another database in `storage.url`"
    )


async def test_a_server_that_does_not_answer_is_told() -> None:
    error = await told("postgresql://chartreuse@127.0.0.1:1/chartreuse")
    assert isinstance(error, UnreachableDatabaseError)
    assert str(error) == (
        "`postgresql://chartreuse@127.0.0.1:1/chartreuse` does not answer;"
        " start the server, or correct the address in `storage.url`"
    )


async def test_encryption_is_asked_for_as_other_programs_do(server: Server) -> None:
    error = await told(f"{server.url('postgres')}?sslmode=require")
    assert "does not answer" in str(error)
