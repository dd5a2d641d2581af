"""What `judge` and `backtest` read messages with, where a charter has a second reader."""

import argparse
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.reader.options import ReaderOptions
    from filters.engine.charter import Charter

AWAY = "without the second reader, which this charter has: {why}\n"


def add_reader(one: argparse.ArgumentParser) -> None:
    """Offer to leave the second reader out."""
    one.add_argument(
        "--no-reader", action="store_true", help="judge by the rules alone: it is much faster"
    )


def reader_options(charters: "list[Charter]", *, without: bool) -> "ReaderOptions | None":
    """Return how messages are read, None where they are not; say once why they cannot be."""
    from filters.engine.finding import Family

    wanted = any(
        one.family is Family.READER
        for charter in charters
        for article in charter.articles
        for one in article.filters
    )
    if without or not wanted:
        return None
    from bot.reader.readiness import lacking
    from bot.settings import read_settings

    options = read_settings(None).reader
    if not options.enabled:
        return None
    if why := lacking(options):
        sys.stderr.write(AWAY.format(why=why))
        return None
    return options
