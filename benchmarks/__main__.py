"""`python -m benchmarks`: measure, and say beside each target whether it is met."""

import platform
from argparse import ArgumentParser, Namespace
from os import cpu_count
from time import perf_counter

from benchmarks.asking import chat, parser, show
from benchmarks.measure import FULL, QUICK, measured
from benchmarks.style import style_of
from benchmarks.talk import Talk


def asks() -> ArgumentParser:
    asked = parser("benchmarks", __doc__)
    asked.add_argument("--seed", type=int, default=1, help="another generated chat")
    return asked


def main() -> None:
    """Measure what the arguments say; targets that are not met are shown, not an error."""
    asked = asks().parse_args()
    begun = perf_counter()
    size = QUICK if asked.quick else FULL
    talk = chat(asked, size.evening, asked.seed)
    print(_setting(talk, asked))
    show(asked, measured(talk, size))
    print(f"\n{perf_counter() - begun:.0f} s; ratios hold within one run, other figures vary")


def _setting(talk: Talk, asked: Namespace) -> str:
    style = style_of([one.text for one in talk.messages])
    whose = "real" if asked.chat else "generated"
    return (
        f"Python {platform.python_version()}, {cpu_count()} cores; "
        f"{len(talk.messages):,} messages of {whose} chat: median {style.letters:.0f} characters, "
        f"{style.repeated:.0%} repeats, {style.ascii:.0%} ASCII, {style.dotted:.0%} with a dot"
    )


if __name__ == "__main__":
    main()
