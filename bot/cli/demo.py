"""`demo`: a recorded live in a sandbox Twitch."""

import argparse
from pathlib import Path

from bot.cli.subcommand import Commands


def add(commands: Commands) -> None:
    """Offer the command."""
    one = commands.add_parser("demo", help="moderate a recorded live in a sandbox Twitch")
    one.add_argument("--log", type=Path, metavar="FILE", help="a chat log in JSON lines")
    one.add_argument("--speed", type=float, default=20, help="times faster; 0 is flat out")
    one.add_argument("--charter", default="", help="a shipped charter or a file")
    one.add_argument("--quiet", action="store_true", help="the summary alone")
    one.set_defaults(command=demo)


def demo(options: argparse.Namespace) -> int:
    """Moderate a recorded live."""
    from bot.terminal.demo import demonstrate

    return demonstrate(options.log, options.speed, options.charter, quiet=options.quiet)
