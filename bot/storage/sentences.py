"""What a failure of the database means for the person who can mend it, in one sentence."""

import sqlite3

from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError

from bot.storage.errors import (
    AwayError,
    FullDiskError,
    NotADatabaseError,
    RefusedLoginError,
    StorageError,
    UnreachableDatabaseError,
)

SETTING = "`storage.url`"

_REFUSED_LOGIN = frozenset({"28000", "28P01"})
_NO_SUCH_DATABASE = "3D000"
_FULL = "53100"
_CUT = ("08", "57P01", "57P02", "57P03", "53300")
"""PostgreSQL's error codes (its manual, appendix A)."""


def named(url: URL) -> str:
    """Name a database without its password: the file, or the address."""
    if url.get_backend_name() == "sqlite":
        return f"`{url.database}`"
    return f"`{url.set(drivername='postgresql').render_as_string(hide_password=True)}`"


def explained(error: DBAPIError | OSError, url: URL) -> StorageError:
    """Say what failed and what to do."""
    cause = _root(error)
    if url.get_backend_name() == "sqlite":
        return of_file(cause, url)
    if isinstance(error, DBAPIError) and error.connection_invalidated:
        return _away(named(url))
    return _of_server(cause, named(url))


def _root(error: BaseException) -> BaseException:
    cause = error.orig if isinstance(error, DBAPIError) else error.__cause__
    return error if cause is None else _root(cause)


def of_file(cause: BaseException, url: URL) -> StorageError:
    """Say what is wrong with a file."""
    place = named(url)
    code = getattr(cause, "sqlite_errorcode", 0) & 0xFF
    if code in {sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT}:
        return NotADatabaseError(
            f"{place} is not a database or is damaged;"
            f" restore it from a copy, or name another file in {SETTING}"
        )
    if code in {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_READONLY}:
        return UnreachableDatabaseError(
            f"{place} cannot be opened for writing;"
            f" make its folder and allow writing there, or name another file in {SETTING}"
        )
    if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return AwayError(f"{place} is held by another program; close that program")
    if code == sqlite3.SQLITE_FULL:
        return _full(place)
    return StorageError(f"{place} failed: {cause}")


def _of_server(cause: BaseException, place: str) -> StorageError:
    code = getattr(cause, "sqlstate", None)
    if code in _REFUSED_LOGIN:
        return RefusedLoginError(
            f"{place} refuses the user or the password; correct them in {SETTING}"
        )
    if code == _NO_SUCH_DATABASE:
        return UnreachableDatabaseError(
            f"{place} does not exist; create it, or name another database in {SETTING}"
        )
    if isinstance(cause, OSError) or str(code).startswith(_CUT):
        return _away(place)
    if code == _FULL:
        return _full(place)
    return StorageError(f"{place} failed: {cause}")


def _full(place: str) -> FullDiskError:
    return FullDiskError(f"{place} cannot grow: the disk is full; make room")


def _away(place: str) -> StorageError:
    return AwayError(
        f"{place} does not answer; start the server, or correct the address in {SETTING}"
    )
