"""`explain`: what a filter catches, and what can be typed in chat."""

import argparse
import sys

from bot.cli.subcommand import Commands
from bot.terminal.ending import MISTAKE


def add(commands: Commands) -> None:
    """Offer the command."""
    one = commands.add_parser("explain", help="say what a filter catches, and its options")
    one.add_argument("filter", nargs="?", help="its name; without, all are listed")
    one.add_argument("--all", action="store_true", help="write the handbook of all, in Markdown")
    one.add_argument("--commands", action="store_true", help="write those of chat, in Markdown")
    one.add_argument("--language", choices=("en", "fr"), default="en", help="of `--commands`")
    one.set_defaults(command=explain)


def explain(options: argparse.Namespace) -> int:
    """Explain a filter, or name them all."""
    if options.commands:
        sys.stdout.write(_commands(options.language))
        return 0
    from filters.engine.catalogue import catalogue
    from filters.engine.finding import Family
    from filters.engine.help.explain import explain as explained
    from filters.engine.help.handbook import handbook

    known = catalogue()
    if options.all:
        sys.stdout.write(handbook(known.values()))
    elif options.filter is None:
        sys.stdout.write("\n".join(known) + "\n")
    elif options.filter in known:
        sys.stdout.write(explained(known[options.filter]) + "\n")
        if known[options.filter].family is Family.READER:
            sys.stdout.write(_readiness() + "\n")
    else:
        sys.stderr.write(f"no filter `{options.filter}`; there are {', '.join(known)}\n")
    return 0 if options.filter is None or options.filter in known else MISTAKE


def _commands(language: str) -> str:
    """Write the page of all chat commands."""
    from bot.commands.catalogue import commands
    from bot.commands.handbook import handbook

    return handbook(commands(), language)


def _readiness() -> str:
    """Say whether it can read on this machine."""
    from bot.doctor.reader import sign_of
    from bot.settings import read_settings

    sign = sign_of(read_settings(None).reader)
    return f"here: {sign.said}" + (f"; {sign.remedy}" if sign.remedy else "")
