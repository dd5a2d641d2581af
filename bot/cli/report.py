"""`report`: the account of a live."""

import argparse
from pathlib import Path

from bot.cli.subcommand import Commands, takes_settings


def add(commands: Commands) -> None:
    """Offer the command."""
    one = commands.add_parser("report", help="account for a live: HTML, PDF, JSON or CSV")
    takes_settings(one)
    one.add_argument("--channel", default="", metavar="LOGIN", help="where there are several")
    one.add_argument("--list", action="store_true", help="name the lives that are known")
    one.add_argument("--stream", default="1", metavar="N", help="1 is the newest; or its key")
    one.add_argument("--since", default="", metavar="MOMENT", help="instead: 2026-11-20T19:00, UTC")
    one.add_argument("--until", default="", metavar="MOMENT", help="else until now")
    one.add_argument("--format", default="html", choices=("html", "pdf", "json", "csv"))
    one.add_argument("-o", "--output", type=Path, metavar="FILE", help="`-` is standard output")
    one.add_argument("--language", default="", choices=("", "en", "fr"), metavar="en|fr")
    one.add_argument(
        "--in-clear", action="store_true", help="JSON and CSV: texts unveiled; the audit notes it"
    )
    one.add_argument("--pseudonyms", action="store_true", help="name no viewer and no moderator")
    one.set_defaults(command=report)


def report(options: argparse.Namespace) -> int:
    """Write a report."""
    from bot.terminal.reporting import Wanted
    from bot.terminal.reporting import report as reported

    return reported(
        Wanted(
            config=options.config,
            channel=options.channel,
            stream=options.stream,
            since=options.since,
            until=options.until,
            form=options.format,
            output=options.output,
            language=options.language,
            in_clear=options.in_clear,
            pseudonyms=options.pseudonyms,
            listing=options.list,
        )
    )
