"""Nothing comes along under a licence that nobody has allowed, and the page says what comes."""

import hashlib
import re
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from scripts.licences import OTHERS, PAGE, is_allowed, licence_of, written
from scripts.lock import Locked, Use, direct, locked

ROOT = Path(__file__).parents[2]
VENDOR = ROOT / "bot" / "web" / "static" / "vendor"
OURS = ("bot", "filters", "charters")
CALLED = {"python-stdnum": "stdnum"}
"""How a package is imported, where that is not its name."""


def test_no_licence_is_one_that_nobody_has_allowed() -> None:
    assert [one.name for one in locked() if not is_allowed(licence_of(one.name))] == []


@pytest.mark.parametrize(
    "expression", ["GPL-3.0-only", "AGPL-3.0-or-later", "MIT AND GPL-2.0-only", "Proprietary", ""]
)
def test_what_would_bind_the_whole_is_refused(expression: str) -> None:
    assert not is_allowed(expression)


@pytest.mark.parametrize("expression", ["MIT", "MIT AND Zlib", "GPL-3.0-only OR MIT"])
def test_what_binds_nobody_is_not(expression: str) -> None:
    assert is_allowed(expression)


def test_a_package_that_nobody_looked_up_is_an_error() -> None:
    unheard = Locked("no-such-package-here", "1", Use.RUN, (), ())
    with pytest.raises(LookupError, match="look its licence up"):
        written([unheard], ())


def test_nothing_is_asked_for_that_nobody_uses() -> None:
    sources = "\n".join(
        path.read_text("utf-8") for folder in OURS for path in (ROOT / folder).rglob("*.py")
    )
    names = {one: CALLED.get(one, one.replace("-", "_")) for one in direct()}
    assert [one for one, name in names.items() if not re.search(rf"\b{name}\b", sources)] == []


def test_nothing_that_we_ask_for_is_left_alone_by_its_makers() -> None:
    """Two years before the newest release in the lock file, whenever this is run."""
    days = {one.name: date.fromisoformat(one.released) for one in locked()}
    newest = max(days.values())
    assert [one for one in direct() if newest - days[one] > timedelta(days=730)] == []


@pytest.mark.skipif(sys.platform != "linux", reason="what is installed elsewhere says it otherwise")
def test_the_page_says_what_is_locked() -> None:
    remedy = "write it anew: .venv/bin/python -m scripts.licences"
    assert PAGE.read_text("utf-8") == written(locked(), direct()), remedy


def test_what_was_copied_from_others_is_as_they_published_it() -> None:
    page = (VENDOR / "README.md").read_text("utf-8")
    sums = dict(re.findall(r"^\| `([^`]+\.js)` .*`([0-9a-f]{64})` \|$", page, re.MULTILINE))
    files = {path.name: path.read_bytes() for path in VENDOR.glob("*.js")}
    assert sums == {name: hashlib.sha256(text).hexdigest() for name, text in files.items()}
    (version,) = set(re.findall(r"`htmx\.org` ([\d.]+)", page))
    assert f"htmx {version} " in OTHERS[0][0]
    assert f'version="{version}"' in files["htmx.min.js"].decode()
