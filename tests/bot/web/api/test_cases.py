"""Deeds by the API are those of the pages: what must not happen first."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.cases.case import Judgement, Status
from bot.web.api.bounds import LARGEST
from tests.bot.web.api.client import CASE, DOCKET, program_of
from tests.bot.web.desk import DeskOf, desk
from tests.bot.web.players import id_of

NONSENSE: tuple[tuple[bytes, int], ...] = (
    (b"", 422),
    (b"null", 422),
    (b"[" * 4000, 422),
    (b"\xff\xfe", 422),
    (b'{"version": 0, "outcome": "hang"}', 422),
    (b'{"version": 0, "outcome": "uphold", "rung": "case"}', 422),
    (b'{"version": 0, "outcome": "uphold", "rung": "timeout-9999999"}', 422),
    (b'{"version": 0, "outcome": "dismiss", "rung": "ban"}', 422),
    (b'{"version": 0, "outcome": "uphold", "rung": "timeout-\xd9\xa3"}', 422),
    (b'{"version": -1, "outcome": "uphold"}', 422),
    (b'{"version": ' + b"9" * 5000 + b', "outcome": "uphold"}', 422),
    (b'{"version": 0, "outcome": "uphold", "note": "\\ud800"}', 422),
    (b'{"version": 0, "outcome": "uphold", "by": "nora"}', 422),
    (b'{"outcome": "uphold"}', 422),
)


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[DeskOf]:
    async with desk(tmp_path) as made:
        yield made


async def test_nonsense_changes_nothing_and_is_told_with_its_remedy(here: DeskOf) -> None:
    case = await here.case()
    async with program_of(here, "lea") as lea:
        for body, status in NONSENSE:
            answer = await lea.client.post(
                f"https://bot.example/api{CASE}/rule",
                content=body,
                headers={"content-type": "application/json"},
            )
            assert answer.status_code == status, body[:60]
            told = answer.json()
            assert told["remedy"]
            assert "Traceback" not in answer.text
            assert "hang" not in told["cause"]
        for path, status in ((f"{DOCKET}/0", 422), (f"{DOCKET}/99", 404), (f"{DOCKET}/x", 422)):
            await lea.get(path)
            assert lea.status == status
        await lea.get(f"{CASE}/rule")
        assert lea.status == 405
        for path in (f"{CASE}/burn", "/channels/a%0Ab/cases/1/rule", "/nothing"):
            body = await lea.post(path)
            assert (lea.status, body["status"]) == (404, 404)
    assert here.now(case) == case


async def test_a_body_that_is_too_large_is_read_by_nobody(here: DeskOf) -> None:
    case = await here.case()
    async with program_of(here, "lea") as lea:
        body = await lea.post(f"{CASE}/rule", version=0, outcome="uphold", note="x" * LARGEST)
        assert lea.status == 413
        assert body["cause"] == "a body holds 8192 bytes at most"
        await lea.post(f"{CASE}/rule", version=0, outcome="uphold", note="x" * 301)
        assert lea.status == 422
    assert here.now(case) == case


@pytest.mark.parametrize(
    ("deed", "more"),
    [
        ("claim", {}),
        ("release", {}),
        ("rule", {"outcome": "uphold"}),
        ("look", {"outcome": "uphold"}),
        ("reopen", {}),
        ("undo", {}),
    ],
)
async def test_nothing_is_done_on_a_version_that_is_not_the_last(
    here: DeskOf, deed: str, more: dict[str, str]
) -> None:
    await here.case()
    async with program_of(here, "lea") as lea, program_of(here, "nora") as nora:
        await lea.post(f"{CASE}/rule", version=0, outcome="dismiss")
        before = here.bench.docket.get(1)
        body = await nora.post(f"{CASE}/{deed}", version=0, **more)
        assert (nora.status, body["type"]) == (409, "/docs#problem-stale")
        assert "already ruled by lea" in body["cause"]
        assert here.bench.docket.get(1) == before
    assert await here.done() == []


async def test_what_another_is_looking_at_is_ruled_by_nobody_else(here: DeskOf) -> None:
    case = await here.case()
    async with program_of(here, "lea") as lea, program_of(here, "nora") as nora:
        claimed = await lea.post(f"{CASE}/claim", version=0)
        assert claimed["case"]["claimed_by"] == "lea"
        body = await nora.post(f"{CASE}/rule", version=0, outcome="uphold")
        assert (nora.status, body["type"]) == (409, "/docs#problem-refused")
        assert "lea is looking at it" in body["cause"]
        await lea.post(f"{CASE}/release", version=0)
        await nora.post(f"{CASE}/rule", version=0, outcome="uphold")
        assert nora.status == 200
    assert here.now(case).status is Status.UPHELD


async def test_a_second_person_learns_nothing_of_the_first_before_their_word(here: DeskOf) -> None:
    case = await here.case()
    async with program_of(here, "lea") as lea, program_of(here, "nora") as nora:
        await lea.post(f"{CASE}/rule", version=0, outcome="uphold", rung="ban", note="secret")
        await here.done()
        docket = await nora.get(DOCKET)
        (asked,) = docket["second_looks"]
        assert (asked["status"], asked["rulings"], asked["done"]) == ("open", [], [])
        found = await nora.get(CASE)
        assert found["effects"] == []
        stale = await nora.post(f"{CASE}/look", version=0, outcome="dismiss")
        refused = await nora.post(f"{CASE}/rule", version=1, outcome="overturn")
        await nora.get("/channels/mona/audit")
        for one in (docket, found, stale, refused, nora.answer.json() if nora.answer else {}):
            assert "secret" not in str(one)
            assert "lea" not in str(one).replace("release", "").replace("please", "")
        done = await nora.post(f"{CASE}/look", version=1, outcome="dismiss")
        assert nora.status == 200
        assert done["case"]["rulings"][0]["by"] == "lea"
    look = here.now(case).handling.look
    assert look is not None
    assert look.opinion is not None
    assert look.opinion.outcome is Judgement.DISMISS


async def test_a_program_rules_and_takes_it_back_and_twitch_confirms(here: DeskOf) -> None:
    case = await here.case()
    async with program_of(here, "lea") as lea:
        (waiting,) = (await lea.get(DOCKET))["cases"]
        ruling = {"version": waiting["version"], "outcome": "uphold", "rung": "timeout-600"}
        done = await lea.post(f"{CASE}/rule", **ruling, note="trop")
        assert done["case"]["done"] == ["timeout-600"]
        assert "timeout" in await here.done()
        found = await lea.get(CASE)
        assert [one["what"] for one in found["effects"]]
        undone = await lea.post(f"{CASE}/undo", version=found["case"]["version"])
        assert "Twitch confirms: hugo may write again" in undone["told"]
        assert undone["case"]["status"] == "overturned"
        again = await lea.post(f"{CASE}/reopen", version=undone["case"]["version"], note="why")
        assert again["case"]["status"] == "open"
    assert here.now(case).rulings[0].note == "trop"
    assert id_of("lea") in here.bench.team.present


async def test_what_nobody_can_write_does_not_break_an_answer(here: DeskOf) -> None:
    case = await here.case()
    ugly = replace(case.evidence.message, text="\ud800nouille\x00\u202e</script>")
    here.bench.docket.put(replace(case, evidence=replace(case.evidence, message=ugly)))
    async with program_of(here, "lea", "read") as lea:
        found = await lea.get(CASE)
        assert lea.status == 200
        assert found["case"]["text"] == "\ufffdnouille\x00\u202e</script>"
        (seen,) = found["findings"]
        assert found["case"]["text"][seen["start"] : seen["end"]]
        await lea.get(DOCKET)
        assert lea.status == 200


async def test_problems_are_told_in_the_language_that_is_asked_for(here: DeskOf) -> None:
    async with program_of(here, "lea") as lea:
        lea.client.headers["accept-language"] = "fr"
        body = await lea.get(f"{DOCKET}/99")
        assert body["cause"] == "cela n’existe pas, ou n’est pas à vous"
