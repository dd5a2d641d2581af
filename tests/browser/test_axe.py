"""axe, which reads pages as a screen reader and a colour meter do, finds nothing serious on any."""

from pathlib import Path

import pytest
from playwright.async_api import Page

from tests.bot.web.chromium import open_browser
from tests.browser.evening import FOR_STRANGERS, evening
from tests.browser.stage import CHANNEL, Screen, Stage

AXE = Path(__file__).parent / "axe" / "node_modules" / "axe-core" / "axe.min.js"
GRAVE = {"serious", "critical"}
RUN = """async () => {
  const { violations } = await axe.run(document, { resultTypes: ["violations"] });
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target, failureSummary }) => [impact, id, target.join(" "), failureSummary]));
}"""
SCREENS = (
    Screen(375, 720, touch=True),
    Screen(375, 720, touch=True, dark=True),
    Screen(1000, 800),
    Screen(1000, 800, dark=True),
)
pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(not AXE.is_file(), reason="needs what `make setup` installs by npm"),
]


async def test_axe_itself_sees_what_is_wrong() -> None:
    async with open_browser() as browser:
        page = await browser.new_page()
        await page.set_content("<main><button></button></main>")
        assert "button-name" in "".join(await faults(page))


async def test_no_page_keeps_anybody_out(tmp_path: Path) -> None:
    async with evening(tmp_path) as (stage, pages):
        for screen in SCREENS:
            ours = {name: path for name, path in pages.items() if name not in FOR_STRANGERS}
            theirs = {name: path for name, path in pages.items() if name in FOR_STRANGERS}
            found = await looked(stage, CHANNEL, ours, screen)
            found += await looked(stage, "", theirs, screen)
            assert not found, "\n".join(found)


async def looked(stage: Stage, login: str, pages: dict[str, str], screen: Screen) -> list[str]:
    """What is grave on these pages, one a line."""
    found: list[str] = []
    async with stage.sits(login, "/channels" if login else "/join", screen) as window:
        for name, path in pages.items():
            await window.page.goto(f"{window.address}{path}")
            found += [f"{name} {screen}: {one}" for one in await faults(window.page)]
            wide = await window.page.evaluate("document.documentElement.scrollWidth")
            if wide > screen.width:
                found.append(f"{name} {screen}: is {wide} wide")
    return found


async def faults(page: Page) -> list[str]:
    """What axe finds grave, with everything open that can be opened."""
    await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    await page.evaluate(AXE.read_text(encoding="utf-8"))
    violations: list[list[str]] = await page.evaluate(RUN)
    return [" · ".join(one) for one in violations if one[0] in GRAVE]
