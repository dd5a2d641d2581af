"""`export`: everything that is kept about one person."""

import argparse
from pathlib import Path

from bot.cli.subcommand import Commands


def add(commands: Commands) -> None:
    """Offer the command."""
    one = commands.add_parser("export", help="write everything that is kept about a person")
    one.add_argument("--config", type=Path, metavar="FILE", help="settings, such as config.toml")
    one.add_argument("--viewer", required=True, metavar="LOGIN|ID", help="whom it is about")
    one.add_argument("-o", "--output", type=Path, metavar="FILE", help="`-` is standard output")
    one.set_defaults(command=export)


def export(options: argparse.Namespace) -> int:
    """Write everything about a person."""
    from bot.caring import Whom
    from bot.caring import export as exported

    return exported(Whom(options.config, options.viewer, options.output))
