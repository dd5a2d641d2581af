"""`login`: the bot's account let in by a code."""

import argparse

from bot.cli.subcommand import Commands, takes_settings


def add(commands: Commands) -> None:
    """Offer the command."""
    one = commands.add_parser("login", help="let the bot's account in, with a code")
    takes_settings(one)
    one.set_defaults(command=login)


def login(options: argparse.Namespace) -> int:
    """Let the bot's account in."""
    from bot.terminal.live import log_in

    return log_in(options.config)
