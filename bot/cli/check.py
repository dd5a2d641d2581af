"""`check`: every problem of a charter, and its examples."""

import argparse
import sys

from bot.cli.subcommand import Commands


def add(commands: Commands) -> None:
    """Offer the command."""
    one = commands.add_parser("check", help="find every problem in a charter, run its examples")
    one.add_argument("charters", nargs="+", metavar="FILE", help="a file or a shipped charter")
    one.set_defaults(command=check)


def check(options: argparse.Namespace) -> int:
    """Check charters; every problem of all of them is printed."""
    from bot.charter.check import check as checked
    from bot.charter.report import render

    reports = [checked(name) for name in options.charters]
    sys.stdout.write("\n".join(render(one) for one in reports) + "\n")
    return max(one.exit_code for one in reports)
