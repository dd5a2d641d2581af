"""`review`: what a log says of a charter's own text."""

import argparse
import sys

from bot.cli.subcommand import Commands


def add(commands: Commands) -> None:
    """Offer the command."""
    one = commands.add_parser("review", help="see what a log says of a charter's own text")
    one.add_argument("--charter", required=True, metavar="FILE", help="a file, or a shipped one")
    one.add_argument("--log", nargs="+", required=True, metavar="LOG", help="as for `backtest`")
    one.add_argument("--format", default="", help="of the logs; else each is looked into")
    one.add_argument("--channel", default="", help="of messages that name none")
    one.set_defaults(command=review)


def review(options: argparse.Namespace) -> int:
    """Print each remark with its line and a proposal; they are no mistakes, so this returns 0."""
    from bot.charter.problem import render
    from bot.terminal.replaying import Wanted, reviewed

    wanted = Wanted(
        logs=tuple(options.log),
        charter=options.charter,
        format=options.format,
        channel=options.channel,
    )
    remarks = reviewed(wanted)
    sys.stdout.write("".join(f"{render(one)}\n" for one in remarks))
    sys.stdout.write(f"{len(remarks)} remarks\n" if remarks else "nothing to remark\n")
    return 0
