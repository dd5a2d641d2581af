"""What the program says of itself: structlog, for people or for machines."""

import logging
import sys

import structlog

from bot.settings import LogOptions


def begin_logging(options: LogOptions) -> None:
    """Send our own log and that of the libraries to standard error."""
    level = logging.getLevelNamesMapping()[options.level.upper()]
    logging.basicConfig(level=max(level, logging.WARNING), stream=sys.stderr, force=True)
    # It warns at every start that it adopts the application's only conduit, as it should.
    logging.getLogger("twitchio.client").setLevel(logging.ERROR)
    renderer: structlog.typing.Processor = (
        structlog.processors.JSONRenderer()
        if options.json_lines
        else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    )
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(level),
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            renderer,
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
