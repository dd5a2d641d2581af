"""The shortest way through the desk, in a real browser: in by Twitch's page, one case, out."""

from pathlib import Path

from playwright.async_api import expect

from tests.browser.stage import DESK, DOCKET, LEA, opened


async def test_a_case_arrives_on_the_page_and_is_settled_by_a_key(tmp_path: Path) -> None:
    async with opened(tmp_path) as stage, stage.sits(LEA, DOCKET, DESK) as lea:
        await expect(lea.page.locator("[data-card]")).to_have_count(0)
        await stage.live.say("hugo", "c'est un vendu")
        await expect(lea.page.locator("#case-1")).to_be_visible()
        await lea.page.keyboard.press("j")
        await lea.page.keyboard.press("4")
        assert (await stage.live.did("timeout", "hugo")).seconds == 600
        await expect(lea.page.locator("#case-1 .stands")).to_contain_text("by lea")
        assert not lea.wrong
