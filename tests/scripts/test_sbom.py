"""The bill of materials names all that runs, and nothing that only tests."""

import json
import re
from typing import Any

import pytest

from scripts.lock import Locked, Use, direct, locked
from scripts.sbom import ROOT, bill, main


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    path = tmp_path_factory.mktemp("bill") / "bill.json"
    main(["-o", str(path)])
    bill: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return bill


def test_what_only_tests_is_not_on_the_bill(found: dict[str, Any]) -> None:
    named = {(one["name"], one["version"]) for one in found["components"]}
    assert named == {(one.name, one.version) for one in locked() if one.use is not Use.WORK}
    assert "pytest" not in {name for name, _ in named}


def test_all_that_we_ask_for_hangs_together(found: dict[str, Any]) -> None:
    needs = {one["ref"]: set(one.get("dependsOn", ())) for one in found["dependencies"]}
    assert len(needs["chartreuse-mod"]) == len(direct())
    reached, waiting = set[str](), ["chartreuse-mod"]
    while waiting:
        one = waiting.pop()
        if one not in reached:
            reached.add(one)
            waiting.extend(needs[one])
    required = {one["bom-ref"] for one in found["components"] if one["scope"] == "required"}
    assert required <= reached


def test_the_sums_are_those_of_the_lock() -> None:
    jinja = Locked("jinja2", "9", Use.RUN, ("ab" * 32, "cd" * 32), ())
    (one,) = json.loads(bill([jinja], ["jinja2"]))["components"]
    assert [each["value"] for each in one["properties"]] == list(jinja.sums)
    assert one["licenses"] == [{"license": {"id": "BSD-3-Clause"}}]


def test_every_locked_file_has_a_sum() -> None:
    assert [one.name for one in locked() if not one.sums] == []


@pytest.mark.parametrize(
    ("file", "uses"),
    [
        ("requirements.txt", {Use.RUN}),
        ("requirements-reader.txt", {Use.RUN, Use.READER}),
        ("requirements-dev.txt", set(Use)),
    ],
)
def test_what_pip_is_given_is_what_is_locked(file: str, uses: set[Use]) -> None:
    text = (ROOT / file).read_text("utf-8")
    given = set(re.findall(r"^([a-z0-9-]+)==(\S+)", text, re.MULTILINE))
    assert given == {(one.name, one.version) for one in locked() if one.use in uses}, "`make lock`"
    sums = {each for one in locked() if one.use in uses for each in one.sums}
    assert set(re.findall(r"sha256:([0-9a-f]{64})", text)) == sums
