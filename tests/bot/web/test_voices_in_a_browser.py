"""Moderators, the host and an overlay at one show: live, nothing jumps, and every text fits."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from bot.cases.case import Person
from bot.cases.dealing import Dealt
from bot.cases.decision import Decision
from bot.cases.noted import Where
from bot.cases.voices.chorus import Stage
from bot.ports.airing import Role, Screen
from bot.web.voices.airing import digest_of
from tests.bot.web.chromium import PHONE, SCREEN, House, free_address, served
from tests.bot.web.desk import MONA, DeskOf, desk
from tests.bot.web.players import id_of

pytestmark = pytest.mark.long
QUESTION = "question pour mona : tu as lu le rapport en entier?"
OTHER = "question pour mona : quand sort le livre ?"
VOICES, HOST = "/channels/mona/voices", "/channels/mona/host"
SECRET = "o" * 43
LEA = Person(id_of("lea"), "lea")
WIDE = {"width": 1280, "height": 720}
OWN_CSS = """() => {
  const css = document.createElement("style");
  css.appendChild(document.createTextNode(":root { --accent: rgb(1, 2, 3); }"));
  document.head.appendChild(css);
}"""
FITS = """() => {
  const one = document.querySelector(".bubble");
  const place = one.getBoundingClientRect();
  const inside = place.top >= 0 && place.bottom <= innerHeight && place.right <= innerWidth;
  const high = one.scrollHeight <= one.clientHeight + 1;
  return inside && high && one.scrollWidth <= one.clientWidth + 1;
}"""


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[tuple[DeskOf, House]]:
    address = free_address()
    async with desk(tmp_path, public=address) as here:
        screen = Screen(MONA.id, Role.OVERLAY, "OBS", digest_of(SECRET), LEA, here.clock.wall())
        await here.records.screens.keep(screen)
        async with served(here, address) as house:
            yield here, house


async def on_air(here: DeskOf, text: str) -> None:
    """Put a text on air that a moderator chose."""
    order = here.behind.stage.order
    await here.say(text, "tom")
    await here.behind.stage.voices.idle()
    said = order.message(MONA.id, f"m{here.clock.now.timestamp():.0f}-tom")
    assert said
    one = await order.add(said, Stage.SENT, LEA, Where.DESK)
    await order.move(MONA.id, one.number, Stage.ON_AIR, LEA, Where.DESK)


async def overlay(house: House, page: Page, query: str = "") -> None:
    await page.goto(f"{house.address}/overlay/{SECRET}{query}")


async def banned(here: DeskOf, login: str) -> None:
    """Let somebody ban a viewer on Twitch itself."""
    fact = Dealt(f"id-{login}", "ban", LEA, here.clock.now)
    decision = Decision(MONA.id, here.clock.now, facts=(fact,))
    await here.behind.moderation.settle(here.bench.accept(decision), None)


async def test_votes_and_news_come_live_and_nothing_jumps(room: tuple[DeskOf, House]) -> None:
    here, house = room
    await here.say(QUESTION, "hugo")
    await here.behind.stage.voices.idle()
    async with (
        house.window("lea", VOICES, PHONE, "fr") as lea,
        house.window("nora", VOICES, SCREEN) as nora,
    ):
        await expect(lea.page.locator("[data-card]")).to_have_count(1)
        before = await lea.page.locator("#voice-1").bounding_box()
        await here.say(QUESTION, "zoe_b")
        await here.say(OTHER, "ana")
        await expect(lea.page.locator("#voice-1 .votes strong")).to_have_text("2")
        await expect(lea.page.locator("#arrivals")).to_contain_text("quand sort le livre")
        assert await lea.page.locator("#voice-1").bounding_box() == before, "it jumped"
        await lea.page.locator("#voice-1 button").first.click()
        await expect(nora.page.locator("#voice-1 .stands")).to_contain_text("by lea")
        await nora.page.keyboard.press("n")
        await expect(nora.page.locator("#voice-2")).to_be_visible()
        assert not lea.wrong + nora.wrong


async def test_a_question_reaches_the_overlay_and_leaves_it_with_its_author(
    room: tuple[DeskOf, House],
) -> None:
    here, house = room
    await here.say(QUESTION, "hugo")
    await here.say(OTHER, "ana")
    await here.behind.stage.voices.idle()
    async with (
        house.window("lea", VOICES, SCREEN) as lea,
        house.window("mona", HOST, SCREEN, "fr") as mona,
        house.window("paul", "/channels", WIDE) as obs,
    ):
        await overlay(house, obs.page)
        for number in (1, 2):
            await lea.page.locator(f"#voice-{number}").focus()
            await lea.page.keyboard.press("q")
            await expect(lea.page.locator(f"#voice-{number} .stands")).to_contain_text("by lea")
        await expect(mona.page.locator(".queue li")).to_have_count(2)
        await mona.page.locator("#wait-1 button").click()
        bubble = obs.page.locator(".bubble:not(.leaving)")
        await expect(bubble).to_contain_text("rapport en entier\u00a0?")
        await mona.page.get_by_role("button", name="Traitée, afficher la suivante").click()
        await expect(bubble).to_contain_text("quand sort le livre")
        await banned(here, "ana")
        await expect(obs.page.locator(".bubble")).to_have_count(0)
        await expect(mona.page.locator(".air")).to_contain_text("Rien à l’écran")
        assert not lea.wrong + mona.wrong + obs.wrong


@pytest.mark.parametrize(
    "size", [WIDE, {"width": 640, "height": 360}, {"width": 400, "height": 700}]
)
async def test_the_longest_question_fits_and_the_sources_own_css_holds(
    room: tuple[DeskOf, House], size: dict[str, int]
) -> None:
    here, house = room
    await on_air(here, ("W" * 60 + " pourquoi personne n'en parle ") * 5 + "😀" * 40)
    async with house.window("paul", "/channels", size) as obs:
        await overlay(house, obs.page)
        await expect(obs.page.locator(".bubble")).to_be_visible()
        assert await obs.page.evaluate(FITS)
        await obs.page.evaluate(OWN_CSS)
        edge = "getComputedStyle(document.querySelector('.bubble')).borderLeftColor"
        assert await obs.page.evaluate(edge) == "rgb(1, 2, 3)"
        ground = "getComputedStyle(document.body).backgroundColor"
        assert await obs.page.evaluate(ground) == "rgba(0, 0, 0, 0)"
        assert not obs.wrong


async def test_whoever_wants_no_motion_sees_none_and_a_revoked_overlay_is_empty(
    room: tuple[DeskOf, House],
) -> None:
    here, house = room
    async with house.window("paul", "/channels", WIDE) as obs:
        await obs.page.emulate_media(reduced_motion="reduce")
        await overlay(house, obs.page, "?accent=ff0000&side=right")
        await on_air(here, QUESTION)
        await expect(obs.page.locator(".bubble.entering")).to_be_visible()
        moving = "document.getAnimations().length"
        assert await obs.page.evaluate(moving) == 0
        (screen,) = await here.records.screens.of(MONA.id)
        await here.records.screens.revoke(MONA.id, screen.number)
        here.behind.watch.stir(MONA.id)
        await expect(obs.page.locator(".bubble")).to_have_count(0)
