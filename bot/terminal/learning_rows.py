"""`export --rulings`: what moderators ruled, for the training of the second reader."""

import asyncio
import sys
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from bot.charter.load import load
from bot.reader.rulings import Row, rows_of
from bot.settings import Settings, read_settings
from bot.storage.records import open_records
from bot.terminal.output import write_out

BEGINNING = datetime(2000, 1, 1, tzinfo=UTC)


def export_rulings(config: Path | None, output: Path | None) -> int:
    """Write a row for each ruled case of an article with a second reader; nobody is named."""
    rows = asyncio.run(_rows(read_settings(config)))
    lines = b"".join(msgspec.json.encode(one) + b"\n" for one in rows)
    said = f"wrote {len(rows)} rows to {{output}}: read them before you pass them on"
    write_out(lines, output or Path("rulings.jsonl"), said)
    if not rows:
        sys.stderr.write("no ruled case of an article with `second_reader` has its text still\n")
    return 0


async def _rows(settings: Settings) -> list[Row]:
    async with open_records(settings.storage) as records:
        known = await records.channels.known()
        found: list[Row] = []
        for channel, login in sorted(known.items()):
            charter = load(settings.of_channel(login or channel).charter)
            found += rows_of(await records.cases(channel, BEGINNING), charter)
        return found
