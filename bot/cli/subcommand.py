"""What a subcommand is added to."""

from argparse import ArgumentParser
from typing import Protocol


class Commands(Protocol):
    """The subcommands of a command line, as argparse keeps them under a private name."""

    def add_parser(self, name: str, *, help: str) -> ArgumentParser:  # noqa: A002  # argparse's
        """Add one, and return what its arguments are added to."""
