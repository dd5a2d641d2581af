"""What can be typed: run, demo, sandbox, check, import, explain, judge, login, config."""

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from bot.ending import MISTAKE, exit_code
from bot.terminal import speak_unicode


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
    _run(commands)
    _demo(commands)
    _sandbox(commands)
    _check(commands)
    _import(commands)
    _explain(commands)
    _judge(commands)
    _login(commands)
    _config(commands)
    return top


Commands = argparse._SubParsersAction  # noqa: SLF001  # argparse names it no other way


def _run(commands: "Commands[argparse.ArgumentParser]") -> None:
    one = commands.add_parser("run", help="moderate for real")
    one.add_argument("--config", type=Path, metavar="FILE", help="settings, such as config.toml")
    one.set_defaults(command=run)


def _demo(commands: "Commands[argparse.ArgumentParser]") -> None:
    one = commands.add_parser("demo", help="moderate a recorded live in a sandbox Twitch")
    one.add_argument("--log", type=Path, metavar="FILE", help="a chat log in JSON lines")
    one.add_argument("--speed", type=float, default=20, help="times faster; 0 is flat out")
    one.add_argument("--charter", default="", help="a shipped charter or a file")
    one.add_argument("--quiet", action="store_true", help="the summary alone")
    one.set_defaults(command=demo)


def _sandbox(commands: "Commands[argparse.ArgumentParser]") -> None:
    one = commands.add_parser("sandbox", help="run a Twitch in a box on this machine")
    one.add_argument("--port", type=int, default=8478, help="0 takes any that is free")
    one.add_argument("--log", type=Path, metavar="FILE", help="a chat log that viewers read from")
    one.add_argument("--speed", type=float, default=1, help="times faster; 0 is flat out")
    one.add_argument("--channel", action="append", default=[], metavar="LOGIN")
    one.set_defaults(command=sandbox)


def _check(commands: "Commands[argparse.ArgumentParser]") -> None:
    one = commands.add_parser("check", help="find every problem in a charter, run its examples")
    one.add_argument("charters", nargs="+", metavar="FILE", help="a file or a shipped charter")
    one.set_defaults(command=check)


def _import(commands: "Commands[argparse.ArgumentParser]") -> None:
    one = commands.add_parser("import", help="make a list of terms from what another bot exports")
    one.add_argument("files", nargs="+", type=Path, metavar="FILE", help="JSON, CSV or plain text")
    one.add_argument(
        "--from",
        dest="source",
        default="auto",
        choices=("auto", "nightbot", "streamelements", "streamlabs", "moobot", "plain"),
        help="the bot that wrote them; `plain` is one term a line",
    )
    one.add_argument("--language", default="en", help="of the terms: en, fr …")
    one.add_argument("--name", default="my-words", help="of the list")
    one.add_argument("--output", type=Path, metavar="FILE", help="else NAME.toml, here")
    one.set_defaults(command=import_)


def _explain(commands: "Commands[argparse.ArgumentParser]") -> None:
    one = commands.add_parser("explain", help="say what a filter catches, and its options")
    one.add_argument("filter", nargs="?", help="its name; without, all are listed")
    one.add_argument("--all", action="store_true", help="write the handbook of all, in Markdown")
    one.set_defaults(command=explain)


def _judge(commands: "Commands[argparse.ArgumentParser]") -> None:
    one = commands.add_parser("judge", help="put lines of chat before a charter")
    one.add_argument("--charter", default="base.fr", help="a shipped charter or a file")
    one.add_argument("--language", default="", help="of what viewers are told")
    one.add_argument("--text", action="store_true", help="lines are plain text, not JSON")
    one.set_defaults(command=judge)


def _login(commands: "Commands[argparse.ArgumentParser]") -> None:
    one = commands.add_parser("login", help="let the bot's account in, with a code")
    one.add_argument("--config", type=Path, metavar="FILE", help="settings, such as config.toml")
    one.set_defaults(command=login)


def _config(commands: "Commands[argparse.ArgumentParser]") -> None:
    one = commands.add_parser("config", help="print every setting with its default")
    one.set_defaults(command=config)


def run(options: argparse.Namespace) -> int:
    """Moderate for real."""
    from bot.live import live

    return live(options.config)


def demo(options: argparse.Namespace) -> int:
    """Moderate a recorded live."""
    from bot.demo import demonstrate

    return demonstrate(options.log, options.speed, options.charter, quiet=options.quiet)


def sandbox(options: argparse.Namespace) -> int:
    """Run a Twitch in a box."""
    from bot.demo import box

    return box(options.port, options.log, options.speed, tuple(options.channel))


def check(options: argparse.Namespace) -> int:
    """Check charters; every problem of all of them is printed."""
    from bot.charter.check import check as checked
    from bot.charter.report import render

    reports = [checked(name) for name in options.charters]
    sys.stdout.write("\n".join(render(one) for one in reports) + "\n")
    return max(one.exit_code for one in reports)


def import_(options: argparse.Namespace) -> int:
    """Import the blocked words of other bots."""
    from bot.importing.importing import import_files

    written = import_files(
        options.files,
        source=options.source,
        language=options.language,
        name=options.name,
        output=options.output,
    )
    sys.stdout.write(written)
    return 0


def explain(options: argparse.Namespace) -> int:
    """Explain a filter, or name them all."""
    from filters.engine.catalogue import catalogue
    from filters.engine.help.explain import explain as explained
    from filters.engine.help.handbook import handbook

    known = catalogue()
    if options.all:
        sys.stdout.write(handbook(known.values()))
    elif options.filter is None:
        sys.stdout.write("\n".join(known) + "\n")
    elif options.filter in known:
        sys.stdout.write(explained(known[options.filter]) + "\n")
    else:
        sys.stderr.write(f"no filter `{options.filter}`; there are {', '.join(known)}\n")
    return 0 if options.filter is None or options.filter in known else MISTAKE


def judge(options: argparse.Namespace) -> int:
    """Judge lines from standard input; each burst of lines is answered at once."""
    from bot.cases.conduct import Conduct
    from bot.charter.load import load
    from bot.judging import Judging, answers

    charter = load(options.charter)
    language = options.language or charter.languages[0]
    judging = Judging(charter, Conduct(), language, as_text=options.text)
    # Unbuffered: whoever writes a line and waits for its answer gets it.
    with open(sys.stdin.fileno(), "rb", buffering=0, closefd=False) as lines:
        _answer(answers(judging, lines.read))
    return 0


def _answer(written: Iterable[bytes]) -> None:
    for answer in written:
        sys.stdout.buffer.write(answer)
        sys.stdout.buffer.flush()


def login(options: argparse.Namespace) -> int:
    """Let the bot's account in."""
    from bot.live import log_in

    return log_in(options.config)


def config(_: argparse.Namespace) -> int:
    """Print the example settings."""
    from bot.example import example

    sys.stdout.write(example())
    return 0
