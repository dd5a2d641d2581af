"""`python -m benchmarks`: measure, and say beside each target whether it is met."""

import platform
from argparse import ArgumentParser, Namespace
from os import cpu_count, environ, pathsep
from pathlib import Path
from time import perf_counter

from benchmarks.measure import FULL, QUICK, measured
from benchmarks.report import as_json, table
from benchmarks.style import style_of
from benchmarks.talk import Talk, generated, read

OF_CHAT = "CHARTREUSE_CHAT"


def main() -> None:
    """Measure what the arguments say; targets that are not met are shown, not an error."""
    asked = _arguments()
    begun = perf_counter()
    size = QUICK if asked.quick else FULL
    talk = _talk(asked, size.evening)
    print(_setting(talk, asked))
    figures = tuple(measured(talk, size))
    print(table(figures))
    print(f"\n{perf_counter() - begun:.0f} s; ratios hold within one run, other figures vary")
    if asked.json:
        asked.json.write_bytes(as_json(figures))


def _arguments() -> Namespace:
    parser = ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="less of it, within 15 seconds")
    parser.add_argument(
        "--chat",
        type=Path,
        nargs="+",
        metavar="PATH",
        default=[Path(one) for one in environ.get(OF_CHAT, "").split(pathsep) if one],
        help="real logs, in the form that `judge` reads, gzipped or not, or folders of them "
        f"(also by the variable {OF_CHAT})",
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there as well")
    parser.add_argument("--seed", type=int, default=1, help="another generated chat")
    return parser.parse_args()


def _talk(asked: Namespace, count: int) -> Talk:
    return read(asked.chat, count) if asked.chat else generated(count, asked.seed)


def _setting(talk: Talk, asked: Namespace) -> str:
    style = style_of([one.text for one in talk.messages])
    chat = "real" if asked.chat else "generated"
    return (
        f"Python {platform.python_version()}, {cpu_count()} cores; "
        f"{len(talk.messages):,} messages of {chat} chat: median {style.letters:.0f} characters, "
        f"{style.repeated:.0%} repeats, {style.ascii:.0%} ASCII, {style.dotted:.0%} with a dot"
    )


if __name__ == "__main__":
    main()
