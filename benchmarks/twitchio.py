"""`python -m benchmarks.twitchio`: the way of a message, against TwitchIO with no bot in it.

The same chat, flat out from the sandbox over sockets, to processes of their own: TwitchIO's own bot
with a listener that does nothing; our edge and a bench, to the verdict; and our whole bot, which
also records, listens to voices and watches. Their own time counts.
"""

import asyncio
import json
import sys
from argparse import ArgumentParser, Namespace
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from zlib import crc32

from benchmarks.asking import begun, chat, parser, show
from benchmarks.crowd import BEGUN, GAP
from benchmarks.empty import HEARD, READY
from benchmarks.figures import Figure, Target
from benchmarks.house import UNHURRIED, house
from benchmarks.process import worked
from benchmarks.talk import Talk
from bot.sandbox.options import SandboxOptions
from bot.sandbox.player.line import Line, LineUser, read_line
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import open_sandbox
from tests.stories.setting import write_settings

MANY, FEW = 20_000, 3_000
CHARTERS = {"": "a charter of two lists", "base.en": "`base.en`"}
WORLD = SandboxOptions(viewers=900)
SHARE = Target(50, 75, at_least=True)
"""Hundredths of the messages a second that TwitchIO alone hears."""
LOOKS = 0.5
IDLE = 0.02
"""Seconds of work between two looks below which nothing is left to do."""
PATIENCE = 900.0

VIEWERS = 5_000
Lines = Sequence[Line]


def asks() -> ArgumentParser:
    asked = parser("benchmarks.twitchio", __doc__)
    asked.add_argument("--messages", type=int, default=MANY)
    return asked


def main() -> None:
    """Let each hear the same."""
    asked = begun(asks())
    show(asked, asyncio.run(_all(asked)))


async def _all(asked: Namespace) -> list[Figure]:
    lines = list(said(chat(asked, FEW if asked.quick else asked.messages)))
    figures = []
    async for one in _measured(lines, quick=asked.quick):
        print(f"  {one.what}: {one.value:,.0f} {one.unit}", flush=True)
        figures.append(one)
    return figures


async def _measured(lines: Lines, *, quick: bool) -> AsyncIterator[Figure]:
    """Each takes a minute or more: whoever waits is shown what is known by now."""
    heading = f"{len(lines):,} messages over sockets, a process's own time"
    alone = await of_twitchio(lines)
    yield Figure(heading, "TwitchIO, nothing in it", len(lines) / alone, "messages/s")
    for charter, name in list(CHARTERS.items())[: 1 if quick else None]:
        ours = await of_verdicts(charter, lines)
        what = f"to the verdict, {name}"
        yield Figure(heading, what, len(lines) / ours, "messages/s")
        yield Figure(heading, what, 100 * alone / ours, "% of it", SHARE)
    if not quick:
        whole = len(lines) / await of_all(lines)
        yield Figure(heading, "the whole bot, `base.en`", whole, "messages/s")


def said(talk: Talk) -> Iterator[Line]:
    """Return what is said at a usual pace, by many where a log does not name them.

    Names are made anew: those of a log may be numbered, so that each looks like the next.
    """
    for number, one in enumerate(talk.lines):
        line = read_line(one.decode()) or Line()
        known = line.user or LineUser(login=f"{number % VIEWERS}")
        login = f"{crc32(str(known.login).encode()):08x}"
        somebody = known.model_copy(update={"login": login, "name": login})
        at = BEGUN + timedelta(seconds=GAP * number)
        yield line.model_copy(update={"user": somebody, "sent_at": at})


async def of_twitchio(lines: Lines) -> float:
    """Return the seconds that TwitchIO alone takes."""
    async with open_sandbox(WORLD) as sandbox:
        return await _of_child("benchmarks.empty", _place(sandbox, len(lines)), sandbox, lines)


async def of_verdicts(charter: str, lines: Lines) -> float:
    """Return the seconds that it takes to the verdict."""
    with TemporaryDirectory() as name:
        async with open_sandbox(WORLD) as sandbox:
            config = write_settings(Path(name), sandbox, **UNHURRIED)
            judged_by = charter or str(Path(name) / "plateau.toml")
            work = {"config": str(config), "charter": judged_by, "count": len(lines)}
            return await _of_child("benchmarks.verdicts", work, sandbox, lines)


async def of_all(lines: Lines) -> float:
    """Return the seconds that the whole bot takes, from frames to records."""
    async with house(UNHURRIED, charter="base.en", rationed=False) as here:
        before = worked(here.pid)
        await here.sandbox.player.play(lines, speed=0)
        await here.counts("messages", round(0.99 * len(lines)), PATIENCE)
        return await _idle(here.pid) - before


async def _of_child(
    module: str, told: Mapping[str, object], sandbox: Sandbox, lines: Lines
) -> float:
    async with _child(module, told) as process:
        await sandbox.wait_for_reader()
        await _idle(process.pid)
        before = worked(process.pid)
        await sandbox.player.play(lines, speed=0)
        await _says(process, HEARD)
        return await _idle(process.pid) - before


async def _idle(pid: int) -> float:
    """Return what a process has worked, once it has nothing more to do."""
    before = worked(pid)
    for _ in range(round(PATIENCE / LOOKS)):
        await asyncio.sleep(LOOKS)
        now = worked(pid)
        if now - before <= IDLE:
            return now
        before = now
    raise TimeoutError("it never came to rest")


@asynccontextmanager
async def _child(module: str, told: Mapping[str, object]) -> AsyncIterator[Process]:
    """Begin a process; it listens when the block begins."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", module, stdin=PIPE, stdout=PIPE
    )
    try:
        await _tell(process, json.dumps(told))
        await _says(process, READY)
        yield process
        await _tell(process, "")
        await process.wait()
    finally:
        if process.returncode is None:
            process.kill()


async def _tell(process: Process, line: str) -> None:
    if process.stdin is not None:
        process.stdin.write(f"{line}\n".encode())
        await process.stdin.drain()


async def _says(process: Process, word: str) -> None:
    """Return when it has written a line."""
    if process.stdout is None:
        raise TypeError("nobody reads what it writes")
    async with asyncio.timeout(PATIENCE):
        while (line := await process.stdout.readline()).strip() != word.encode():
            if not line:
                raise EOFError("it ended before")


def _place(sandbox: Sandbox, count: int) -> Mapping[str, object]:
    options = sandbox.twitch.options
    return {
        "helix": sandbox.helix_url,
        "url": sandbox.url,
        "eventsub": sandbox.eventsub_url,
        "client": options.client_id,
        "secret": options.client_secret,
        "bot": sandbox.bot.id,
        "owner": sandbox.channel().broadcaster.id,
        "tokens": [(sandbox.bot_token.access, sandbox.bot_token.refresh)],
        "count": count,
    }


if __name__ == "__main__":
    main()
