"""What every benchmark can be asked, and how it answers."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from datetime import UTC, datetime
from os import environ, pathsep
from pathlib import Path

from benchmarks.figures import Figure
from benchmarks.process import load
from benchmarks.report import as_json, table
from benchmarks.talk import Talk, generated, read

OF_CHAT = "CHARTREUSE_CHAT"


def parser(module: str, about: str | None) -> ArgumentParser:
    """Return what understands `--quick`, `--json` and `--chat`."""
    asks = ArgumentParser(prog=f"python -m {module}", description=about)
    asks.add_argument("--quick", action="store_true", help="less of it, to see that it runs")
    asks.add_argument("--json", type=Path, metavar="FILE", help="write the figures there as well")
    asks.add_argument(
        "--chat",
        type=Path,
        nargs="+",
        metavar="PATH",
        default=[Path(one) for one in environ.get(OF_CHAT, "").split(pathsep) if one],
        help="real logs, in the form that `judge` reads, gzipped or not, or folders of them "
        f"(also by the variable {OF_CHAT})",
    )
    return asks


def begun(asks: ArgumentParser) -> Namespace:
    """Read what is asked, and say when it was asked and how busy the machine was then."""
    asked = asks.parse_args()
    print(f"{asks.prog}: {datetime.now(UTC):%Y-%m-%d %H:%M} UTC, {load()}", flush=True)
    return asked


def chat(asked: Namespace, count: int, seed: int = 1) -> Talk:
    """Read so many messages of real logs, or make them up where there are none."""
    return read(asked.chat, count) if asked.chat else generated(count, seed)


def show(asked: Namespace, figures: Iterable[Figure]) -> None:
    """Print figures beside their targets, and keep them for other programs if asked to."""
    found = tuple(figures)
    print(table(found), flush=True)
    if asked.json:
        asked.json.write_bytes(as_json(found))
