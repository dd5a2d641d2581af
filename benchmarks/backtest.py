"""`python -m benchmarks.backtest`: how fast a backtest is, and how much memory a long log takes."""

import gzip
import json
import sys
import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter, process_time

from benchmarks.process import most_taken
from benchmarks.talk import generated, read
from bot.backtest.crew import hear
from bot.backtest.files import LogFile
from bot.backtest.log import look_into
from bot.backtest.order import Draft, Order
from bot.backtest.readied import Readied

EVENING = 50_000
"""Messages after which another channel begins."""
FIRST = date(2020, 1, 1)
"""When the first evening of a long log begins; each has a day of its own."""
DAY, DATES = "@day@", ("@date@", "@after@")
"""What stands in an evening for its number, for its date and for the day after."""
VARIED = 3
"""Of so many messages one is said a little otherwise each evening."""
SMALL = """
name = "small"
languages = ["en"]
title.en = "Small"

[[articles]]
number = 1
title.en = "No shouting"
text.en = "No shouting."
severity = 1
ladder = ["delete"]
memory = "1h"

  [[articles.filters]]
  filter = "caps"

[[articles]]
number = 2
title.en = "Respect"
text.en = "Stay polite."
severity = 4
ladder = ["warn", "timeout 10m", "case"]
memory = "24h"

  [[articles.filters]]
  filter = "terms"
  terms = ["idiot", "moron", "loser", "liar", "shut up", "trash"]
"""


def main() -> None:
    """Judge logs, or a long one that is written first, and say what it took."""
    asked = _arguments()
    if asked.write:
        _write(asked.write, asked.lines, asked.chat)
        return
    with tempfile.TemporaryDirectory(prefix="backtest-") as name:
        folder = Path(name)
        _judge(asked, _charter(asked.charter, folder), asked.log or [_written(folder, asked)])


def _judge(asked: Namespace, charter: str, logs: Sequence[Path]) -> None:
    sources = tuple(LogFile(look_into(one, number)) for number, one in enumerate(logs))
    against = Draft(asked.against) if asked.against else None
    begun, worked = perf_counter(), process_time()
    readied = Readied(Order(Draft(charter), sources, against))
    ready = perf_counter()
    heard = hear(readied, workers=asked.jobs)
    ended, worked = perf_counter(), process_time() - worked
    judged = heard.counts.messages
    evenings = len(heard.counts.evenings) + heard.counts.further
    print(f"{judged:,} messages in {evenings} evenings")
    print(f"{ready - begun:.1f} s to read the charters, {ended - begun:.1f} s in all")
    print(f"{judged / (ended - ready):,.0f} messages/s by the clock on {asked.jobs} processes")
    if asked.jobs == 1:
        print(f"{judged / worked:,.0f} messages/s of processor time, the charters in it")
    print(f"{most_taken() / 2**20:,.0f} MiB at most in this process")
    if asked.log and asked.jobs > 1:
        print(f"{_theirs():,.0f} MiB at most in a worker")


def _arguments() -> Namespace:
    parser = ArgumentParser(prog="python -m benchmarks.backtest", description=__doc__)
    parser.add_argument("--lines", type=int, default=100_000)
    parser.add_argument("--charter", default="base.en", help="or `small`: two articles")
    parser.add_argument("--against", default="")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--chat", type=Path, nargs="+", default=[], help="real logs to repeat")
    parser.add_argument("--write", type=Path, help="write a long log, packed, and judge nothing")
    parser.add_argument("--log", type=Path, nargs="+", default=[], help="judge these, write none")
    return parser.parse_args()


def _charter(name: str, folder: Path) -> str:
    if name != "small":
        return name
    file = folder / "small.toml"
    file.write_text(SMALL, "utf-8")
    return str(file)


def _written(folder: Path, asked: Namespace) -> Path:
    """Write a log in a process of its own: what that takes is not what judging takes."""
    log = folder / "long.jsonl.gz"
    write = partial(_write, log, asked.lines, asked.chat)
    writer = get_context("spawn").Process(target=write, name="writer")
    writer.start()
    writer.join()
    return log


def _write(log: Path, lines: int, chat: Sequence[Path]) -> None:
    """Repeat an evening under new channels, one after the other, each on a day of its own."""
    count = min(EVENING, lines)
    talk = read(chat, count) if chat else generated(count)
    rows = [json.loads(one) for one in talk.lines]
    begins = _date(rows[0])
    pattern = "".join(_pattern(place, one, begins) for place, one in enumerate(rows))
    with gzip.open(log, "wt", compresslevel=1, encoding="utf-8") as file:
        for day in range(-(-lines // count)):
            evening = pattern.replace(DAY, str(day))
            for later in range(2):
                date = FIRST + timedelta(days=day + later)
                evening = evening.replace(DATES[later], f"{date:%Y-%m-%d}")
            file.write(evening)


def _pattern(place: int, row: dict[str, object], begins: date | None) -> str:
    """Return a line in which marks stand wherever an evening differs from the next.

    Other people speak, in another channel, and say many things a little otherwise.
    """
    row |= {"id": f"{place}-{DAY}", "channel": f"channel{DAY}"}
    if begins is not None and (at := _date(row)) is not None:
        row["sent_at"] = DATES[at > begins] + str(row["sent_at"])[10:]
    if isinstance(user := row.get("user"), dict):
        row["user"] = user | {"id": f"{user['id']}{DAY}", "login": f"{user['login']}{DAY}"}
    if place % VARIED == 0:
        row["text"] = f"{row['text']} {DAY}"
    return json.dumps(row) + "\n"


def _date(row: dict[str, object]) -> date | None:
    at = row.get("sent_at")
    return date.fromisoformat(at[:10]) if isinstance(at, str) else None


def _theirs() -> float:
    """Return the most mebibytes of any process that was begun, 0 where nobody can say."""
    if sys.platform == "win32":
        return 0.0
    from resource import RUSAGE_CHILDREN, getrusage  # noqa: PLC0415  # there is none on Windows

    unit = 1 if sys.platform == "darwin" else 1_024
    return getrusage(RUSAGE_CHILDREN).ru_maxrss * unit / 2**20


if __name__ == "__main__":
    main()
