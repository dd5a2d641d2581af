"""A phone that loses its network: it is said, nothing is lost, the page comes back by itself."""

from pathlib import Path

import pytest
from playwright.async_api import expect

from bot.cases.case import Status
from tests.bot.web.chromium import PHONE, free_address, served
from tests.bot.web.desk import desk

pytestmark = pytest.mark.long
DOCKET = "/channels/mona"


async def test_what_is_pressed_without_network_is_said_to_be_in_doubt_and_can_be_pressed_again(
    tmp_path: Path,
) -> None:
    address = free_address()
    async with desk(tmp_path, public=address) as here:
        await here.case("quelle nouille", "hugo")
        async with served(here, address) as house, house.window("lea", DOCKET, PHONE) as lea:
            page = lea.page
            await expect(page.locator("#away")).to_be_hidden()
            dismiss = page.locator("#case-1").get_by_role("button", name="Dismiss", exact=True)
            await page.context.set_offline(offline=True)
            await dismiss.click()
            await expect(page.locator("#away")).to_contain_text("may not be done")
            await here.case("encore une nouille", "ana")
            await page.context.set_offline(offline=False)
            await expect(page.locator("#case-2")).to_be_visible()
            await expect(page.locator("#away")).to_be_hidden()
            case = here.bench.docket.get(1)
            assert case is not None
            assert case.status is Status.OPEN
            await dismiss.click()
            await expect(page.locator("#case-1 .stands")).to_contain_text("dismissed")
