"""What programs look up: only what there is, page by page, and described as it is."""

import json
from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.cases.case import Judgement, Ruling
from bot.cases.noted import Noted, Where
from bot.web.api.lookups import AT_ONCE, STEPS
from bot.web.text.steps import read
from tests.bot.web.api.client import CASE, program, program_of
from tests.bot.web.desk import DeskOf, desk
from tests.bot.web.pages.test_audit import LEA, keep
from tests.bot.web.pages.test_learning import taught
from tests.bot.web.study import CHARTER, study
from tests.making import NINE

HERE = "/channels/mona"


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[DeskOf]:
    async with desk(tmp_path) as made:
        yield made


@pytest.mark.parametrize(
    "path",
    [
        f"{HERE}/audit?before=x",
        f"{HERE}/audit?before={quote('0001-01-01T00:00:00+23:59|fact|1|0')}",
        f"{HERE}/viewers/hugo?before=yesterday",
        f"{HERE}/history?status=hanged",
        f"{HERE}/history?since=9999-99-99",
        f"{HERE}/history?before=-1",
        f"{HERE}/history?nothing=1",
        f"{HERE}/cases?page=0",
    ],
)
async def test_what_cannot_be_read_is_told_and_not_guessed(here: DeskOf, path: str) -> None:
    await here.case()
    async with program_of(here, "mona") as mona:
        body = await mona.get(path)
        assert (mona.status, body["status"]) == (422, 422)
        assert body["remedy"]


@given(st.text(max_size=60) | st.datetimes().map(lambda at: f"{at.isoformat()}+23:59|fact|1|0"))
def test_no_mark_of_an_address_is_a_moment_that_cannot_be_kept(text: str) -> None:
    read(text)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(who=st.text(min_size=1, max_size=64), text=st.text(max_size=100))
async def test_whatever_is_sought_is_answered(here: DeskOf, who: str, text: str) -> None:
    try:
        f"{who}{text}".encode()
    except UnicodeEncodeError:
        return
    async with program_of(here, "mona") as mona:
        await mona.get(f"{HERE}/viewers/{quote(who, safe='')}")
        assert mona.status in {200, 404, 429}
        await mona.get(f"{HERE}/history", text=text, viewer=who, by=who)
        assert mona.status in {200, 429}
    for one in await here.records.passes.of("9000"):
        await here.records.passes.revoke("9000", one.number)


async def test_a_token_says_what_it_is_for_and_where(here: DeskOf) -> None:
    await here.case()
    async with program_of(here, "lea", "read", "audit") as lea:
        token = await lea.get("/token")
        assert (token["owner"], token["scopes"], token["channel"]) == (
            "lea",
            ["read", "audit"],
            None,
        )
        (place,) = await lea.get("/channels")
        assert (place["role"], place["may"], place["waiting"]) == ("moderator", ["read"], 1)


async def test_closed_cases_come_page_by_page(here: DeskOf) -> None:
    async with program_of(here, "lea") as lea:
        for number in range(1, AT_ONCE + 3):
            case = await here.case(login=f"hugo{number}")
            ruling = Ruling(LEA, here.clock.now, Judgement.UPHOLD)
            await here.behind.moderation.settle(here.bench.rule(case, ruling), None)
        first = await lea.get(f"{HERE}/history")
        assert len(first["cases"]) == AT_ONCE
        rest = await lea.get(f"{HERE}/history", before=first["next"])
        assert ([one["number"] for one in rest["cases"]], rest["next"]) == ([2, 1], None)
        one = await lea.get(f"{HERE}/history", viewer="hugo7", status="upheld", by="lea")
        assert [case["number"] for case in one["cases"]] == [7]


async def test_a_viewer_has_their_cases_and_what_counts(here: DeskOf) -> None:
    await here.case()
    async with program_of(here, "lea") as lea:
        await lea.post(f"{CASE}/rule", version=0, outcome="uphold")
        found = await lea.get(f"{HERE}/viewers/hugo")
        assert found["viewer"]["login"] == "hugo"
        assert [one["number"] for one in found["cases"]] == [1]
        assert found["standing"]


async def test_who_did_what_goes_on_with_its_mark(here: DeskOf) -> None:
    await here.case()
    async with program_of(here, "nora") as nora:
        notes = tuple(Noted(LEA, "claim", NINE, Where.DESK, "1") for _ in range(STEPS + 1))
        await keep(here, *notes)
        here.clock.pass_(seconds=1)
        await nora.post(f"{CASE}/claim", version=0)
        first = await nora.get(f"{HERE}/audit")
        assert len(first["steps"]) == STEPS
        assert first["steps"][0]["where"] == "api"
        rest = await nora.get(f"{HERE}/audit", before=first["next"])
        assert (len(rest["steps"]), rest["next"]) == (2, None)


async def test_the_charter_is_told_as_anybody_may_read_it(here: DeskOf) -> None:
    async with program_of(here, "rita") as rita:
        found = await rita.get(f"{HERE}/charter")
        assert [one["number"] for one in found["clauses"]] == [3]
        assert "nouille" not in json.dumps(found)


async def test_a_proposal_is_accepted_by_a_program_and_written(tmp_path: Path) -> None:
    async with study(tmp_path) as room, program_of(room.desk, "nora") as nora:
        await taught(room)
        await nora.post(f"{HERE}/proposals/gone", answer="accept")
        assert nora.status == 409
        assert room.text == CHARTER
        (found,) = await nora.get(f"{HERE}/proposals")
        assert found["word"] == "nouille"
        told = await nora.post(f"{HERE}/proposals/{found['key']}", answer="accept")
        assert (nora.status, bool(told["told"])) == (200, True)
        assert 'terms = ["patate"]' in room.text


async def test_the_description_names_every_deed_and_its_page_needs_no_script(here: DeskOf) -> None:
    async with program(here) as anybody:
        found = await anybody.get("/openapi.json")
        assert anybody.status == 200
        assert f"{CASE}/rule".replace("mona", "{login}").replace("1", "{number}") in found["paths"]
        assert found["servers"] == [{"url": "/api"}]
        for path in found["paths"].values():
            for deed in path.values():
                assert "application/problem+json" in deed["responses"]["401"]["content"]
        page = await anybody.client.get("https://bot.example/docs")
        assert page.status_code == 200
        assert "<script" not in page.text
        assert "POST /api/channels/{login}/cases/{number}/rule" in page.text
        assert "default-src 'none'" in page.headers["content-security-policy"]
