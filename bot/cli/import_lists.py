"""`import`: the blocked words of other bots, as a list of ours."""

import argparse
import sys
from pathlib import Path

from bot.cli.subcommand import Commands


def add(commands: Commands) -> None:
    """Offer the command."""
    one = commands.add_parser("import", help="make a list of terms from what another bot exports")
    one.add_argument("files", nargs="+", type=Path, metavar="FILE", help="JSON, CSV or plain text")
    one.add_argument(
        "--from",
        dest="source",
        default="auto",
        choices=("auto", "nightbot", "streamelements", "streamlabs", "moobot", "plain"),
        help="the bot that wrote them; `plain` is one term a line",
    )
    one.add_argument("--language", default="en", help="of the terms: en, fr …")
    one.add_argument("--name", default="my-words", help="of the list")
    one.add_argument("--output", type=Path, metavar="FILE", help="else NAME.toml, here")
    one.set_defaults(command=import_)


def import_(options: argparse.Namespace) -> int:
    """Import the blocked words of other bots."""
    from bot.importing.importing import import_files

    written = import_files(
        options.files,
        source=options.source,
        language=options.language,
        name=options.name,
        output=options.output,
    )
    sys.stdout.write(written)
    return 0
