"""Ask bandit about our own code, and pip-audit about everybody else's: `make audit`.

A finding of bandit is answered in its line, by the same number in a `# noqa: S…` with a reason, or
where ruff finds nothing by `# nosec B…` with one.
Nothing that could not be asked about counts as clean.
"""

import json
import re
import subprocess  # nosec B404 # runs two tools by our own words
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
OURS = ("bot", "filters", "charters", "scripts")
LOCKED = "requirements.txt"
ANSWER = re.compile(r"# noqa: (?P<rules>[A-Z]+\d+(?:, ?[A-Z]+\d+)*) +# \S")
FINE, WRONG = 0, 1
PATIENCE = 900
"""Seconds that either may take."""
Found = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that bandit doubts: where, by which of its rules, and what it says."""

    file: str
    lines: range
    rule: str
    said: str

    def is_answered(self, text: Sequence[str]) -> bool:
        """Whether a line of it bears the answer: ruff knows bandit's rules by the same numbers."""
        wanted = f"S{self.rule.removeprefix('B')}"
        answers = (ANSWER.search(text[one - 1]) for one in self.lines if one <= len(text))
        return any(wanted in re.split(", ?", one["rules"]) for one in answers if one)


def findings(report: Found) -> Iterator[Finding]:
    """Read what bandit reports."""
    for one in _rows(report, "results"):
        lines = one["line_range"]
        assert isinstance(lines, list)  # noqa: S101  # bandit's own form
        yield Finding(
            str(one["filename"]),
            range(min(lines), max(lines) + 1),
            str(one["test_id"]),
            str(one["issue_text"]),
        )


def unanswered(report: Found) -> list[str]:
    """Return the findings that nobody answered, and what bandit could not read."""
    open_ones = [
        f"{one.file}:{one.lines.start}: {one.rule} {one.said}"
        for one in findings(report)
        if not one.is_answered(Path(one.file).read_text("utf-8").splitlines())
    ]
    return open_ones + [f"{one['filename']}: {one['reason']}" for one in _rows(report, "errors")]


def vulnerable(report: Found) -> list[str]:
    """Return the packages that are known to be vulnerable, and those that nobody could tell of."""
    packages = list(_rows(report, "dependencies"))
    skipped = [one for one in packages if "skip_reason" in one]
    known = [
        f"{one['name']} {one['version']}: {flaw['id']}, mended in {flaw['fix_versions'] or 'none'}"
        for one in packages
        for flaw in _rows(one, "vulns")
    ]
    if skipped:
        known.append(
            f"{len(skipped)} of {len(packages)} packages could not be asked about, "
            f"`{skipped[0]['name']}` first; the service of pypi.org must be within reach"
        )
    return known


def _rows(report: Found, name: str) -> list[dict[str, object]]:
    found = report.get(name, [])
    return found if isinstance(found, list) else []


def _reported(tool: str, *arguments: str) -> Found | str:
    """Run a tool that writes JSON; return what it wrote, or why it wrote nothing."""
    command = (sys.executable, "-m", tool, *arguments)
    try:
        ran = subprocess.run(  # noqa: S603  # our own words alone
            command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=False
        )
    except subprocess.TimeoutExpired:
        return f"`{tool}` did not answer in time"
    try:
        found = json.loads(ran.stdout)
    except ValueError:
        return f"`{tool}` did not answer: {ran.stderr.strip().rpartition(chr(10))[2]}"
    return found if isinstance(found, dict) else f"`{tool}` did not answer as it should"


def main() -> int:
    """Ask both, and say what is left to do."""
    code = _reported("bandit", "-q", "-r", *OURS, "-f", "json")
    locked = ("-r", LOCKED, "--require-hashes", "--disable-pip")
    others = _reported("pip_audit", *locked, "-f", "json", "--progress-spinner", "off")
    wrong = [code] if isinstance(code, str) else unanswered(code)
    wrong += [others] if isinstance(others, str) else vulnerable(others)
    for one in wrong or ["clean: no finding without an answer, no package known to be vulnerable"]:
        sys.stdout.write(f"{one}\n")
    return WRONG if wrong else FINE


if __name__ == "__main__":
    sys.exit(main())
