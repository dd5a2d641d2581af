"""A very long live: the bot's memory stays as it is."""

import os
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.sandbox.options import SandboxOptions
from bot.sandbox.player.line import Line, LineUser
from bot.sandbox.server import open_sandbox
from tests.stories.process import moderating
from tests.stories.setting import INSULT, write_settings

MESSAGES = int(os.environ.get("CHARTREUSE_SOAK", "200000"))
A_SECOND = 400
PARTS = 4
INSULTS_EVERY = 400
MOST_GROWTH = 1.15
"""How much more the last part of the live may take than the one before it."""


def part(begins: datetime, number: int) -> Iterator[Line]:
    """A part of the live, by ever new viewers."""
    count = MESSAGES // PARTS
    for one in range(number * count, (number + 1) * count):
        at = begins + timedelta(seconds=(one - number * count) / A_SECOND)
        text = INSULT if one % INSULTS_EVERY == 0 else f"bonne question numéro {one}, merci"
        yield Line(user=LineUser(login=f"viewer{one // 3}"), text=text, sent_at=at)


def resident(pid: int) -> int:
    """Kilobytes of memory that a process holds."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS"))


@pytest.mark.long
@pytest.mark.timeout(1800)
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="asks Linux for the memory")
async def test_two_hundred_thousand_messages_leave_memory_as_it_was(tmp_path: Path) -> None:
    took = []
    async with (
        open_sandbox(SandboxOptions(viewers=900)) as sandbox,
        moderating(write_settings(tmp_path, sandbox)) as bot,
    ):
        for number in range(PARTS):
            await sandbox.player.play(part(sandbox.twitch.show.now(), number), speed=1)
            took.append(resident(bot.process.pid))
        deleted = len(sandbox.acts("delete"))
    print(f"{MESSAGES} messages: {', '.join(f'{one // 1024} MB' for one in took)}")  # noqa: T201  # the figure that people ask for
    assert took[-1] < took[-2] * MOST_GROWTH
    assert deleted > MESSAGES // INSULTS_EVERY // 2
