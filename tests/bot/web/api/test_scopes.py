"""What the API's description says of scopes is what its door asks, and the page says the same."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.web.door.secrets import SCOPES
from scripts.api_page import PAGE, described, written
from tests.bot.web.api.client import Program, program_of
from tests.bot.web.desk import DeskOf, desk

BODIES: dict[str, dict[str, Any]] = {
    "Read": {"version": 0},
    "Reopening": {"version": 0},
    "Verdict": {"version": 0, "outcome": "dismiss"},
    "Word": {"version": 0, "outcome": "dismiss"},
    "Answer": {"answer": "decline"},
}
"""A body of each shape that can be read."""
VALUES = {"login": "mona", "number": "999", "who": "hugo", "key": "act-3", "deed": "keep"}
DEEDS = [
    (method.upper(), path, deed)
    for path, methods in described()["paths"].items()
    for method, deed in methods.items()
]


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[DeskOf]:
    async with desk(tmp_path) as made:
        yield made


async def problem(asking: Program, method: str, path: str, deed: dict[str, Any]) -> str:
    """Ask, and return the name of the problem, if it is one."""
    address = path.format_map(VALUES)
    if method == "GET":
        said = await asking.get(address)
    else:
        shape = deed["requestBody"]["content"]["application/json"]["schema"]["$ref"]
        said = await asking.post(address, **BODIES[shape.rpartition("/")[2]])
    return said["type"].rpartition("-")[2] if asking.status >= 400 else ""


async def test_a_token_for_everything_else_never_does(here: DeskOf) -> None:
    for method, path, deed in DEEDS:
        scope = deed.get("x-scope")
        others = [one for one in SCOPES if one != scope]
        async with program_of(here, "mona", *others) as asking:
            refused = await problem(asking, method, path, deed)
            assert (refused == "scope") is (scope is not None), (method, path, refused)


async def test_a_token_for_that_alone_is_enough(here: DeskOf) -> None:
    for method, path, deed in DEEDS:
        scope = deed.get("x-scope", "read")
        async with program_of(here, "mona", scope) as asking:
            refused = await problem(asking, method, path, deed)
            assert refused in {"", "missing", "refused", "stale"}, (method, path, refused)


def test_the_page_says_what_the_description_says() -> None:
    remedy = "write it anew: .venv/bin/python -m scripts.api_page"
    assert PAGE.read_text("utf-8") == written(described()), remedy


def test_no_shape_is_named_by_where_it_lies() -> None:
    assert [name for name in described()["components"]["schemas"] if "__" in name] == []
