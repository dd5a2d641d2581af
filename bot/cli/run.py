"""`run`: the bot on Twitch."""

import argparse

from bot.cli.subcommand import Commands, takes_settings


def add(commands: Commands) -> None:
    """Offer the command."""
    one = commands.add_parser("run", help="moderate for real")
    takes_settings(one)
    one.set_defaults(command=run)


def run(options: argparse.Namespace) -> int:
    """Moderate for real."""
    from bot.terminal.live import live

    return live(options.config)
