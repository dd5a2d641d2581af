"""Two moderators at one docket, one of them on a phone: keys, live news, and nothing that jumps."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from bot.cases.case import Status
from tests.bot.web.chromium import PHONE, SCREEN, House, free_address, served
from tests.bot.web.desk import MONA, DeskOf, desk
from tests.bot.web.players import id_of

pytestmark = pytest.mark.long
DOCKET = "/channels/mona"
CARDS = "[...document.querySelectorAll('[data-card]')].map(e => e.id)"


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[tuple[DeskOf, House]]:
    address = free_address()
    async with desk(tmp_path, public=address) as here:
        for login in ("hugo", "ana", "paul"):
            await here.case("quelle nouille", login)
        async with served(here, address) as house:
            yield here, house


async def order(page: Page) -> list[str]:
    found: list[str] = await page.evaluate(CARDS)
    return found


async def test_nothing_jumps_and_a_claim_is_seen_on_the_other_screen(
    room: tuple[DeskOf, House],
) -> None:
    here, house = room
    async with (
        house.window("lea", DOCKET, SCREEN) as lea,
        house.window("nora", DOCKET, PHONE, "fr") as nora,
    ):
        before = await order(lea.page)
        await here.case("encore une nouille", "zed")
        await expect(lea.page.locator("#news a")).to_have_text("1 new case: show it")
        assert await order(lea.page) == before, "it jumped"
        await lea.page.keyboard.press("j")
        await lea.page.keyboard.press("j")
        await expect(lea.page.locator(".here")).to_have_id("case-2")
        await lea.page.keyboard.press("c")
        await expect(lea.page.locator("#case-2 .mine")).to_be_visible()
        await expect(nora.page.locator("#case-2 .stands")).to_contain_text("lea s’en occupe")
        await lea.page.keyboard.press("n")
        await expect(lea.page.locator("[data-card]")).to_have_count(4)
        assert not lea.wrong
        assert not nora.wrong


async def test_a_key_rules_a_key_undoes_and_a_thumb_dismisses(room: tuple[DeskOf, House]) -> None:
    here, house = room
    async with (
        house.window("lea", DOCKET, SCREEN) as lea,
        house.window("nora", DOCKET, PHONE, "fr") as nora,
    ):
        await lea.page.keyboard.press("j")
        await lea.page.keyboard.press("4")
        await expect(lea.page.locator("#case-1 .stands")).to_contain_text("time-out of 10 minutes")
        await expect(nora.page.locator("#case-1 .stands")).to_contain_text("par lea")
        await here.performer.drained()
        assert id_of("hugo") in here.twitch.silenced
        await lea.page.keyboard.press("u")
        await expect(lea.page.locator("#case-1 .stands")).to_contain_text("overturned by lea")
        await here.performer.drained()
        assert not here.twitch.silenced
        await nora.page.locator("#case-2").get_by_role("button", name="Classer").click()
        await expect(lea.page.locator("#case-2 .stands")).to_contain_text("dismissed by nora")
        wide = await nora.page.evaluate("document.documentElement.scrollWidth")
        assert wide <= PHONE["width"], "a thumb would have to scroll sideways"
        assert not lea.wrong
        assert not nora.wrong


async def test_keys_are_letters_while_somebody_writes(room: tuple[DeskOf, House]) -> None:
    here, house = room
    async with house.window("lea", f"{DOCKET}/cases/1", SCREEN) as lea:
        await lea.page.fill("#note", "")
        await lea.page.type("#note", "fdwb19")
        assert await lea.page.input_value("#note") == "fdwb19"
        assert here.bench.docket.get(1).status is Status.OPEN  # type: ignore[union-attr]  # it is there
        await lea.page.locator("#note").blur()
        await lea.page.keyboard.press("?")
        await expect(lea.page.locator("#keys")).to_be_visible()
        await lea.page.keyboard.press("d")
        assert here.bench.docket.get(1).status is Status.OPEN  # type: ignore[union-attr]  # it is there
        await lea.page.keyboard.press("?")
        await lea.page.keyboard.press("d")
        await expect(lea.page.locator(".told")).to_contain_text("dismissed")
        assert not lea.wrong


async def test_whoever_is_dismissed_sees_the_page_go(room: tuple[DeskOf, House]) -> None:
    here, house = room
    async with house.window("lea", DOCKET, SCREEN) as lea:
        await expect(lea.page.locator("#case-1")).to_be_visible()
        await expect(lea.page.locator("#live")).to_be_attached()
        async with lea.page.expect_response(lambda answer: answer.status == 404):
            while not here.behind.watch._ears:
                await lea.page.wait_for_timeout(20)
            here.behind.watch.dismissed(MONA, id_of("lea"))
        await expect(lea.page.locator("#case-1")).to_have_count(0)


async def test_words_are_hidden_until_they_are_asked_for_by_key(
    room: tuple[DeskOf, House],
) -> None:
    _, house = room
    async with house.window("lea", DOCKET, SCREEN) as lea:
        await expect(lea.page.locator("#case-1 .full")).to_be_hidden()
        await lea.page.keyboard.press("j")
        await lea.page.keyboard.press("v")
        await expect(lea.page.locator("#case-1 .full")).to_be_visible()
        await expect(lea.page.locator("#case-2 .full")).to_be_hidden()
        await lea.page.keyboard.press("z")
        await expect(lea.page.locator("#case-2")).to_be_hidden()
