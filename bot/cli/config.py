"""`config`: every setting with its default."""

import argparse
import sys

from bot.cli.subcommand import Commands


def add(commands: Commands) -> None:
    """Offer the command."""
    one = commands.add_parser("config", help="print every setting with its default")
    one.set_defaults(command=config)


def config(_: argparse.Namespace) -> int:
    """Print the example settings."""
    from bot.terminal.example import example

    sys.stdout.write(example())
    return 0
