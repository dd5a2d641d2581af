"""Whether the database opens, is of this program's age, and whose logins it holds."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

from bot.doctor.sign import Sign, doubtful, ill, well
from bot.settings import Settings
from bot.storage.database import Database, open_database
from bot.storage.errors import StorageError
from bot.storage.look import is_there, revisions_behind
from bot.storage.tokens import Tokens as Kept
from bot.twitch.tokens import Keyring, Tokens

SUBJECT = "database"


@dataclass(slots=True)
class Logins:
    """The logins that were found; None where nobody could look."""

    found: list[Tokens] | None = field(default=None)


async def in_the_records(settings: Settings, logins: Logins) -> AsyncIterator[Sign]:
    """Look at the database, and put the logins that it keeps into `logins`."""
    if not is_there(settings.storage.url):
        logins.found = []
        yield well(SUBJECT, "is not there yet: the first start makes it")
        return
    try:
        async with open_database(settings.storage.url) as database:
            yield await _age(database)
            logins.found = await _logins(database, settings)
    except StorageError as problem:
        yield ill(SUBJECT, problem)


async def _age(database: Database) -> Sign:
    behind = await revisions_behind(database)
    if behind is None:
        return well(SUBJECT, "is empty: the first start makes its tables")
    if behind:
        said = f"is {behind} revisions older than this program"
        return doubtful(SUBJECT, said, "make a copy, then start the bot: it brings it up to date")
    return well(SUBJECT, "opens, and is as new as this program")


async def _logins(database: Database, settings: Settings) -> list[Tokens] | None:
    if await revisions_behind(database) != 0:
        return None
    kept = Kept(database, settings.storage, lambda: datetime.now(UTC))
    return await Keyring(kept).all()
