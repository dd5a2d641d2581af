"""The second reader of a bot: there where the extra and its weights are, and else said to lack."""

from collections.abc import Mapping

import structlog

from bot.bench import Bench
from bot.opened import Opened
from bot.reader.live import LiveReader
from bot.reader.model import Later
from bot.reader.readiness import lacking
from bot.reader.still import usual
from bot.storage.places import beside

log = structlog.get_logger(__name__)


def reader(opened: Opened, benches: Mapping[str, Bench]) -> LiveReader | None:
    """Return what reads along, if anything can; its model is loaded once a charter wants it."""
    options, storage = opened.settings.reader, opened.settings.storage
    lacks = lacking(options)
    if lacks:
        if any(one.judge.reads for one in benches.values()):
            log.warning("reader.away", why=lacks)
        return None
    file = options.file or beside(storage, ".reader.json")
    return LiveReader(Later(options.weights), benches, file, usual(options.weights))
