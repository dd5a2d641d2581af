"""What a database is, looked at from outside: nothing is made, brought up to date or written."""

from pathlib import Path

from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, make_url

from bot.storage.database import Database
from bot.storage.errors import NewerDatabaseError
from bot.storage.schema import known_revisions
from bot.storage.sentences import SETTING, named


def is_there(address: str) -> bool:
    """Whether there is anything to look at: a file that is not there yet will be made."""
    url = make_url(address)
    return url.get_backend_name() != "sqlite" or Path(str(url.database)).is_file()


async def revisions_behind(database: Database) -> int | None:
    """How many revisions a database lacks, None where it is empty; raises `NewerDatabaseError`."""
    async with database.reading() as connection:
        found = await connection.run_sync(_revision)
    if found is None:
        return None
    known = known_revisions()
    if found not in known:
        raise NewerDatabaseError(
            f"{named(database.url)} is at version `{found}`, newer than this program;"
            f" update the program, or name another database in {SETTING}"
        )
    return known.index(found)


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()
