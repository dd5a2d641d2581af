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
POINTS = {True: 800, False: 1_000_000}
"""Points that Twitch grants a minute, and so many that nothing waits for them."""
LOOKS = 0.5
QUIET = 30.0
"""Seconds without a new subscription after which there is none left to make."""
PATIENCE = 1_800
BEGINS, HOLDS = Target(60, 40), Target(500, 400)
"""Seconds of the process's own time until it moderates; megabytes then."""


def asks() -> ArgumentParser:
    asked = parser("channels", __doc__)
    asked.add_argument("--channels", type=int, default=MANY)
    return asked


def main() -> None:
    """Begin with one channel, then with many, new and known."""
    asked = begun(asks())
    show(asked, asyncio.run(_all(asked)))


async def _all(asked: Namespace) -> list[Figure]:
    if asked.quick:
        return [one async for one in started(QUICK, rationed=True, charter="")]
    figures = [one async for one in started(1, rationed=True)]
    for rationed in (True, False):
        figures += [one async for one in started(asked.channels, rationed=rationed)]
    return figures


async def started(count: int, *, rationed: bool, charter: str = CHARTER) -> AsyncIterator[Figure]:
    """Begin for the first time, then once more; without rations, wait for all subscriptions.

    No charter is one of two lists.
    """
    logins = tuple(f"room{number}" for number in range(count))
    options = SandboxOptions(channels=logins, points_per_minute=POINTS[rationed], viewers=50)
    name = f"{count:,} channel{'s' * (count > 1)}"
    with TemporaryDirectory() as folder:
        async with open_sandbox(options) as sandbox:
            config = await _settled(Path(folder), sandbox, charter, rationed=rationed)
            if not rationed:
                async for one in subscribed(config, sandbox, name):
                    yield one
                return
            for state in ("new", "subscribed to before"):
                async for one in begins(config, sandbox, f"{name}, {state}", count):
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


async def subscribed(config: Path, sandbox: Sandbox, name: str) -> AsyncIterator[Figure]:
    """Measure a start until nothing is left to subscribe to, as if Twitch had no rations."""
    heading, at = f"{name}, if Twitch did not ration calls", perf_counter()
    register = sandbox.twitch.eventsub.register
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
        yield Figure(heading, "until the last of them", since - at, "s")
        yield Figure(heading, "of the process's own time", worked(pid), "s")
        yield Figure(heading, "memory then", held_by(pid) / 1e6, "MB", HOLDS)
        await bot.end()


async def _settled(folder: Path, sandbox: Sandbox, charter: str, *, rationed: bool) -> Path:
    """Write the settings, and store what every streamer allowed."""
    twitch: dict[str, object] = {} if rationed else {"points_per_minute": POINTS[rationed]}
    config = write_settings(folder, sandbox, twitch=twitch)
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
