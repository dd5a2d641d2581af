"""Tries whether a SQLite file can be opened and written, before connections are kept to it.

A connection of aiosqlite that fails to open leaves a thread that may outlive the event loop.
"""

import sqlite3
import time
from contextlib import closing

from sqlalchemy import URL

from bot.storage.errors import StorageError
from bot.storage.sentences import of_file

PATIENCE = 5.0
"""Seconds that another program may hold the file, as of every connection to it."""
PAUSE = 0.02
"""Seconds between two tries."""


def probe(url: URL) -> StorageError | None:
    """Return what keeps the file from being used; an empty file is made where there is none."""
    try:
        with closing(sqlite3.connect(str(url.database), PATIENCE, isolation_level=None)) as one:
            _keep_a_journal(one)
            one.execute("BEGIN IMMEDIATE")
            one.execute("PRAGMA schema_version")
            one.execute("ROLLBACK")
    except sqlite3.Error as error:
        return of_file(error, url)
    return None


def _keep_a_journal(connection: sqlite3.Connection) -> None:
    """Let readers read beside the writer; whoever opens the file later finds it so.

    SQLite refuses the change at once where another connection is there, whatever its
    `busy_timeout`: several programs that start together would send one another away.
    """
    end = time.monotonic() + PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                raise
            time.sleep(PAUSE)
        else:
            return
