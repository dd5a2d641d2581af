"""`run`: the bot on Twitch."""

import argparse
from pathlib import Path

from bot.cli.subcommand import Commands


def add(commands: Commands) -> None:
    """Offer the command."""
    one = commands.add_parser("run", help="moderate for real")
    one.add_argument("--config", type=Path, metavar="FILE", help="settings, such as config.toml")
    one.set_defaults(command=run)


def run(options: argparse.Namespace) -> int:
    """Moderate for real."""
    from bot.terminal.live import live

    return live(options.config)
