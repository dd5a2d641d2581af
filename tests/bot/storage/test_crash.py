"""What is returned as recorded is there after the process was killed."""

import subprocess
import sys
from pathlib import Path

from bot.storage.options import StorageOptions
from bot.storage.records import open_records

ROOT = Path(__file__).parents[3]
WRITER = """
import asyncio, sys
from datetime import UTC, datetime
from bot.cases.decision import Decision
from bot.cases.effects import Delete
from bot.storage.options import StorageOptions
from bot.storage.records import open_records

async def write():
    async with open_records(StorageOptions(url=sys.argv[1])) as records:
        while True:
            now = datetime.now(UTC)
            (effect,) = await records.record(Decision("talk", now, (Delete("m"),)), now)
            print(effect.id, flush=True)

asyncio.run(write())
"""


async def test_a_killed_writer_leaves_every_recorded_effect(tmp_path: Path) -> None:
    options = StorageOptions(url=f"sqlite:///{tmp_path / 'chat.db'}")
    told = _killed_after(25, options.url)
    async with open_records(options) as records:
        kept = {effect.id for effect in await records.unfinished()}
    assert len(told) >= 25
    assert told <= kept


def _killed_after(lines: int, url: str) -> set[int]:
    """Kill a writer in the middle of its work; return what it said it had recorded."""
    command = [sys.executable, "-c", WRITER, url]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as writer:  # ourselves
        assert writer.stdout is not None
        told = {int(writer.stdout.readline()) for _ in range(lines)}
        writer.kill()
        rest = writer.stdout.read().splitlines(keepends=True)
    return told | {int(line) for line in rest if line.endswith("\n")}
