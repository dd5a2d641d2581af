"""`python -m benchmarks.backtest`: how fast a backtest is, and how much memory a long log takes."""

import json
import sys
import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from time import perf_counter, process_time

from benchmarks.process import most_taken
from benchmarks.talk import generated, read
from bot.backtest.crew import hear
from bot.backtest.files import LogFile
from bot.backtest.log import look_into
from bot.backtest.order import Draft, Order

EVENING = 50_000
"""Messages after which another channel begins."""


def main() -> None:
    """Write a long log, judge it, and say what it took."""
    asked = _arguments()
    with tempfile.TemporaryDirectory(prefix="backtest-") as folder:
        log = Path(folder) / "long.jsonl"
        written = _write(log, asked)
        order = Order(Draft(asked.charter), (LogFile(look_into(log)),))
        begun, worked = perf_counter(), process_time()
        heard = hear(order, workers=asked.jobs)
        seconds, worked = perf_counter() - begun, process_time() - worked
    judged = heard.counts.messages
    print(f"{judged:,} of {written:,} messages in {len(heard.counts.evenings)}+ evenings")
    print(f"{judged / seconds:,.0f} messages/s by the clock on {asked.jobs} processes")
    if asked.jobs == 1:
        print(f"{judged / worked:,.0f} messages/s of processor time")
    print(f"{most_taken() / 2**20:,.0f} MiB at most in this process, {_theirs():,.0f} in a worker")


def _arguments() -> Namespace:
    parser = ArgumentParser(prog="python -m benchmarks.backtest", description=__doc__)
    parser.add_argument("--lines", type=int, default=100_000)
    parser.add_argument("--charter", default="base.en")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--chat", type=Path, nargs="+", default=[], help="real logs, in JSON lines")
    return parser.parse_args()


def _write(log: Path, asked: Namespace) -> int:
    """Repeat an evening under new channels, one after the other, each on a day of its own."""
    count = min(EVENING, asked.lines)
    talk = read(asked.chat, count) if asked.chat else generated(count)
    rows = [json.loads(one) for one in talk.lines]
    with log.open("w", encoding="utf-8") as file:
        for number, row in zip(range(asked.lines), _again(rows), strict=False):
            file.write(json.dumps(row | {"id": f"m{number}"}) + "\n")
    return asked.lines


def _again(rows: list[dict[str, object]]) -> Iterator[dict[str, object]]:
    day = 0
    while True:
        for row in rows:
            at = row.get("sent_at")
            moved = {}
            if isinstance(at, str):
                then = datetime.fromisoformat(at) + timedelta(days=day)
                moved = {"sent_at": then.isoformat()}
            yield row | moved | {"channel": f"channel{day}"}
        day += 1


def _theirs() -> float:
    """Return the most mebibytes of any process that was begun, 0 where nobody can say."""
    if sys.platform == "win32":
        return 0.0
    from resource import RUSAGE_CHILDREN, getrusage  # noqa: PLC0415  # there is none on Windows

    unit = 1 if sys.platform == "darwin" else 1_024
    return getrusage(RUSAGE_CHILDREN).ru_maxrss * unit / 2**20


if __name__ == "__main__":
    main()
