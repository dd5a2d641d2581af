"""The key that encrypts tokens: from the options, or from a file of its own."""

import hmac
import os
from pathlib import Path

from cryptography.fernet import Fernet

from bot.storage.errors import BackupError, TokenKeyError
from bot.storage.options import StorageOptions
from bot.storage.places import beside


def token_cipher(options: StorageOptions) -> Fernet:
    """Return what seals tokens, with a key made on first use where none is set."""
    return _cipher(*_key(options))


def derived_key(options: StorageOptions, purpose: str) -> bytes:
    """Return a key for something else, from which that of the tokens cannot be told."""
    key, place = _key(options)
    _cipher(key, place)
    return hmac.digest(key.encode(), purpose.encode(), "sha256")


def _key(options: StorageOptions) -> tuple[str, str]:
    """Return the key, and where it stands for whoever has to mend it."""
    if options.token_key is not None:
        return options.token_key.get_secret_value(), "`storage.token_key`"
    path = key_path(options)
    try:
        return _read_or_make(path), f"`{path}`"
    except OSError as error:
        raise TokenKeyError(
            f"`{path}`: {error.strerror or error}; the key that encrypts tokens is kept there:"
            " allow reading and writing, or set `storage.token_key_file`"
        ) from error


def key_path(options: StorageOptions) -> Path:
    """Where the key file stands: beside the database's file, else in the working folder."""
    if options.token_key_file is not None:
        return options.token_key_file
    return beside(options, ".key")


def kept_key(options: StorageOptions) -> str:
    """Return the key that is there, for a backup; raises `BackupError` where none is."""
    if options.token_key is None and not key_path(options).exists():
        raise BackupError(f"`{key_path(options)}`: no such file; there is no key to take along")
    key, place = _key(options)
    _cipher(key, place)
    return key


def put_key(options: StorageOptions, key: str) -> bool:
    """Put a backup's key where it is looked for; return whether it was not there already.

    Raises `BackupError` where another key is there: it opens what that one sealed.
    """
    path = key_path(options)
    _cipher(key, "the backup")
    if options.token_key is not None or path.exists():
        found, place = _key(options)
        if not hmac.compare_digest(found.encode(), key.encode()):
            raise BackupError(f"{place} is another key than the backup's; put it elsewhere first")
        return False
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(key.encode())
    except OSError as problem:
        raise BackupError(f"`{path}`: cannot be written: {problem.strerror}") from problem
    return True


def _read_or_make(path: Path) -> str:
    try:
        # exclusive: of two programs that start together, one makes the key
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return _read(path)
    key = Fernet.generate_key()
    with os.fdopen(handle, "wb") as file:
        file.write(key)
    return key.decode()


def _read(path: Path) -> str:
    if os.name == "posix" and path.stat().st_mode & 0o077:
        raise TokenKeyError(f"`{path}` can be read by others; run `chmod 600 {path}`")
    return path.read_text(encoding="ascii", errors="replace").strip()


def _cipher(key: str, place: str) -> Fernet:
    try:
        return Fernet(key)
    except ValueError:
        raise TokenKeyError(
            f"{place} holds no key (44 letters, digits, `-` and `_`, the last one `=`);"
            " put the right one there, or remove it to start anew and log in again"
        ) from None
