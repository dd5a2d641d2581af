"""Brings a database to the version of the code, and refuses those of others."""

from importlib.resources import as_file, files

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from bot.storage.database import Database
from bot.storage.errors import ForeignDatabaseError, NewerDatabaseError
from bot.storage.sentences import SETTING, named

_LOCK = 4_853_287_101
"""Any number, as long as every version of this program takes the same."""


async def upgrade(database: Database) -> None:
    """Run the revisions that the database lacks, all of them or none."""
    place = named(database.url)
    await database.begin(lambda connection: connection.run_sync(migrate, place))


def known_revisions() -> tuple[str, ...]:
    """Every revision that this program knows, the newest first."""
    with as_file(files("bot.storage") / "migrations") as folder:
        script = ScriptDirectory(str(folder))
        return tuple(one.revision for one in script.walk_revisions())


def migrate(connection: Connection, place: str, to: str = "head") -> None:
    """Run the revisions up to one, in the transaction that is open; `place` names the database."""
    _wait_for_other_starts(connection)
    with as_file(files("bot.storage") / "migrations") as folder:
        config = Config()
        config.set_main_option("script_location", str(folder).replace("%", "%%"))
        config.attributes["connection"] = connection
        script = ScriptDirectory.from_config(config)
        found = MigrationContext.configure(connection).get_current_revision()
        if found == script.get_current_head():
            return
        _refuse_others(connection, script, found, place)
        command.upgrade(config, to)


def _wait_for_other_starts(connection: Connection) -> None:
    # SQLite's writer already holds the only lock there is
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})


def _refuse_others(
    connection: Connection, script: ScriptDirectory, found: str | None, place: str
) -> None:
    known = {revision.revision for revision in script.walk_revisions()}
    if found is not None and found not in known:
        raise NewerDatabaseError(
            f"{place} is at version `{found}`, newer than this program, which knows up to"
            f" `{script.get_current_head()}`; update the program,"
            f" or name another database in {SETTING}"
        )
    if found is None and inspect(connection).get_table_names():
        raise ForeignDatabaseError(
            f"{place} belongs to another program; name an empty database in {SETTING}"
        )
