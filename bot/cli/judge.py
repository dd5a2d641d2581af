"""`judge`: lines of chat before a charter."""

import argparse
import sys
from collections.abc import Iterable

from bot.cli.reading import add_reader, reader_options
from bot.cli.subcommand import Commands


def add(commands: Commands) -> None:
    """Offer the command."""
    one = commands.add_parser("judge", help="put lines of chat before a charter")
    one.add_argument("--charter", default="base.fr", help="a shipped charter or a file")
    one.add_argument("--language", default="", help="of what viewers are told")
    one.add_argument("--text", action="store_true", help="lines are plain text, not JSON")
    add_reader(one)
    one.set_defaults(command=judge)


def judge(options: argparse.Namespace) -> int:
    """Judge lines from standard input; each burst of lines is answered at once."""
    from bot.cases.conduct import Conduct
    from bot.charter.load import load
    from bot.reader.still import reads
    from bot.terminal.judging import Judging, answers

    charter = load(options.charter)
    language = options.language or charter.languages[0]
    reading = reader_options([charter], without=options.no_reader)
    read = reads(reading) if reading else None
    judging = Judging(charter, Conduct(), language, as_text=options.text, read=read)
    # Unbuffered: whoever writes a line and waits for its answer gets it.
    with open(sys.stdin.fileno(), "rb", buffering=0, closefd=False) as lines:
        _answer(answers(judging, lines.read))
    return 0


def _answer(written: Iterable[bytes]) -> None:
    for answer in written:
        sys.stdout.buffer.write(answer)
        sys.stdout.buffer.flush()
