"""`calibrate --rulings`: what moderators ruled, learned for each channel and kept for the bot."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

from bot.charter.load import load
from bot.reader.correction import FEWEST, Correction
from bot.reader.errors import UnusableReaderError
from bot.reader.model import Model, open_model
from bot.reader.readiness import lacking
from bot.reader.rulings import Ruled, ruled
from bot.reader.sums import SHIPPED, sum_of
from bot.reader.taught import Taught, write_taught
from bot.reader.teaching import taught
from bot.settings import Settings, SettingsError, read_settings
from bot.storage.records import open_records
from bot.terminal.screen import write_line
from bot.wiring.chats_file import taught_in

BEGINNING = datetime(2000, 1, 1, tzinfo=UTC)


def teach(config: Path | None, output: Path | None) -> int:
    """Learn from what moderators ruled; raises `ReaderError` and `SettingsError`."""
    settings = read_settings(config)
    if why := lacking(settings.reader):
        raise UnusableReaderError(why)
    model = open_model(settings.reader.weights, meanings=True)
    channels = asyncio.run(_taught(settings, model))
    file = output or taught_in(settings)
    try:
        write_taught(file, sum_of(settings.reader.weights or SHIPPED), channels)
    except OSError as problem:
        raise SettingsError(f"`{file}`: cannot be written: {problem.strerror}") from problem
    write_line(f"kept in {file}; start the bot again to go by it")
    if not settings.reader.learns:
        write_line("  it will not, until `reader.learns` is set")
    return 0


async def _taught(settings: Settings, model: Model) -> dict[str, Taught]:
    found = {}
    async with open_records(settings.storage) as records:
        known = await records.channels.known()
        for channel, login in sorted(known.items()):
            charter = load(settings.of_channel(login or channel).charter)
            rulings = list(ruled(await records.cases(channel, BEGINNING), charter))
            found[channel] = await asyncio.to_thread(taught, rulings, model)
            _tell(login or channel, rulings, found[channel])
    return found


def _tell(login: str, rulings: list[Ruled], one: Taught) -> None:
    write_line(f"{len(rulings)} rulings of `{login}`:")
    for name, correction in (("hate", one.hate), ("insult", one.insult)):
        write_line(f"  {name}: {_told(correction)}")


def _told(correction: Correction | None) -> str:
    if correction is None:
        return f"nothing learned; {FEWEST} are needed, some of them upheld and some dismissed"
    return f"log-odds may move down by {correction.down:.2f} and up by {correction.up:.2f}"
