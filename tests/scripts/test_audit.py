"""The audit: what nobody answered is wrong, and so is what nobody could be asked about."""

from pathlib import Path

import pytest

from scripts.audit import unanswered, vulnerable


def report(file: Path, *lines: int, rule: str = "B704") -> dict[str, object]:
    found = {
        "filename": str(file),
        "line_range": list(lines),
        "test_id": rule,
        "issue_text": "Potential XSS",
    }
    return {"results": [found], "errors": []}


@pytest.mark.parametrize(
    "line",
    [
        "Markup(text)",
        "Markup(text)  # noqa: S704",
        "Markup(text)  # noqa",
        "Markup(text)  # noqa: S701  # something else",
        "Markup(text)  # noqa: S70  # something else",
        "Markup(text)  # nosec",
    ],
)
def test_a_finding_without_its_own_answer_is_wrong(tmp_path: Path, line: str) -> None:
    file = tmp_path / "one.py"
    file.write_text(line, encoding="utf-8")
    assert unanswered(report(file, 1)) == [f"{file}:1: B704 Potential XSS"]


@pytest.mark.parametrize("rules", ["S704", "S101, S704", "S101,S704"])
def test_an_answer_on_any_of_its_lines_is_one(tmp_path: Path, rules: str) -> None:
    file = tmp_path / "one.py"
    file.write_text(f"page(\n  Markup(text),  # noqa: {rules}  # our own\n)", encoding="utf-8")
    assert not unanswered(report(file, 1, 2, 3))


def test_what_could_not_be_read_is_wrong() -> None:
    errors = [{"filename": "bot/one.py", "reason": "syntax error"}]
    assert unanswered({"results": [], "errors": errors}) == ["bot/one.py: syntax error"]


def test_a_package_that_nobody_could_be_asked_about_is_not_clean() -> None:
    packages = [
        {"name": "one", "version": "1", "vulns": []},
        {"name": "two", "skip_reason": "not found"},
    ]
    (wrong,) = vulnerable({"dependencies": packages})
    assert "1 of 2 packages could not be asked about, `two` first" in wrong


def test_a_known_flaw_is_told_with_what_mends_it() -> None:
    flaw = {"id": "PYSEC-1", "fix_versions": ["2"]}
    packages = [{"name": "one", "version": "1", "vulns": [flaw]}]
    assert vulnerable({"dependencies": packages}) == ["one 1: PYSEC-1, mended in ['2']"]
    assert not vulnerable({"dependencies": [{"name": "one", "version": "2", "vulns": []}]})
