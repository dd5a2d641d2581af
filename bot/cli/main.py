"""What is typed, understood: the parser of every subcommand, and the one way out."""

import argparse
from collections.abc import Sequence

from bot.cli import (
    backtest,
    backup,
    calibrate,
    check,
    config,
    demo,
    doctor,
    erase,
    explain,
    export,
    import_lists,
    judge,
    login,
    report,
    restore,
    review,
    run,
    sandbox,
)
from bot.terminal.ending import exit_code
from bot.terminal.screen import speak_unicode, write_line

SUBCOMMANDS = (
    run,
    demo,
    sandbox,
    check,
    import_lists,
    explain,
    judge,
    backtest,
    calibrate,
    review,
    login,
    doctor,
    report,
    export,
    erase,
    backup,
    restore,
    config,
)
"""In the order in which people meet them."""

NEXT = """Chartreuse moderates a Twitch chat by a charter that its community can read.

  chartreuse demo                        see it at work, without Twitch
  chartreuse config > config.toml        begin your settings: application, bot, channel
  chartreuse check base.en               read a charter's problems; write your own file
  chartreuse login                       let the bot's account in, with a code
  chartreuse doctor                      say what is still wrong, and what mends it
  chartreuse run                         moderate for real

`chartreuse --help` lists everything, README.md tells the story."""


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
    top.set_defaults(command=welcome)
    commands = top.add_subparsers(title="commands", metavar="COMMAND")
    for one in SUBCOMMANDS:
        one.add(commands)
    return top


def welcome(_: argparse.Namespace) -> int:
    """Say what to do next."""
    write_line(NEXT)
    return 0
