"""What a token may not do: more than it was made for, or than its owner may do now."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.cases.case import Status
from bot.ports.entering import LoginEndedError, Rank
from bot.web.api.door import EACH, GUESSES
from bot.web.door.secrets import SCOPES, new_secret
from tests.bot.web.api.client import CASE, DOCKET, Program, program, program_of, token
from tests.bot.web.desk import MONA, ZOE, DeskOf, desk
from tests.bot.web.players import id_of

RULING = {"version": 0, "outcome": "uphold"}


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[DeskOf]:
    async with desk(tmp_path) as made:
        yield made


async def is_refused(asking: Program, status: int, name: str) -> None:
    body = await asking.post(f"{CASE}/rule", **RULING)
    assert asking.answer is not None
    assert asking.answer.headers["content-type"] == "application/problem+json"
    assert (asking.status, body["status"]) == (status, status)
    assert body["type"] == f"/docs#problem-{name}"
    assert body["place"] == f"/api{CASE}/rule"
    assert body["cause"]
    assert body["remedy"]


async def test_without_a_token_nothing_is_told(here: DeskOf) -> None:
    case = await here.case()
    for secret in ("", new_secret(), "chm_x", "chm_" + "." * 43):
        async with program(here, secret) as asking:
            await is_refused(asking, 401, "token")
            assert asking.answer is not None
            assert asking.answer.headers["www-authenticate"] == "Bearer"
    assert here.now(case) == case


async def test_a_login_to_the_desk_is_no_token(here: DeskOf) -> None:
    """What a browser sends by itself must open nothing: no other site's page could misuse it."""
    await here.case()
    async with here.browser("lea") as lea:
        answer = await lea.client.get(f"{lea.address}/api{CASE}")
        assert answer.status_code == 401


async def test_a_token_of_another_channel_learns_nothing_of_this_one(here: DeskOf) -> None:
    case = await here.case()
    async with program_of(here, "zoe") as zoe:
        await is_refused(zoe, 404, "missing")
        for path in ("", "/audit", "/history", "/charter", "/proposals", "/viewers/hugo", "/cases"):
            await zoe.get(f"/channels/mona{path}")
            assert zoe.status == 404
        unknown = await zoe.get("/channels/nobody/cases")
        mona = await zoe.get(DOCKET)
        assert unknown | {"place": ""} == mona | {"place": ""}
        assert [one["login"] for one in await zoe.get("/channels")] == ["zoe"]
    assert here.now(case) == case


async def test_a_token_for_one_channel_is_for_no_other_of_its_owner(here: DeskOf) -> None:
    await here.case()
    here.porch.team["lea"] = {one.id: frozenset({Rank.MODERATOR}) for one in (MONA, ZOE)}
    async with program(here, await token(here, "lea", channel=ZOE.id)) as lea:
        await is_refused(lea, 404, "missing")
        assert [one["login"] for one in await lea.get("/channels")] == ["zoe"]
        assert (await lea.get("/token"))["channel"] == "zoe"


async def test_a_demoted_moderator_has_lost_their_tokens_at_once(here: DeskOf) -> None:
    case = await here.case()
    async with program_of(here, "lea") as lea:
        assert (await lea.get(CASE))["case"]["number"] == 1
        here.behind.watch.dismissed(MONA, id_of("lea"))
        await is_refused(lea, 404, "missing")
        assert await lea.get("/channels") == []
    assert here.now(case).status is Status.OPEN


async def test_an_expired_and_a_revoked_token_are_worth_nothing(here: DeskOf) -> None:
    await here.case()
    async with program(here, await token(here, "lea", life=timedelta(0))) as late:
        await is_refused(late, 401, "token")
    async with program_of(here, "lea") as lea:
        await lea.get(CASE)
        for one in await here.records.passes.of(id_of("lea")):
            await here.records.passes.revoke(id_of("lea"), one.number)
        await is_refused(lea, 401, "token")


@pytest.mark.parametrize("scope", [one for one in SCOPES if one != "rule"])
async def test_a_token_does_only_what_it_was_made_for(here: DeskOf, scope: str) -> None:
    case = await here.case()
    async with program_of(here, "mona", scope) as mona:
        await is_refused(mona, 403, "scope")
    assert here.now(case) == case


async def test_no_token_lets_its_owner_do_what_they_may_not(here: DeskOf) -> None:
    case = await here.case()
    for login in ("olga", "rita"):
        async with program_of(here, login) as asking:
            await is_refused(asking, 403, "rank")
    for login, status in (("mona", 200), ("nora", 200), ("olga", 200), ("lea", 403), ("rita", 403)):
        async with program_of(here, login) as asking:
            for path in ("audit", "proposals"):
                await asking.get(f"/channels/mona/{path}")
                assert asking.status == status, (login, path)
    assert here.now(case) == case


async def test_while_twitch_does_not_say_who_is_who_nothing_is_done(here: DeskOf) -> None:
    await here.case()
    async with program_of(here, "lea") as lea:
        here.porch.ends = LoginEndedError()
        await is_refused(lea, 401, "login")
        here.porch.ends, here.porch.silent = None, True
        await is_refused(lea, 503, "away")
    here.front.behind = None
    async with program(here, new_secret()) as early:
        await is_refused(early, 503, "away")
        assert early.answer is not None
        assert early.answer.headers["retry-after"] == "5"


async def test_an_owner_may_ask_so_often_by_all_their_tokens_together(here: DeskOf) -> None:
    async with program_of(here, "lea") as one, program_of(here, "lea") as other:
        for number in range(2 * EACH + 1):  # the minute may turn meanwhile
            asking = other if number % 2 else one
            body = await asking.get("/token")
            if asking.status != 200:
                break
        assert number >= EACH
        assert (asking.status, body["type"]) == (429, "/docs#problem-often")
        assert asking.answer is not None
        assert asking.answer.headers["retry-after"] == "60"


async def test_whoever_guesses_is_told_to_wait(here: DeskOf) -> None:
    async with program(here, new_secret()) as guessing:
        found = set()
        for _ in range(2 * GUESSES + 1):
            await guessing.get("/token")
            found.add(guessing.status)
        assert found == {401, 429}


async def test_when_a_token_was_last_used_is_known_to_the_minute(here: DeskOf) -> None:
    async with program_of(here, "lea") as lea:
        await lea.get("/token")
        (first,) = await here.records.passes.of(id_of("lea"))
        assert first.used is not None
        await lea.get("/token")
        assert await here.records.passes.of(id_of("lea")) == (first,)
