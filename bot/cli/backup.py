"""`backup`: the whole database in one file, while the bot runs."""

import argparse
from datetime import UTC, datetime
from pathlib import Path

from bot.cli.subcommand import Commands, takes_settings


def add(commands: Commands) -> None:
    """Offer the command."""
    one = commands.add_parser("backup", help="write the whole database into one file")
    takes_settings(one)
    one.add_argument(
        *("-o", "--output"),
        type=Path,
        metavar="FILE",
        required=True,
        help="`….jsonl.gz` for any database, `….db` for a copy of a SQLite file, "
        "or a folder: then the file is named by the time",
    )
    one.add_argument(
        "--with-key",
        action="store_true",
        help="take the key along that opens the Twitch logins: whoever has the file has them",
    )
    one.set_defaults(command=backup)


def backup(options: argparse.Namespace) -> int:
    """Write a backup, and say what is and what is not in it."""
    import asyncio

    from bot.settings import read_settings
    from bot.storage.backup import back_up
    from bot.storage.keys import key_path
    from bot.terminal.screen import write_line

    storage = read_settings(options.config).storage
    file = _file(options.output)
    counts = asyncio.run(back_up(storage, file, with_key=options.with_key))
    write_line(f"wrote {file}: {sum(counts.values())} rows of {len(counts)} tables")
    if options.with_key:
        write_line("the key is in it: keep this file as you would keep a password")
    elif storage.token_key is not None:
        write_line("the key is not in it: logins need the same `storage.token_key` elsewhere")
    else:
        write_line(f"the key is not in it: keep `{key_path(storage)}` too, in another place")
    return 0


def _file(output: Path) -> Path:
    """Return the file that is meant; no name of it holds a sign that Windows forbids."""
    if not output.is_dir():
        return output
    return output / f"chartreuse-{datetime.now(UTC):%Y-%m-%dT%H%M%SZ}.jsonl.gz"
