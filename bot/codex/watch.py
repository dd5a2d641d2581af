"""Watches the files of the charters in force, and tells the team what a change led to."""

import asyncio
from collections.abc import Awaitable, Callable, Collection
from contextlib import aclosing
from pathlib import Path

import structlog
from watchfiles import awatch

from bot.cases.decision import Decision
from bot.cases.effects import Effect, Notify
from bot.cases.noted import NOBODY, Noted, Where
from bot.codex.adoption import Adopted, Adoption, in_words
from bot.lasting import settle
from bot.moderation.life import Moderation
from bot.ports.world import Channel, World
from filters.engine.phrase import Phrase

Stamps = dict[Path, tuple[int, int, int] | None]
"""What tells one state of a file from another; None where there is no file."""

NOW_AND_THEN = 1000
"""Milliseconds after which files are looked at though nothing was heard of them.

Some file systems tell nothing, and nobody hears what happens between two watches.
"""

log = structlog.get_logger(__name__)


class CharterWatch:
    """Reads a charter again when one of its files changes, or when a moderator asks for it."""

    def __init__(self, world: World, adoption: Adoption, moderation: Moderation) -> None:
        self._world = world
        self._adoption = adoption
        self._moderation = moderation
        self._told: dict[str, tuple[str, ...]] = {}
        # what was broken at the start is told as if it had just been changed
        self.seen = stamps(adoption.files - adoption.stale)

    async def run(self) -> None:
        """Watch and answer until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._watch(), name="charter files")
            tasks.create_task(self._answer(), name="charter requests")

    async def _watch(self) -> None:
        while folders := await asyncio.to_thread(_folders, self._adoption.files):
            await self._look()
            await stirred(folders, self._adoption.files, self._look)

    async def _look(self) -> bool:
        """Take in what has changed; say whether other folders must be watched from now on."""
        files = self._adoption.files
        now = await asyncio.to_thread(stamps, files)
        changed = {one for one in files if now[one] != self.seen.get(one)}
        self.seen = now
        if changed:
            for channel_id, adopted in (await self._adoption.reload_all(changed)).items():
                if channel := self._world.channels.get(channel_id):
                    await self._tell(channel, adopted)
            new = self._adoption.files - files
            self.seen |= await asyncio.to_thread(stamps, new)
        return _parents(self._adoption.files) != _parents(files)

    async def _tell(self, channel: Channel, adopted: Adopted) -> None:
        """Tell the team of a new charter, and of the same refusal once."""
        known = self._told.get(channel.id, ())
        self._told[channel.id] = adopted.problems
        if adopted.changes or adopted.problems not in {(), known}:
            await self._settle(channel, adopted, ())

    async def _answer(self) -> None:
        while True:
            channel_id, reply = await self._adoption.asked()
            adopted = await self._adoption.reload(channel_id)
            channel = self._world.channels.get(channel_id)
            if adopted is None or channel is None:
                continue
            self._told[channel_id] = adopted.problems
            await self._settle(channel, adopted, (reply(_aloud(adopted, channel)),))

    async def _settle(self, channel: Channel, adopted: Adopted, answer: tuple[Effect, ...]) -> None:
        aside = _aside(adopted, channel)
        if aside is not None:
            log.info(aside.key, channel=channel.login, version=adopted.version)
        effects = (*answer, *((Notify(aside),) if aside else ()))
        now = self._world.clock.show()
        read = Noted(NOBODY, "charter_read", now, Where.FILE, adopted.version)
        facts = (read,) if adopted.changes else ()
        await self._moderation.settle(Decision(channel.id, now, effects=effects, facts=facts), None)
        if adopted.changes:
            settle()


def _aloud(adopted: Adopted, channel: Channel) -> Phrase:
    """What public chat may read: never a term, never the text of an example."""
    if adopted.problems:
        return Phrase.of("charter.refused", count=len(adopted.problems))
    if not adopted.changes:
        return Phrase.of("charter.same")
    changes = in_words(adopted.changes, channel.language)
    return Phrase.of("charter.reloaded", version=adopted.version, changes=changes)


def _aside(adopted: Adopted, channel: Channel) -> Phrase | None:
    if adopted.problems:
        count, first = len(adopted.problems), adopted.problems[0]
        return Phrase.of("team.charter_refused", count=count, problem=first)
    if not adopted.changes:
        return None
    changes = in_words(adopted.changes, channel.language)
    return Phrase.of("team.charter_reloaded", version=adopted.version, changes=changes)


async def stirred(
    folders: Collection[Path], files: Collection[Path], look: Callable[[], Awaitable[bool]]
) -> None:
    """Look whenever files of those names stir, and now and then; end when a look says so.

    Folders are watched, not files: many editors write a new file and rename it.
    """
    names = {one.name for one in files}
    stirs = awatch(
        *folders,
        watch_filter=lambda _, path: Path(path).name in names,
        recursive=False,
        rust_timeout=NOW_AND_THEN,
        yield_on_timeout=True,
    )
    async with aclosing(stirs):
        async for _ in stirs:
            if await look():
                return


def stamps(files: Collection[Path]) -> Stamps:
    """Return what tells each file from its earlier and its later states."""
    return {one: _stamp(one) for one in files}


def _stamp(file: Path) -> tuple[int, int, int] | None:
    try:
        found = file.stat()
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def _folders(files: Collection[Path]) -> tuple[Path, ...]:
    return tuple(sorted(one for one in _parents(files) if one.is_dir()))


def _parents(files: Collection[Path]) -> set[Path]:
    return {one.parent for one in files}
