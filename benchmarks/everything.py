"""`python -m benchmarks.everything`: one subject after the other, each in a process of its own.

The last lines say which targets are met.
"""

import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import msgspec

from benchmarks.figures import AIM, MET, NOT_MET


@dataclass(frozen=True, slots=True)
class Subject:
    """A module of benchmarks; `brief` says that it can be asked for less of it."""

    module: str
    brief: bool = True


SUBJECTS = (
    Subject("benchmarks"),
    Subject("benchmarks.twitchio"),
    Subject("benchmarks.siege"),
    Subject("benchmarks.desk"),
    Subject("benchmarks.voices"),
    Subject("benchmarks.reports"),
    Subject("benchmarks.channels"),
    Subject("benchmarks.watch"),
    Subject("benchmarks.staffing"),
    Subject("benchmarks.backtest", brief=False),
    Subject("benchmarks.evening", brief=False),
    Subject("benchmarks.soak"),
)
"""The longest last."""


@dataclass(frozen=True, slots=True)
class Row:
    """A figure as `--json` writes it, as far as it is looked at."""

    what: str
    verdict: str | None


def main() -> int:
    """Measure all of it; a subject that fails does not keep the others from their turn."""
    parser = ArgumentParser(prog="python -m benchmarks.everything", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="less of each, within two minutes")
    quick = parser.parse_args().quick
    begun = perf_counter()
    with TemporaryDirectory() as name:
        done = [
            (one, *_measured(one, Path(name) / f"{one.module}.json", quick=quick))
            for one in SUBJECTS
            if one.brief or not quick
        ]
    print(f"\n{(perf_counter() - begun) / 60:.0f} minutes")
    for subject, code, rows in done:
        print(f"  {subject.module:<22} {' '.join(_summed(code, rows))}")
    return int(any(code for _, code, _ in done))


def _measured(subject: Subject, figures: Path, *, quick: bool) -> tuple[int, Sequence[Row]]:
    """Let a subject print what it measures; return how it ended, and its figures."""
    print(f"\n=== {subject.module}", flush=True)
    further = ["--json", str(figures), *(["--quick"] * quick)] if subject.brief else []
    asked = [sys.executable, "-m", subject.module, *further]
    code = subprocess.run(asked, check=False).returncode  # noqa: S603  # our own modules
    rows = msgspec.json.decode(figures.read_bytes(), type=list[Row]) if figures.exists() else []
    return code, rows


def _summed(code: int, rows: Sequence[Row]) -> Iterator[str]:
    """Say how many targets are met, and which are not."""
    if code:
        yield f"failed with {code};"
    if rows:
        met = sum(one.verdict in {MET, AIM} for one in rows)
        missed = [one.what for one in rows if one.verdict == NOT_MET]
        yield f"{len(rows)} figures, {met} of {met + len(missed)} targets met"
        yield f"(not: {', '.join(missed)})" if missed else ""


if __name__ == "__main__":
    sys.exit(main())
