"""`restore`: an empty database filled from a backup."""

import argparse
from pathlib import Path

from bot.cli.subcommand import Commands, takes_settings


def add(commands: Commands) -> None:
    """Offer the command."""
    one = commands.add_parser("restore", help="fill an empty database from a backup")
    takes_settings(one)
    one.add_argument("backup", type=Path, metavar="FILE", help="what `backup` wrote")
    one.set_defaults(command=restore)


def restore(options: argparse.Namespace) -> int:
    """Fill the database that the settings name, and say what else it takes."""
    import asyncio

    from bot.settings import read_settings
    from bot.storage.keys import key_path
    from bot.storage.restore import restore
    from bot.terminal.screen import write_line

    storage = read_settings(options.config).storage
    beginning, counts = asyncio.run(restore(storage, options.backup))
    write_line(
        f"restored {sum(counts.values())} rows of {len(counts)} tables, "
        f"as they were at {beginning.made:%Y-%m-%d %H:%M} UTC"
    )
    if beginning.key is None and storage.token_key is None:
        write_line(f"the backup has no key: put its own at `{key_path(storage)}`, or log in again")
    write_line("whoever was erased since then is back: erase them again")
    return 0
