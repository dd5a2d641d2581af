"""`export`: everything that is kept about one person, or what was ruled, to learn from."""

import argparse
from pathlib import Path

from bot.cli.subcommand import Commands, takes_settings


def add(commands: Commands) -> None:
    """Offer the command."""
    one = commands.add_parser("export", help="write everything that is kept about a person")
    takes_settings(one)
    what = one.add_mutually_exclusive_group(required=True)
    what.add_argument("--viewer", metavar="LOGIN|ID", help="whom it is about")
    what.add_argument("--rulings", action="store_true", help="rows for the second reader instead")
    one.add_argument("-o", "--output", type=Path, metavar="FILE", help="`-` is standard output")
    one.set_defaults(command=export)


def export(options: argparse.Namespace) -> int:
    """Write everything about a person, or what was ruled."""
    if options.rulings:
        from bot.terminal.learning_rows import export_rulings

        return export_rulings(options.config, options.output)
    from bot.terminal.caring import Whom
    from bot.terminal.caring import export as exported

    return exported(Whom(options.config, options.viewer, options.output))
