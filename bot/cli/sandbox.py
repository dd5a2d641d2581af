"""`sandbox`: a Twitch in a box, alone."""

import argparse
from pathlib import Path

from bot.cli.subcommand import Commands


def add(commands: Commands) -> None:
    """Offer the command."""
    one = commands.add_parser("sandbox", help="run a Twitch in a box on this machine")
    one.add_argument("--port", type=int, default=8478, help="0 takes any that is free")
    one.add_argument("--log", type=Path, metavar="FILE", help="a chat log that viewers read from")
    one.add_argument("--speed", type=float, default=1, help="times faster; 0 is flat out")
    one.add_argument("--channel", action="append", default=[], metavar="LOGIN")
    one.set_defaults(command=sandbox)


def sandbox(options: argparse.Namespace) -> int:
    """Run a Twitch in a box."""
    from bot.terminal.demo import box

    return box(options.port, options.log, options.speed, tuple(options.channel))
