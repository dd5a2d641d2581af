"""A charter is checked while it is typed, on any screen, and nothing runs over its edge."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import expect

from tests.bot.web.chromium import PHONE, SCREEN, House, free_address, served
from tests.bot.web.study import CHARTER, Study, study

pytestmark = pytest.mark.long
HOME = "/channels/mona"
SETTINGS = f"{HOME}/settings"
PAGES = (
    *(f"{HOME}/charter", f"{HOME}/history", f"{HOME}/viewers/hugo", f"{HOME}/audit"),
    *(SETTINGS, f"{SETTINGS}/words", f"{SETTINGS}/learning"),
)
WIDE = "nouille " + "W" * 400
SELECTED = "e => e.value.slice(e.selectionStart, e.selectionEnd)"


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[tuple[Study, House]]:
    address = free_address()
    async with study(tmp_path, public=address) as here:
        for text in (WIDE, "🙂" * 200 + " nouille", "z" + "\u0323\u0307" * 90 + " nouille"):
            await here.desk.case(text)
        async with served(here.desk, address) as house:
            yield here, house


async def test_what_is_wrong_is_told_while_one_types_and_mended_on_its_line(
    room: tuple[Study, House],
) -> None:
    here, house = room
    async with house.window("mona", SETTINGS, PHONE, "fr") as mona:
        text = mona.page.locator("#text")
        await text.fill(CHARTER + 'oucome = "x"\n')
        await mona.page.locator(".faults .line").click()
        assert await text.evaluate(SELECTED) == 'oucome = "x"'
        await text.fill(CHARTER.replace("Respect each other.", "Be kind."))
        await expect(mona.page.locator(".fine")).to_contain_text("1 exemple tient")
        await mona.page.locator("#why").fill("plus doux")
        await mona.page.locator("#editor button").first.click()
        await expect(mona.page.locator(".told")).to_contain_text("Enregistré")
        assert "Be kind." in here.text
        await mona.page.locator(".lines button").click()
        await expect(mona.page.locator(".told")).to_contain_text("Enregistré")
        assert here.text == CHARTER
        assert not mona.wrong


@pytest.mark.parametrize("size", [PHONE, SCREEN], ids=["phone", "screen"])
async def test_no_page_is_wider_than_its_screen(
    room: tuple[Study, House], size: dict[str, int]
) -> None:
    _, house = room
    async with house.window("mona", HOME, size) as mona:
        for path in PAGES:
            await mona.page.goto(house.address + path)
            for one in await mona.page.locator("details").all():
                await one.evaluate("e => e.open = true")
            width = await mona.page.evaluate("document.documentElement.scrollWidth")
            assert width <= size["width"], path
        assert not mona.wrong
