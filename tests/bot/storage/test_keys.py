"""The key that encrypts tokens."""

import os
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from pydantic import SecretStr

from bot.storage.errors import TokenKeyError
from bot.storage.keys import derived_key, key_path, token_cipher
from bot.storage.options import StorageOptions

posix = pytest.mark.skipif(os.name != "posix", reason="Windows has no such permissions")


def beside(folder: Path) -> StorageOptions:
    return StorageOptions(url=f"sqlite:///{folder / 'chat.db'}")


def test_a_key_is_made_once_beside_the_database(tmp_path: Path) -> None:
    sealed = token_cipher(beside(tmp_path)).encrypt(b"hush")
    assert token_cipher(beside(tmp_path)).decrypt(sealed) == b"hush"
    assert [one.name for one in tmp_path.iterdir()] == ["chat.key"]


@posix
def test_nobody_else_can_read_the_key(tmp_path: Path) -> None:
    token_cipher(beside(tmp_path))
    assert (tmp_path / "chat.key").stat().st_mode & 0o777 == 0o600


@posix
def test_a_key_that_others_can_read_is_refused(tmp_path: Path) -> None:
    token_cipher(beside(tmp_path))
    path = tmp_path / "chat.key"
    path.chmod(0o644)
    with pytest.raises(TokenKeyError) as told:
        token_cipher(beside(tmp_path))
    assert str(told.value) == f"`{path}` can be read by others; run `chmod 600 {path}`"


def test_a_key_from_the_options_writes_no_file(tmp_path: Path) -> None:
    key = SecretStr(Fernet.generate_key().decode())
    token_cipher(beside(tmp_path).model_copy(update={"token_key": key}))
    assert list(tmp_path.iterdir()) == []


def test_what_is_no_key_is_explained_and_not_repeated(tmp_path: Path) -> None:
    options = beside(tmp_path).model_copy(update={"token_key": SecretStr("open sesame")})
    with pytest.raises(TokenKeyError) as told:
        token_cipher(options)
    assert "`storage.token_key` holds no key" in str(told.value)
    assert "sesame" not in str(told.value)


def test_a_broken_key_file_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "chat.key"
    path.write_bytes("dépassé".encode())
    path.chmod(0o600)
    with pytest.raises(TokenKeyError) as told:
        token_cipher(beside(tmp_path))
    assert f"`{path}` holds no key" in str(told.value)
    assert path.read_bytes() == "dépassé".encode()


def test_a_place_without_a_folder_is_explained(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "my.key"
    options = beside(tmp_path).model_copy(update={"token_key_file": path})
    with pytest.raises(TokenKeyError) as told:
        token_cipher(options)
    assert str(told.value).startswith(f"`{path}`: ")


def test_with_a_server_the_key_stands_in_the_working_folder() -> None:
    assert key_path(StorageOptions(url="postgresql://db/chartreuse")) == Path("chartreuse.key")


def test_a_key_for_something_else_is_steady_and_tells_nothing_of_the_first(tmp_path: Path) -> None:
    options = beside(tmp_path)
    first, again = derived_key(options, "web"), derived_key(options, "web")
    assert first == again != derived_key(options, "other")
    assert first not in (tmp_path / "chat.key").read_bytes()
