"""Every key in a real browser: what it does, the button that does the same, and what stays put."""

from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from bot.cases.case import Case, Judgement, Person, Ruling, Status
from tests.bot.web.chromium import PHONE, SCREEN, House, Window, free_address, served
from tests.bot.web.desk import DeskOf, desk

pytestmark = pytest.mark.long
DOCKET = "/channels/mona"
CASE = f"{DOCKET}/cases/1"
NORA = Person("id-nora", "nora")
TOP = "one => one.getBoundingClientRect().top"
BUTTONS = {
    "j": '[data-do="next"]',
    "k": '[data-do="previous"]',
    "o": '.here [data-key="open"]',
    "c": '.here [data-key="c"]',
    "f": '.here [data-key="f"]',
    "d": '.here [data-key="d"]',
    "w": '.here [data-key="2"]',
    "1": '.here [data-key="1"]',
    "9": '.here [data-key="9"]',
    "b": '.here [data-key="9"]',
    "q": '.here [data-key="q"]',
    "u": "[data-last]",
    "v": '.here [data-key="unveil"]',
    "z": '[data-do="zen"]',
    "/": "[data-search]",
    "?": '[data-do="help"]',
}
"""The button of each key of the docket; `n` has one where there are news."""


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[tuple[DeskOf, House]]:
    address = free_address()
    async with desk(tmp_path, public=address) as here:
        for login in ("hugo", "ana", "paul", "zed", "max", "eva"):
            await here.case("quelle nouille", login)
        async with served(here, address) as house:
            yield here, house


def status(here: DeskOf, number: int) -> Status:
    case = here.bench.docket.get(number)
    assert case is not None
    return case.status


async def settled(here: DeskOf, case: Case, judgement: Judgement) -> None:
    """Let nora rule, from wherever."""
    here.clock.pass_(seconds=1)
    ruling = Ruling(NORA, here.clock.now, judgement)
    await here.behind.moderation.settle(here.bench.rule(case, ruling), None)


def case_of(here: DeskOf, number: int) -> Case:
    case = here.bench.docket.get(number)
    assert case is not None
    return case


async def told_keys(page: Page) -> set[str]:
    return set(await page.locator("#keys kbd").all_text_contents())


async def test_every_key_that_is_told_of_has_a_button(room: tuple[DeskOf, House]) -> None:
    here, house = room
    async with house.window("lea", DOCKET, SCREEN) as lea:
        page = lea.page
        await settled(here, case_of(here, 6), Judgement.DISMISS)
        await page.keyboard.press("j")
        await page.keyboard.press("d")
        await expect(page.locator("#case-1 .stands")).to_contain_text("dismissed")
        await page.reload()
        await page.keyboard.press("j")
        assert await told_keys(page) - {"n"} == set(BUTTONS)
        for key, button in BUTTONS.items():
            assert await page.locator(button).count(), f"{key} has no button"
        await here.case("encore une nouille", "lou")
        await expect(page.locator('#news [data-key="n"]')).to_be_visible()
        assert not lea.wrong


async def test_on_the_docket_every_key_does_what_it_says(room: tuple[DeskOf, House]) -> None:
    here, house = room
    async with house.window("lea", DOCKET, SCREEN) as lea:
        page = lea.page
        await moved(page)
        await claimed(here, page)
        for key, number, wanted in (
            ("f", 2, Status.UPHELD),
            ("d", 3, Status.DISMISSED),
            ("w", 4, Status.UPHELD),
            ("b", 5, Status.UPHELD),
            ("1", 6, Status.UPHELD),
        ):
            await page.keyboard.press("j")
            await expect(page.locator(".here")).to_have_id(f"case-{number}")
            await page.keyboard.press(key)
            await expect(page.locator(f"#case-{number} .stands")).to_contain_text("by lea")
            assert status(here, number) is wanted, key
        await here.performer.drained()
        assert Counter(here.twitch.kinds) == {"delete": 3, "warn": 2, "ban": 1}
        await page.keyboard.press("u")
        await expect(page.locator("#case-6 .stands")).to_contain_text("overturned by lea")
        assert status(here, 6) is Status.OVERTURNED
        assert not lea.wrong


async def moved(page: Page) -> None:
    """Down, up, open by `o`, and back to where one was."""
    for key, number in (("j", 1), ("j", 2), ("k", 1), ("k", 1)):
        await page.keyboard.press(key)
        await expect(page.locator(".here")).to_have_id(f"case-{number}")
    await page.keyboard.press("o")
    await page.wait_for_url(f"**{CASE}")
    await page.go_back()
    await expect(page.locator(".here")).to_have_id("case-1")
    await page.locator('[data-do="next"]').click()
    await expect(page.locator(".here")).to_have_id("case-2")
    await page.locator('[data-do="previous"]').click()
    await expect(page.locator(".here")).to_have_id("case-1")


async def claimed(here: DeskOf, page: Page) -> None:
    """Taken and given back by the same key."""
    await page.keyboard.press("c")
    await expect(page.locator("#case-1 .mine")).to_be_visible()
    await page.keyboard.press("c")
    await expect(page.locator("#case-1 .mine")).to_have_count(0)
    assert case_of(here, 1).handling.claim is None


PRESSED_AT_ONCE = """() => {
  window.stayed = true;
  new MutationObserver(() => {
    const button = document.querySelector("#case-1:has(.mine) .claiming [data-key=c]");
    if (!button || document.documentElement.dataset.pressed) return;
    document.documentElement.dataset.pressed = "yes";
    button.click();
  }).observe(document.querySelector(".cards"), { childList: true, subtree: true });
}"""


