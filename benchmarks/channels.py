"""`python -m benchmarks.channels`: what a thousand channels cost, new and subscribed to before.

Every streamer has logged in, every channel goes by one shipped charter; the bot is a process of
its own. Twitch lets a bot make so many calls a minute: what waits for that is said apart.
"""

import asyncio
from argparse import ArgumentParser, Namespace
from collections.abc import AsyncIterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.asking import begun, parser, show
from benchmarks.at_work import at_work
from benchmarks.figures import Figure, Target
from benchmarks.process import held_by, worked
from bot.sandbox.options import SandboxOptions
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import open_sandbox
from bot.settings import read_settings
from bot.storage.records import open_records
from tests.stories.setting import write_settings

CHAT = "channel.chat.message"
CHARTER = "talkshow.fr"
MANY, QUICK = 1_001, 21
LOOKS = 0.5
QUIET = 45.0
"""Seconds without a new subscription after which there is none left to make."""
PATIENCE = 3_000
BEGINS, HOLDS = Target(60, 40), Target(500, 400)
"""Seconds of the process's own time until it moderates; megabytes then."""


def asks() -> ArgumentParser:
    asked = parser("benchmarks.channels", __doc__)
    asked.add_argument("--channels", type=int, default=MANY)
    asked.add_argument(
        "--all", action="store_true", help="wait for every subscription: half an hour of calls"
    )
    return asked


def main() -> None:
    """Begin with one channel, then with many, new and known."""
    asked = begun(asks())
    show(asked, asyncio.run(_all(asked)))


async def _all(asked: Namespace) -> list[Figure]:
    if asked.quick:
        return [one async for one in started(QUICK, charter="")]
    figures = [one async for one in started(1)]
    figures += [one async for one in started(asked.channels, wait_for_all=asked.all)]
    return figures


async def started(
    count: int, *, charter: str = CHARTER, wait_for_all: bool = False
) -> AsyncIterator[Figure]:
    """Begin for the first time, then once more; no charter is one of two lists."""
    logins = tuple(f"room{number}" for number in range(count))
    options = SandboxOptions(channels=logins, viewers=50)
    name = f"{count:,} channel{'s' * (count > 1)}"
    with TemporaryDirectory() as folder:
        async with open_sandbox(options) as sandbox:
            config = await _settled(Path(folder), sandbox, charter)
            async for one in begins(config, sandbox, f"{name}, new", count):
                yield one
            if wait_for_all:
                async for one in subscribed(config, sandbox, f"{name}, all that is wanted"):
                    yield one
            async for one in begins(config, sandbox, f"{name}, subscribed to before", count):
                yield one


async def begins(config: Path, sandbox: Sandbox, heading: str, count: int) -> AsyncIterator[Figure]:
    """Measure a start until the bot moderates, and until every chat is heard."""
    at = perf_counter()
    async with at_work(config) as bot:
        pid = bot.process.pid
        yield Figure(heading, "until it moderates", perf_counter() - at, "s")
        yield Figure(heading, "of the process's own time", worked(pid), "s", BEGINS)
        yield Figure(heading, "memory then", held_by(pid) / 1e6, "MB", HOLDS)
        await _until_heard(sandbox, count)
        yield Figure(heading, "until every chat is heard", perf_counter() - at, "s")
        await bot.end()


async def subscribed(config: Path, sandbox: Sandbox, heading: str) -> AsyncIterator[Figure]:
    """Measure until nothing is left to subscribe to, as Twitch rations calls."""
    register, at = sandbox.twitch.eventsub.register, perf_counter()
    async with at_work(config) as bot:
        pid, known, since = bot.process.pid, 0, perf_counter()
        for _ in range(round(PATIENCE / LOOKS)):
            await asyncio.sleep(LOOKS)
            now = len(list(register))
            if now != known:
                known, since = now, perf_counter()
            if perf_counter() - since > QUIET:
                break
        yield Figure(heading, "subscriptions", known, "")
        yield Figure(heading, "from the next start to the last of them", since - at, "s")
        yield Figure(heading, "of the process's own time", worked(pid), "s")
        yield Figure(heading, "memory then", held_by(pid) / 1e6, "MB", HOLDS)
        await bot.end()


async def _settled(folder: Path, sandbox: Sandbox, charter: str) -> Path:
    """Write the settings, and store what every streamer allowed."""
    config = write_settings(folder, sandbox)
    if charter:
        _, _, rest = config.read_text(encoding="utf-8").partition("\n")
        config.write_text(f'charter = "{charter}"\n{rest}', encoding="utf-8")
    async with open_records(read_settings(config).storage) as records:
        for login, pair in sandbox.broadcaster_tokens.items():
            owner = sandbox.channel(login).broadcaster
            scopes = tuple(pair.scopes)
            await records.tokens.save(
                owner.id, owner.login, pair.access, pair.refresh, scopes, None
            )
    return config


async def _until_heard(sandbox: Sandbox, count: int) -> None:
    register = sandbox.twitch.eventsub.register
    for _ in range(round(PATIENCE / LOOKS)):
        if sum(one.enabled and one.type == CHAT for one in register) >= count:
            return
        await asyncio.sleep(LOOKS)
    raise TimeoutError("not every chat is subscribed to")


if __name__ == "__main__":
    main()
