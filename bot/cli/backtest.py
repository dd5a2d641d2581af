"""`backtest`: what a charter would have done with the chat of a log."""

import argparse
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli.reading import add_reader, reader_options
from bot.cli.subcommand import Commands

if TYPE_CHECKING:
    from bot.backtest.limits import Checked
    from bot.backtest.result import Result
    from bot.terminal.replaying import Wanted


def add(commands: Commands) -> None:
    """Offer the command."""
    one = commands.add_parser("backtest", help="see what a charter would have done last night")
    one.add_argument(
        "logs", nargs="+", metavar="LOG", help="chat logs, packed or not, or a database"
    )
    one.add_argument("--charter", default="base.fr", help="a shipped charter or a file")
    one.add_argument("--against", default="", metavar="CHARTER", help="compare with this one")
    one.add_argument("--format", default="", help="of the logs; else each is looked into")
    one.add_argument("--channel", default="", help="of messages that name none")
    one.add_argument("--bot", action="append", default=[], metavar="LOGIN", help="a bot in them")
    one.add_argument("--language", default="", choices=("", "fr", "en"), help="of the report")
    one.add_argument("--examples", type=_whole, default=5, help="of each kind, in the report")
    one.add_argument("--load", type=_positive, default=60.0, help="cases an hour people can rule")
    one.add_argument("--jobs", type=_whole, default=0, help="processes; else one for each core")
    add_reader(one)
    _add_answers(one)
    _add_limits(one)
    one.set_defaults(command=backtest)


def _add_answers(one: argparse.ArgumentParser) -> None:
    one.add_argument("--report", type=Path, metavar="FILE", help="write a page that stands alone")
    one.add_argument("--json", type=Path, metavar="FILE", help="write the figures")
    one.add_argument("--junit", type=Path, metavar="FILE", help="write what a build reads")
    one.add_argument("--github", action="store_true", help="print annotations for GitHub")
    one.add_argument("--quiet", action="store_true", help="say nothing but what went wrong")


def _add_limits(one: argparse.ArgumentParser) -> None:
    for name, what in (
        ("--max-breach-rate", "of messages that are breaches"),
        ("--max-changed", "of messages treated otherwise than by --against"),
        ("--max-damaged", "of lines that cannot be read"),
    ):
        one.add_argument(name, type=_share, metavar="SHARE", help=f"end with 1 above this {what}")


def backtest(options: argparse.Namespace) -> int:
    """Judge logs; return 0, or 1 where a limit is exceeded."""
    from bot.backtest.limits import Limits, check
    from bot.backtest.report.build import annotations
    from bot.backtest.report.summary import summary
    from bot.terminal.replaying import judged_logs

    result = judged_logs(_wanted(options))
    limits = Limits(options.max_breach_rate, options.max_changed, options.max_damaged)
    checked = check(result, limits)
    _write_all(options, result, checked)
    if not options.quiet:
        sys.stdout.write(summary(result, checked) + "\n")
    if options.github:
        sys.stdout.write("".join(f"{one}\n" for one in annotations(result, checked)))
    return 0 if all(one.kept for one in checked) else 1


def _wanted(options: argparse.Namespace) -> "Wanted":
    from bot.terminal.replaying import Wanted

    return Wanted(
        logs=tuple(options.logs),
        charter=options.charter,
        against=options.against,
        format=options.format,
        channel=options.channel,
        bots=tuple(options.bot),
        language=options.language,
        examples=options.examples,
        hourly=options.load,
        jobs=options.jobs,
        quiet=options.quiet,
        reading=partial(reader_options, without=options.no_reader),
    )


def _write_all(options: argparse.Namespace, result: "Result", checked: "Sequence[Checked]") -> None:
    """Write every answer that a file was named for."""
    from bot.backtest.report.build import junit
    from bot.backtest.report.figures import as_json
    from bot.backtest.report.page import page

    language = options.language or result.charter.languages[0]
    answers: list[tuple[Path | None, Callable[[], str]]] = [
        (options.report, lambda: page(result, language)),
        (options.json, lambda: as_json(result)),
        (options.junit, lambda: junit(result, checked)),
    ]
    for target, written in answers:
        if target is not None:
            _write(target, written())


def _write(target: Path, text: str) -> None:
    from bot.backtest.errors import LogError
    from bot.drafts import replace

    try:
        replace(target, text.encode())
    except OSError as problem:
        why = (problem.strerror or "not a path").lower()
        raise LogError(f"{target}: cannot be written: {why}; name another file") from None


def _whole(text: str) -> int:
    number = int(text)
    if number < 0:
        raise argparse.ArgumentTypeError("must be 0 or more")
    return number


def _positive(text: str) -> float:
    number = float(text)
    if not 0 < number < float("inf"):
        raise argparse.ArgumentTypeError("must be above 0")
    return number


def _share(text: str) -> float:
    """Read a share: `0.02`, or `2%`."""
    share = float(text.removesuffix("%")) / (100 if text.endswith("%") else 1)
    if not 0 <= share <= 1:
        raise argparse.ArgumentTypeError("must be between 0 and 1, or 0% and 100%")
    return share
