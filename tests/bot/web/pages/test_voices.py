"""The page of voices, the host's, and the overlay: first who may not, then a question's way."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.cases.case import Person, Status
from bot.cases.dealing import Dealt
from bot.cases.decision import Decision
from bot.cases.noted import Where
from bot.cases.voices.chorus import Stage
from bot.ports.airing import Role
from tests.bot.web.desk import MONA, DeskOf, desk
from tests.bot.web.pages.test_docket import HOSTILE
from tests.bot.web.players import id_of
from tests.stories.visitor import Visitor as Browser

QUESTION = "question pour mona : tu as lu le rapport en entier?"
VOICES = "/channels/mona/voices"
HOST = "/channels/mona/host"
LEA = Person(id_of("lea"), "lea")


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[DeskOf]:
    async with desk(tmp_path) as opened:
        yield opened


async def asked(here: DeskOf, text: str = QUESTION, *logins: str) -> int:
    """Let viewers say the same, and return the number that it has."""
    for login in logins or ("hugo",):
        await here.say(text, login)
    await here.behind.stage.voices.idle()
    floor = await here.behind.stage.order.floor(MONA.id)
    return floor.at(*Stage)[-1].number


async def chosen(here: DeskOf, text: str, login: str) -> int:
    """Let a moderator send what nobody would hear, and return the number that it has."""
    order = here.behind.stage.order
    await here.say(text, login)
    await here.behind.stage.voices.idle()
    said = order.message(MONA.id, f"m{here.clock.now.timestamp():.0f}-{login}")
    assert said
    return (await order.add(said, Stage.SENT, LEA, Where.DESK)).number


async def made(browser: Browser, role: Role) -> str:
    """Make a secret address, and return its path."""
    await browser.open("/channels/mona/screens")
    page = await browser.send("/channels/mona/screens", role=role, name="table")
    found = re.search(r'id="made">https://bot.example([^<]+)<', page)
    assert found
    return found[1]


async def test_nobody_else_sees_or_moves_anything(here: DeskOf) -> None:
    number = await asked(here)
    async with here.browser("zoe") as zoe, here.browser("rita") as rita:
        for path in (VOICES, HOST, "/channels/mona/screens"):
            await zoe.open(path)
            assert zoe.page.status_code == 404
        page = await rita.open(VOICES)
        assert "rapport" in page
        assert "hx-post" not in page
        assert "hx-post" not in await rita.open(HOST)
        await rita.send(f"{VOICES}/{number}/send")
        assert rita.page.status_code == 403
        await rita.open("/channels/mona/screens")
        assert rita.page.status_code == 403
    floor = await here.behind.stage.order.floor(MONA.id)
    assert len(floor.at(Stage.NEW)) == 1


async def test_an_address_that_nobody_gave_out_shows_nothing(here: DeskOf) -> None:
    async with here.browser() as stranger:
        for path in ("overlay/x", f"overlay/{'x' * 43}", "overlay/%00", f"host/{'x' * 43}"):
            await stranger.open(f"/{path}")
            assert stranger.page.status_code == 404


async def test_hostile_chat_is_text_on_every_screen(here: DeskOf) -> None:
    async with here.browser("mona") as mona:
        overlay, host = await made(mona, Role.OVERLAY), await made(mona, Role.HOST)
        for place, text in enumerate(HOSTILE):
            number = await chosen(here, text.replace("nouille", "rapport"), f"<b>hugo{place}")
            await mona.open(HOST)
            await mona.send(f"{HOST}/{number}/air", seen="1")
            pages = [await mona.open(one) for one in (HOST, overlay, host, f"{VOICES}?at=sent")]
            for page in pages:
                assert f"hugo{place}" in page.lower()
                assert "<script>alert" not in page
                assert "<img" not in page
                assert "<b>hugo" not in page
                assert not re.search("[\u202a-\u202e\u2066-\u2069]", page)
                assert "60481729" not in page


async def test_a_question_goes_its_way_without_a_script(here: DeskOf) -> None:
    number = await asked(here, QUESTION, "hugo", "zoe_b", "paul")
    async with here.browser("mona", "fr") as mona:
        overlay = await made(mona, Role.OVERLAY)
        assert "rapport" not in await mona.open(HOST)
        page = await mona.open(VOICES)
        assert re.search(r"<strong>3</strong>\s*<span>spectateurs</span>", page)
        await mona.send(f"{VOICES}/{number}/keep")
        assert "est gardée" in mona.page.text
        await mona.open(f"{VOICES}?at=kept")
        await mona.send(f"{VOICES}/{number}/send")
        assert "rapport" not in await mona.open(overlay)
        assert "rapport" in await mona.open(HOST)
        await mona.send(f"{HOST}/0/next")
        page = await mona.open(overlay)
        assert "rapport en entier\u00a0?" in page
        assert "demandé par 3 spectateurs" in page
        await mona.open(HOST)
        await mona.send(f"{HOST}/{number}/next")
        assert "rapport" not in await mona.open(overlay)
        assert "Traitée" in await mona.open(f"{VOICES}?at=over")


async def test_a_host_who_presses_twice_skips_nothing(here: DeskOf) -> None:
    for text, login in ((QUESTION, "hugo"), ("question pour mona : et le film ?", "zoe_b")):
        await chosen(here, text, login)
    async with here.browser("mona", "fr") as mona:
        await mona.open(HOST)
        await mona.send(f"{HOST}/0/next")
        await mona.open(HOST)
        await mona.send(f"{HOST}/0/next")
        assert mona.page.status_code == 200
        floor = await here.behind.stage.order.floor(MONA.id)
        assert floor.on_air
        assert floor.on_air.lead
        assert floor.on_air.lead.text == QUESTION


async def test_who_comes_second_is_told_who_was_first(here: DeskOf) -> None:
    number = await asked(here)
    async with here.browser("lea") as lea, here.browser("nora") as nora:
        await lea.open(VOICES)
        await nora.open(VOICES)
        await lea.send(f"{VOICES}/{number}/send")
        page = await nora.send(f"{VOICES}/{number}/decline")
        assert "lea was first, and sent it to the host" in page
    floor = await here.behind.stage.order.floor(MONA.id)
    assert [one.stage for one in floor.at(*Stage)] == [Stage.SENT]


async def test_a_card_alone_is_answered_within_the_page(here: DeskOf) -> None:
    number = await asked(here)
    async with here.browser("lea") as lea:
        await lea.open(VOICES)
        lea.client.headers["hx-request"] = "true"
        page = await lea.send(f"{VOICES}/{number}/star")
        assert page.lstrip().startswith("<article")
        assert 'aria-pressed="true"' in page


async def test_what_is_withdrawn_leaves_host_and_overlay(here: DeskOf) -> None:
    number = await asked(here)
    async with here.browser("mona") as mona:
        overlay = await made(mona, Role.OVERLAY)
        await mona.open(VOICES)
        await mona.send(f"{VOICES}/{number}/send")
        await mona.open(HOST)
        await mona.send(f"{HOST}/{number}/air")
        assert "rapport" in await mona.open(overlay)
        fact = Dealt("id-hugo", "ban", LEA, here.clock.now)
        decision = Decision(MONA.id, here.clock.now, facts=(fact,))
        await here.behind.moderation.settle(here.bench.accept(decision), None)
        for path in (overlay, HOST, VOICES, f"{VOICES}?at=sent", f"{VOICES}?at=over"):
            assert "rapport" not in await mona.open(path)


async def test_an_overlay_leaves_no_cookie_and_ends_when_it_is_revoked(here: DeskOf) -> None:
    async with here.browser("mona") as mona, here.browser() as obs:
        overlay = await made(mona, Role.OVERLAY)
        await obs.open(overlay)
        assert not obs.client.cookies
        assert obs.page.headers["referrer-policy"] == "no-referrer"
        assert "script-src 'self';" in obs.page.headers["content-security-policy"]
        await mona.open("/channels/mona/screens")
        await mona.send("/channels/mona/screens/1/revoke")
        await obs.open(overlay)
        assert obs.page.status_code == 404


async def test_a_host_without_a_login_goes_on_by_their_address(here: DeskOf) -> None:
    number = await asked(here)
    async with here.browser("mona") as mona, here.browser() as tablet:
        host = await made(mona, Role.HOST)
        await mona.open(VOICES)
        await mona.send(f"{VOICES}/{number}/send")
        await tablet.open(host)
        await tablet.send(f"{host}/{number}/air")
        page = await mona.open("/channels/mona/audit")
        assert "table" in page
        await tablet.send(f"{host}/{number}/decline")
        assert tablet.page.status_code == 404


async def test_the_address_of_a_host_ends_with_the_badge_of_whoever_made_it(here: DeskOf) -> None:
    number = await asked(here)
    async with here.browser("nora") as nora, here.browser() as tablet:
        host, overlay = await made(nora, Role.HOST), await made(nora, Role.OVERLAY)
        await nora.open(VOICES)
        await nora.send(f"{VOICES}/{number}/send")
        assert "rapport" in await tablet.open(host)
        here.porch.team["nora"] = {}
        here.behind.ranks.dismiss("9000", id_of("nora"))
        await tablet.send(f"{host}/{number}/air")
        assert tablet.page.status_code == 404
        for path, code in ((host, 404), (overlay, 200)):
            await tablet.open(path)
            assert tablet.page.status_code == code
    floor = await here.behind.stage.order.floor(MONA.id)
    assert floor.on_air is None


async def test_looks_are_checked_word_by_word(here: DeskOf) -> None:
    async with here.browser("mona") as mona:
        overlay = await made(mona, Role.OVERLAY)
        page = await mona.open(
            f"{overlay}/theme.css?accent=ffcc00&size=36&font=Inter,%20Arial"
            "&ground=red;}body{background:url(//x)&width=10px;"
        )
        assert "--accent: #ffcc00;" in page
        assert "--size: 36px;" in page
        assert '--font: "Inter", "Arial", system-ui, sans-serif;' in page
        assert "body" not in page
        assert "--width" not in page
        assert mona.page.headers["content-type"].startswith("text/css")
        page = await mona.open(f"{overlay}?place=top&side=%22%3E%3Cscript%3E&votes=no")
        assert 'class="top left no-votes"' in page


async def test_what_was_found_fair_goes_to_the_host(here: DeskOf) -> None:
    case = await here.case("question pour mona : c'est quoi cette nouille ?")
    async with here.browser("lea") as lea:
        await lea.open(f"/channels/mona/cases/{case.number}")
        page = await lea.send(f"/channels/mona/cases/{case.number}/to/host")
        assert "is with the host" in page
        assert here.now(case).status is Status.DISMISSED
        assert "nouille" in await lea.open(HOST)