async def test_a_card_that_was_swapped_in_this_moment_is_pressed_without_leaving_the_page(
    room: tuple[DeskOf, House],
) -> None:
    here, house = room
    async with house.window("lea", DOCKET, SCREEN) as lea:
        page = lea.page
        for key in ("j", "j", "k"):
            await page.keyboard.press(key)
        await page.evaluate(PRESSED_AT_ONCE)
        await page.keyboard.press("c")
        await expect(page.locator("[data-pressed]")).to_have_count(1)
        await expect(page.locator("#case-1 .mine")).to_have_count(0)
        assert case_of(here, 1).handling.claim is None
        assert await page.evaluate("window.stayed"), "the page was left"
        await page.keyboard.press("j")
        await expect(page.locator(".here")).to_have_id("case-2")
        assert not lea.wrong


async def test_a_page_that_is_loaded_again_is_where_it_was(room: tuple[DeskOf, House]) -> None:
    _, house = room
    async with house.window("lea", DOCKET, SCREEN) as lea:
        for key in ("j", "j", "j"):
            await lea.page.keyboard.press(key)
        await lea.page.reload()
        await expect(lea.page.locator(".here")).to_have_id("case-3")
        await lea.page.keyboard.press("j")
        await expect(lea.page.locator(".here")).to_have_id("case-4")
        assert not lea.wrong


async def test_zen_shows_one_case_and_stays_until_it_is_left(room: tuple[DeskOf, House]) -> None:
    _, house = room
    async with house.window("lea", DOCKET, SCREEN) as lea:
        page = lea.page
        await page.keyboard.press("z")
        for number, shown in ((1, True), (2, False)):
            await expect(page.locator(f"#case-{number}")).to_be_visible(visible=shown)
        await expect(page.locator("header")).to_be_hidden()
        await page.keyboard.press("j")
        await expect(page.locator("#case-2")).to_be_visible()
        await expect(page.locator("#case-1")).to_be_hidden()
        await page.reload()
        await expect(page.locator("header")).to_be_hidden()
        await page.locator('[data-do="zen"]').click()
        await expect(page.locator("header")).to_be_visible()
        await expect(page.locator("#case-6")).to_be_visible()
        assert not lea.wrong


async def test_a_slash_searches_wherever_one_is(room: tuple[DeskOf, House]) -> None:
    _, house = room
    for wanted in (DOCKET, CASE, f"{DOCKET}/history"):
        async with house.window("lea", wanted, SCREEN) as lea:
            await lea.page.keyboard.press("/")
            await expect(lea.page.locator("#text")).to_be_focused()
            await lea.page.keyboard.type("nouille")
            await lea.page.keyboard.press("Enter")
            await lea.page.wait_for_url("**/history?text=nouille*")
            assert not lea.wrong


async def test_on_a_case_the_keys_rule_and_lead_on(room: tuple[DeskOf, House]) -> None:
    here, house = room
    async with house.window("lea", CASE, SCREEN) as lea:
        page = lea.page
        await page.keyboard.press("j")
        await page.wait_for_url("**/cases/2")
        await page.keyboard.press("k")
        await page.wait_for_url("**/cases/1")
        await page.keyboard.press("c")
        await expect(page.locator(".mine")).to_be_visible()
        await page.keyboard.press("4")
        await expect(page.locator(".told")).to_contain_text("upheld")
        await here.performer.drained()
        await page.wait_for_load_state()
        await page.keyboard.press("u")
        await expect(page.locator(".told")).to_contain_text("Twitch confirms")
        await page.keyboard.press("j")
        await page.wait_for_url("**/cases/2")
        await page.keyboard.press("?")
        await expect(page.locator("#keys")).to_be_visible()
        assert not lea.wrong


async def top(window: Window, place: str) -> float:
    found: float = await window.page.locator(place).first.evaluate(TOP)
    return found


@pytest.mark.parametrize("size", [SCREEN, PHONE], ids=["screen", "phone"])
async def test_a_case_tells_what_others_do_and_nothing_moves_under_the_finger(
    room: tuple[DeskOf, House], size: dict[str, int]
) -> None:
    here, house = room
    deeds = '[data-still] [data-key="f"]'
    async with (
        house.window("lea", CASE, size) as lea,
        house.window("nora", CASE, SCREEN) as nora,
    ):
        await lea.page.fill("#note", "à revoir")
        before = await top(lea, deeds)
        await nora.page.keyboard.press("c")
        await expect(lea.page.locator("#stands")).to_contain_text("nora is looking at it")
        await expect(lea.page.locator("[data-claim]")).to_be_disabled()
        assert await top(lea, deeds) == pytest.approx(before, abs=1)
        await nora.page.keyboard.press("4")
        await expect(lea.page.locator("[data-moved]")).to_be_visible()
        await expect(lea.page.locator(deeds)).to_be_disabled()
        assert await top(lea, deeds) == pytest.approx(before, abs=1)
        assert await lea.page.input_value("#note") == "à revoir"
        await expect(lea.page.locator("#told")).to_contain_text("Time-out of 10 minutes · done")
        await lea.page.keyboard.press("n")
        await expect(lea.page.locator(".stands")).to_contain_text("upheld by nora")
        assert not lea.wrong
        assert not nora.wrong
    assert status(here, 1) is Status.UPHELD


@pytest.mark.parametrize("size", [SCREEN, PHONE], ids=["screen", "phone"])
async def test_news_push_no_card_from_under_the_finger(
    room: tuple[DeskOf, House], size: dict[str, int]
) -> None:
    here, house = room
    async with house.window("lea", DOCKET, size) as lea:
        before = await top(lea, "#case-1")
        await here.case("encore une nouille", "lou")
        await expect(lea.page.locator("#news a")).to_be_visible()
        assert await top(lea, "#case-1") == pytest.approx(before, abs=1)
