"""Change a module in every small way that mutmut knows; its tests are to notice: `make mutants`.

The tests are tried in groups, the nearest first; whatever no group notices is printed, line by
line. What no test can notice, and why, stands in
`docs/decisions/0033-what-no-test-can-notice.md`.
"""

import os
import sys
from collections.abc import Sequence
from typing import Final

from scripts.mutating import ROOT, Mutant, calm, mutants, prepare, tried

ENGINE = "tests/filters/engine"
CASES = "tests/bot/cases"
NEAR_JUDGE = tuple(
    f"{ENGINE}/{one}"
    for one in (
        "test_judge*.py",
        "test_pleading.py",
        "test_sureness.py",
        "contexts/test_together.py",
        "contexts/test_by_name.py",
    )
)
FAR_JUDGE = (f"{ENGINE}/contexts", "tests/filters/test_second_reader.py", "tests/bot/bench")
NEAR_TEXT = (f"{ENGINE}/test_text*.py", f"{ENGINE}/reading")
FAR_TEXT = ("tests/filters/test_terms*.py", f"{ENGINE}/terms", f"{ENGINE}/links")
RULED = (f"{CASES}/test_*.py", f"{CASES}/appeals", "tests/bot/bench")
RULE_OF_THUMB = (f"{CASES}/test_staffing.py",)
WORK = (f"{CASES}/load",)
SETTINGS = ("tests/bot/terminal/test_example.py", "tests/bot/team")
TRIED: Final = {
    "filters/engine/judge.py": (NEAR_JUDGE, FAR_JUDGE),
    "filters/engine/text.py": (NEAR_TEXT, FAR_TEXT),
    "filters/engine/reading/views.py": (NEAR_TEXT, FAR_TEXT),
    "bot/cases/ladder.py": ((f"{CASES}/test_ladder.py",), RULED),
    "bot/cases/docket.py": ((f"{CASES}/test_docket.py",), RULED),
    "bot/cases/staffing.py": (RULE_OF_THUMB, WORK, SETTINGS),
    "bot/cases/load/demand.py": (WORK,),
    "bot/cases/load/outlook.py": (WORK,),
    "bot/cases/load/queueing.py": (WORK,),
    "bot/cases/load/trend.py": (WORK,),
    "bot/cases/load/workload.py": (WORK,),
}
PATIENCE = 6
"""A group that takes so many times its time, and 20 s more, goes round in circles."""


def files(patterns: Sequence[str]) -> list[str]:
    """Return the tests that patterns name; a pattern without any is out of date."""
    found = [(pattern, sorted(ROOT.glob(pattern))) for pattern in patterns]
    if stale := [pattern for pattern, tests in found if not tests]:
        sys.exit(f"there are no tests `{stale[0]}` any more; name others in `scripts/mutants.py`")
    return [str(one) for _, tests in found for one in tests]


def judged(path: str) -> tuple[int, int, list[Mutant]]:
    """Return how many mutants a module has, how many went round in circles, and who is left."""
    groups = [(files(one), _needs(path, files(one))) for one in TRIED[path]]
    everyone, stuck, left = list(mutants(path)), 0, []
    for one in everyone:
        answer = 0
        for tests, seconds in groups:
            answer = answer or tried(path, one.text, tests, seconds)
        stuck += answer < 0
        if not answer:
            left.append(one)
            sys.stdout.write(f"{path}:{one.line}\n  - {one.was}\n  + {one.became}\n")
            sys.stdout.flush()
    return len(everyone), stuck, left


def _needs(path: str, tests: Sequence[str]) -> int:
    """Return how long a group may take; unchanged, it has to pass."""
    before = os.times().elapsed
    if tried(path, (ROOT / path).read_text("utf-8"), tests, 1_800):
        sys.exit(f"the tests of `{path}` fail on the module as it is; mend them first")
    return int((os.times().elapsed - before) * PATIENCE) + 20


def main(paths: Sequence[str]) -> int:
    """Try every module that is named, or all; say what each scored."""
    calm()
    for path in paths or TRIED:
        prepare(path, [one for group in TRIED[path] for one in files(group)])
        count, stuck, left = judged(path)
        caught = count - len(left)
        score = f"{caught} of {count} mutants noticed ({100 * caught / count:.1f} %)"
        sys.stdout.write(f"{path}: {score}, {stuck} of them by their time\n")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
