"""`python -m benchmarks.siege`: how soon and in which order the bot acts, over the wire.

A sandbox in this process, the bot in one of its own as a person starts it, loopback between them.
"""

import asyncio
import sqlite3
from argparse import ArgumentParser
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing, suppress
from datetime import datetime, timedelta
from os import getloadavg
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory

from bot.sandbox.options import SandboxOptions
from bot.sandbox.player.line import Line, LineUser
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import open_sandbox
from bot.sandbox.state.journal import Act
from tests.stories.process import moderating
from tests.stories.setting import INSULT, database, write_settings

PACES = {50: 20, 500: 15, 2_000: 10}
"""Messages a second, and for how many seconds."""
INSULTS_A_SECOND = 2
HOSTILE, ROUNDS = 200, 5
SETTLED = 2.0
"""Seconds until the last message is in the log."""
WATCHED = 75
"""Seconds: longer than any time-out may wait."""
MOD = "basile"
BOT = "chartreuse"
ORDER = ("timeout", "delete", "warn", "message")


async def main() -> None:
    """Measure what the arguments name, and say how busy the machine was."""
    asked = ArgumentParser(description=__doc__)
    asked.add_argument("what", nargs="*", default=["pace", "siege"], help="`pace`, `siege`")
    what = asked.parse_args().what
    print(f"load {', '.join(f'{one:.1f}' for one in getloadavg())} (1, 5, 15 minutes)")
    if "pace" in what:
        for a_second, seconds in PACES.items():
            await pace(a_second, seconds)
    if "siege" in what:
        await siege()


@asynccontextmanager
async def live(ladder: str, **options: object) -> AsyncIterator[tuple[Sandbox, Path]]:
    """A sandbox with the bot in it, whose records are in the folder."""
    made = SandboxOptions.model_validate({"viewers": 900, "moderators": (MOD,)} | options)
    with TemporaryDirectory() as name:
        folder = Path(name)
        async with open_sandbox(made) as sandbox:
            config = write_settings(folder, sandbox, moderation={"notice_gap": 30})
            charter = folder / "plateau.toml"
            text = charter.read_text(encoding="utf-8")
            charter.write_text(text.replace('"warn", "timeout 10m", "case"', ladder))
            async with moderating(config):
                yield sandbox, folder


async def pace(a_second: int, seconds: int) -> None:
    """From an insult's frame to the call that removes it, while honest chat goes by."""
    async with live('"warn", "timeout 10m", "case"') as (sandbox, folder):
        await sandbox.player.play(flow(sandbox.twitch.show.now(), a_second, seconds), speed=1)
        said = {one.message_id: one for one in sandbox.acts("message") if one.text == INSULT}
        with suppress(TimeoutError):
            async with asyncio.timeout(30):
                await sandbox.wait_for_acts("delete", count=len(said))
        await asyncio.sleep(SETTLED)
        gone = [one for one in sandbox.acts("delete") if one.message_id in said]
        sent = len(sandbox.acts("message"))
        took = [(one.wall_at - said[one.message_id].wall_at).total_seconds() for one in gone]
        begun, ended = (sandbox.acts("message")[at].wall_at for at in (0, -1))
        really = sent / max((ended - begun).total_seconds(), 0.001)
        order = list(said)
        places = [order.index(one.message_id) for one in gone]
        print(
            f"{a_second} messages/s asked, {really:.0f} sent: {len(gone)} of {len(said)} insults "
            f"removed, {percentiles(took)}, "
            f"{overtaken(places)} of {len(places)} overtook an older one; unheard "
            f"{sent - heard(folder)} of {sent}"
        )
        print(f"  records: {ends(folder)}")


def flow(begins: datetime, a_second: int, seconds: int) -> Iterator[Line]:
    """Honest chat at its pace, and now and then an insult by somebody new."""
    every = a_second // INSULTS_A_SECOND
    for number in range(a_second * seconds):
        at = begins + timedelta(seconds=number / a_second)
        insults = number % every == every // 2
        login = f"rude{number}" if insults else f"viewer{number % 397}"
        text = INSULT if insults else f"bonne question numéro {number}, merci l'équipe"
        yield Line(user=LineUser(login=login), text=text, sent_at=at)


async def siege() -> None:
    """Many hostile accounts at once, a moderator who asks something every second."""
    async with live('"timeout 10m"') as (sandbox, folder):
        await sandbox.say(MOD, "!charter 1")
        await sandbox.wait_for_acts("message", count=2)
        mark = sandbox.twitch.journal.act_count
        begun = sandbox.twitch.journal.acts[-1].wall_at
        for _ in range(ROUNDS):
            for number in range(HOSTILE):
                await sandbox.say(f"hostile{number}", INSULT)
        for _ in range(WATCHED):
            await sandbox.say(MOD, "!charter 1")
            await asyncio.sleep(1)
        acts = [one for one in sandbox.acts(since=mark) if one.by == BOT]
        said = [one for one in sandbox.acts("message", since=mark) if one.text == INSULT]
        print(f"{HOSTILE} hostile accounts, {len(said)} messages got through to chat")
        for kind in ORDER:
            print(f"  {kind:8} {rate(begun, [one for one in acts if one.kind == kind])}")
        told = [one for one in acts if one.kind in {"timeout", "delete"}]
        first = next((at for at, one in enumerate(told) if one.kind == "delete"), len(told))
        still = sum(sandbox.channel().messages.find(one.message_id) is not None for one in said)
        print(f"  time-outs before the first deletion: {first}; hostile messages left: {still}")
        statuses = Counter(one.status for one in sandbox.twitch.journal.calls)
        print(f"  calls by status: {dict(sorted(statuses.items()))}")
        print(f"  records: {ends(folder)}")


def rate(begun: datetime, acts: list[Act]) -> str:
    """How many, how fast, and how soon the first and the last."""
    if not acts:
        return "none"
    at = [(one.wall_at - begun).total_seconds() for one in acts]
    seconds = Counter(int(one) for one in at)
    return (
        f"{len(acts):4} from {at[0]:.1f} s to {at[-1]:.1f} s, "
        f"at most {max(seconds.values())} in a second, "
        f"{len(acts) / max(at[-1] - at[0], 1):.1f}/s on the whole"
    )


def percentiles(took: list[float]) -> str:
    """Half, and all but one in a hundred, within so many milliseconds."""
    if not took[1:]:
        return "too few to tell"
    cuts = quantiles(took, n=100, method="inclusive")
    return f"p50 {cuts[49] * 1000:.0f} ms, p99 {cuts[98] * 1000:.0f} ms"


def overtaken(places: list[int]) -> int:
    """How many came after one that was said later."""
    return sum(one < max(places[:at], default=one) for at, one in enumerate(places))


def heard(folder: Path) -> int:
    return int(str(read(folder, "SELECT count(*) FROM messages")[0][0]))


def ends(folder: Path) -> str:
    rows = read(folder, "SELECT kind, progress, count(*) FROM effects GROUP BY 1, 2 ORDER BY 1, 2")
    return ", ".join(f"{kind} {progress} {count}" for kind, progress, count in rows)


def read(folder: Path, question: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(database(folder))) as connection:
        return connection.execute(question).fetchall()


if __name__ == "__main__":
    asyncio.run(main())
