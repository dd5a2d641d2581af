"""`login`: the bot's account let in by a code."""

import argparse
from pathlib import Path

from bot.cli.subcommand import Commands


def add(commands: Commands) -> None:
    """Offer the command."""
    one = commands.add_parser("login", help="let the bot's account in, with a code")
    one.add_argument("--config", type=Path, metavar="FILE", help="settings, such as config.toml")
    one.set_defaults(command=login)


def login(options: argparse.Namespace) -> int:
    """Let the bot's account in."""
    from bot.terminal.live import log_in

    return log_in(options.config)
