"""Tries whether a SQLite file can be opened and written, before connections are kept to it.

A connection of aiosqlite that fails to open leaves a thread that may outlive the event loop.
"""

import sqlite3
from contextlib import closing

from sqlalchemy import URL

from bot.storage.errors import StorageError
from bot.storage.sentences import of_file


def probe(url: URL) -> StorageError | None:
    """Return what keeps the file from being used; an empty file is made where there is none."""
    try:
        with closing(sqlite3.connect(str(url.database), isolation_level=None)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("PRAGMA schema_version")
            connection.execute("ROLLBACK")
    except sqlite3.Error as error:
        return of_file(error, url)
    return None
