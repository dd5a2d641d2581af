"""Makes a shipped charter a channel's own: copied into its own file, and in force from there."""

import asyncio
from pathlib import Path

import structlog

from bot.cases.case import Person
from bot.cases.decision import Decision
from bot.cases.noted import Noted, Where
from bot.channels.roster import Roster
from bot.charter.shelf import fetch
from bot.codex.amending import Amending
from bot.moderation.life import Moderation
from bot.ports.joining import TurnedAwayError
from bot.storage.places import beside
from bot.wiring.opened import Opened
from filters.engine.phrase import Phrase

MOST = 100
"""Files that one channel may have come to, one after the other."""

log = structlog.get_logger(__name__)


def owner(opened: Opened, roster: Roster, amending: Amending, moderation: Moderation) -> "Owning":
    """Keep the files beside the database."""
    folder = beside(opened.settings.storage, ".charters")
    return Owning(folder, roster, amending, moderation)


class Owning:
    """The port `Owner`: the file first, then the membership, then the bench; then who did it.

    Where the bot falls over in between, a file lies there that the next try takes.
    """

    def __init__(
        self, folder: Path, roster: Roster, amending: Amending, moderation: Moderation
    ) -> None:
        self._folder = folder
        self._roster = roster
        self._amending = amending
        self._moderation = moderation

    async def own(self, channel: str, by: Person) -> Phrase | None:
        """Give a channel a charter of its own; say why not, where that cannot be done."""
        here = self._roster.channel(channel)
        original = await self._amending.original(channel)
        if here is None or not original.shipped:
            return Phrase.of("learn.refused.gone" if here is None else "own.not_shipped")
        try:
            file = await asyncio.to_thread(self._copied, f"{channel}-{here.login}", original.name)
            if not await self._roster.resettle(channel, file.as_posix()):
                return Phrase.of("learn.refused.gone")
        except (OSError, TurnedAwayError) as problem:
            log.warning("charter.not_owned", channel=here.login, why=str(problem))
            return Phrase.of("learn.refused.unwritable")
        now = self._amending.now()
        fact = Noted(by, "charter_owned", now, Where.DESK, original.name)
        await self._moderation.settle(Decision(channel, now, facts=(fact,)), None)
        return None

    def _copied(self, stem: str, name: str) -> Path:
        """Write a shipped text into a file that nobody has, or find it there. Raises `OSError`."""
        body = fetch(name).text.encode("utf-8")
        self._folder.mkdir(parents=True, exist_ok=True)
        for number in range(1, MOST + 1):
            file = self._folder / f"{stem}{'' if number == 1 else f'-{number}'}.toml"
            try:
                with file.open("xb") as opened:
                    opened.write(body)
            except FileExistsError:
                if file.read_bytes() != body:
                    continue
            return file
        raise FileExistsError(str(self._folder))
