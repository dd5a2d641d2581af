"""`erase`: one person taken out of the records."""

import argparse

from bot.cli.subcommand import Commands, takes_settings


def add(commands: Commands) -> None:
    """Offer the command."""
    one = commands.add_parser("erase", help="take a person out of the records, for good")
    takes_settings(one)
    one.add_argument("--viewer", required=True, metavar="LOGIN|ID", help="whom to forget")
    one.add_argument("--yes", action="store_true", help="do not ask whether that is meant")
    one.set_defaults(command=erase)


def erase(options: argparse.Namespace) -> int:
    """Erase a person."""
    from bot.terminal.caring import Whom
    from bot.terminal.caring import erase as erased

    return erased(Whom(options.config, options.viewer, sure=options.yes))
