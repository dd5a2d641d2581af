"""`python -m benchmarks.siege`: how soon and in which order the bot acts, over the wire.

A sandbox in this process, the bot in one of its own as a person starts it, loopback between them.
"""

import asyncio
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta

from benchmarks.asking import begun, parser, show
from benchmarks.figures import Figure, Target
from benchmarks.house import BOT, MOD, House, house
from benchmarks.spread import spread
from bot.sandbox.player.line import Line, LineUser
from bot.sandbox.state.journal import Act
from tests.stories.setting import INSULT

PACES = {50: 20, 500: 15, 2_000: 10}
"""Messages a second, and for how many seconds."""
QUICK_PACES = {50: 5}
INSULTS_A_SECOND = 2
HOSTILE, ROUNDS = 200, 5
SETTLED = 2.0
"""Seconds until the last message is in the log."""
WATCHED = 75
"""Seconds: longer than any time-out may wait."""
AT_ONCE = '"timeout 10m"'
ORDER = ("timeout", "delete", "warn", "message")
ENDS = "SELECT kind, progress, count(*) FROM effects GROUP BY 1, 2 ORDER BY 1, 2"
SOON, NONE = {50: Target(250, 100), 500: Target(500, 150), 2_000: Target(2_000, 500)}, Target(0, 0)
"""Milliseconds for 99 insults in 100, by the pace."""


def asks() -> ArgumentParser:
    asked = parser("benchmarks.siege", __doc__)
    asked.add_argument("what", nargs="*", default=["pace", "siege"], help="`pace`, `siege`")
    return asked


def main() -> None:
    """Measure what the arguments name."""
    asked = begun(asks())
    show(asked, asyncio.run(_all(asked.what, quick=asked.quick)))


async def _all(what: list[str], *, quick: bool) -> list[Figure]:
    figures: list[Figure] = []
    if "pace" in what:
        for a_second, seconds in (QUICK_PACES if quick else PACES).items():
            figures += await pace(a_second, seconds)
    if "siege" in what and not quick:
        figures += await siege()
    return figures


async def pace(a_second: int, seconds: int) -> list[Figure]:
    """From an insult's frame to the call that removes it, while honest chat goes by."""
    async with house() as here:
        sandbox = here.sandbox
        await sandbox.player.play(flow(sandbox.twitch.show.now(), a_second, seconds), speed=1)
        said = {one.message_id: one for one in sandbox.acts("message") if one.text == INSULT}
        with suppress(TimeoutError):
            async with asyncio.timeout(30):
                await sandbox.wait_for_acts("delete", count=len(said))
        await asyncio.sleep(SETTLED)
        gone = [one for one in sandbox.acts("delete") if one.message_id in said]
        took = [(one.wall_at - said[one.message_id].wall_at).total_seconds() for one in gone]
        messages = sandbox.acts("message")
        lasted = (messages[-1].wall_at - messages[0].wall_at).total_seconds()
        order = list(said)
        places = [order.index(one.message_id) for one in gone]
        heading = f"{a_second:,} messages a second asked"
        print(f"  {heading}: {ends(here)}")
        return [
            Figure(heading, "really sent", len(messages) / max(lasted, 0.001), "a second"),
            *spread(heading, "from an insult to the call", took, SOON[a_second]),
            Figure(heading, f"insults left, of {len(said)}", len(said) - len(gone), "", NONE),
            Figure(heading, f"messages missed, of {len(messages):,}", missed(here, messages), ""),
            Figure(heading, "removed before an older one", overtaken(places), "", NONE),
        ]


def flow(begins: datetime, a_second: int, seconds: int) -> Iterator[Line]:
    """Honest chat at its pace, and now and then an insult by somebody new."""
    every = a_second // INSULTS_A_SECOND
    for number in range(a_second * seconds):
        at = begins + timedelta(seconds=number / a_second)
        insults = number % every == every // 2
        login = f"rude{number}" if insults else f"viewer{number % 397}"
        text = INSULT if insults else f"bonne question numéro {number}, merci l'équipe"
        yield Line(user=LineUser(login=login), text=text, sent_at=at)


async def siege() -> list[Figure]:
    """Many hostile accounts at once, a moderator who asks something every second."""
    async with house(ladder=AT_ONCE) as here:
        sandbox = here.sandbox
        await sandbox.say(MOD, "!charter 1")
        await sandbox.wait_for_acts("message", count=2)
        mark = sandbox.twitch.journal.act_count
        begins = sandbox.twitch.journal.acts[-1].wall_at
        for _ in range(ROUNDS):
            for number in range(HOSTILE):
                await sandbox.say(f"hostile{number}", INSULT)
        for _ in range(WATCHED):
            await sandbox.say(MOD, "!charter 1")
            await asyncio.sleep(1)
        acts = [one for one in sandbox.acts(since=mark) if one.by == BOT]
        said = [one for one in sandbox.acts("message", since=mark) if one.text == INSULT]
        for kind in ORDER:
            print(f"  {kind:8} {rate(begins, [one for one in acts if one.kind == kind])}")
        statuses = Counter(one.status for one in sandbox.twitch.journal.calls)
        print(f"  calls by status: {dict(sorted(statuses.items()))}\n  {ends(here)}")
        told = [one for one in acts if one.kind in {"timeout", "delete"}]
        first = next((at for at, one in enumerate(told) if one.kind == "delete"), len(told))
        still = sum(sandbox.channel().messages.find(one.message_id) is not None for one in said)
        answers = sum(one.kind == "message" for one in acts)
        heading = f"{HOSTILE} hostile accounts, {len(said):,} insults in chat"
        return [
            Figure(heading, "of them left", still, "", NONE),
            Figure(heading, "time-outs before the first deletion", first, ""),
            Figure(heading, f"answers to a moderator, who asked {WATCHED} times", answers, ""),
        ]


def rate(begins: datetime, acts: list[Act]) -> str:
    """How many, how fast, and how soon the first and the last."""
    if not acts:
        return "none"
    at = [(one.wall_at - begins).total_seconds() for one in acts]
    seconds = Counter(int(one) for one in at)
    return (
        f"{len(acts):4} from {at[0]:.1f} s to {at[-1]:.1f} s, "
        f"at most {max(seconds.values())} in a second, "
        f"{len(acts) / max(at[-1] - at[0], 1):.1f}/s on the whole"
    )


def overtaken(places: list[int]) -> int:
    """How many came after one that was said later."""
    return sum(one < max(places[:at], default=one) for at, one in enumerate(places))


def missed(here: House, sent: list[Act]) -> int:
    """How many messages are in no log."""
    return len(sent) - int(here.books.read("SELECT count(*) FROM messages")[0][0])


def ends(here: House) -> str:
    return ", ".join(
        f"{kind} {progress} {count}" for kind, progress, count in here.books.read(ENDS)
    )


if __name__ == "__main__":
    main()
