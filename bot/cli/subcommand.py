"""What a subcommand is added to, and what many of them take."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Protocol

USUAL = Path("config.toml")
"""Where settings are looked for when nobody says where they are."""


class Commands(Protocol):
    """The subcommands of a command line, as argparse keeps them under a private name."""

    def add_parser(self, name: str, *, help: str) -> ArgumentParser:  # noqa: A002  # argparse's
        """Add one, and return what its arguments are added to."""


def takes_settings(command: ArgumentParser) -> None:
    """Let a command be told where the settings are; without it, `config.toml` of this folder."""
    command.add_argument(
        "--config",
        type=Path,
        metavar="FILE",
        default=USUAL if USUAL.is_file() else None,
        help=f"settings; {USUAL} of this folder where there is one",
    )
