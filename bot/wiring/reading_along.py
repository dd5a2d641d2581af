"""The second reader of a bot: there where the extra and its weights are, and else said to lack."""

from collections.abc import Mapping

import structlog

from bot.bench.bench import Bench
from bot.reader.live import LiveReader
from bot.reader.model import Later
from bot.reader.readiness import lacking
from bot.reader.still import usual
from bot.reader.sums import SHIPPED, sum_of
from bot.reader.taught import read_taught
from bot.wiring.chats_file import kept_in, taught_in
from bot.wiring.opened import Opened

log = structlog.get_logger(__name__)


def reader(opened: Opened, benches: Mapping[str, Bench]) -> LiveReader | None:
    """Return what reads along, if anything can; its model is loaded once a charter wants it."""
    options = opened.settings.reader
    lacks = lacking(options)
    if lacks:
        if options.enabled and any(one.judge.reads for one in benches.values()):
            log.warning("reader.away", why=lacks)
        return None
    weights, file = options.weights or SHIPPED, kept_in(opened.settings)
    taught = read_taught(taught_in(opened.settings), sum_of(weights)) if options.learns else {}
    model = Later(weights, meanings=bool(taught))
    here = LiveReader(model, benches, file, usual(weights), taught)
    for channel in opened.edge.channels:
        here.take_over(channel.login, channel.id)
    return here
