"""What is typed, understood: the parser of every subcommand, and the one way out."""

import argparse
from collections.abc import Sequence

from bot.cli import check, config, demo, explain, import_lists, judge, login, run, sandbox
from bot.ending import exit_code
from bot.terminal import speak_unicode

SUBCOMMANDS = (run, demo, sandbox, check, import_lists, explain, judge, login, config)
"""In the order in which people meet them."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; a mendable mistake is one clear message and exit code 2."""
    speak_unicode()
    options = parser().parse_args(arguments)
    return exit_code(lambda: int(options.command(options)))


def parser() -> argparse.ArgumentParser:
    """Return the parser of every command."""
    top = argparse.ArgumentParser(
        prog="chartreuse", description="The Twitch chat moderator that a community can read."
    )
    commands = top.add_subparsers(title="commands", required=True, metavar="COMMAND")
    for one in SUBCOMMANDS:
        one.add(commands)
    return top
