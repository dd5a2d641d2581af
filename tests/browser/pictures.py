"""Takes the pictures of `docs/images/` anew, from an evening in the sandbox: `make pictures`."""

import asyncio
import tempfile
from base64 import b64decode
from dataclasses import dataclass, replace
from pathlib import Path

from playwright.async_api import Page

from bot.settings import LogOptions
from bot.terminal.logs import begin_logging
from bot.terminal.screen import write_line
from tests.browser.evening import FOR_STRANGERS, evening
from tests.browser.stage import CHANNEL, Screen, Stage

FOLDER = Path(__file__).parents[2] / "docs" / "images"
LIGHT = Screen(1000, 760)
DARK = replace(LIGHT, dark=True)
PHONE = Screen(375, 760, touch=True, fine=2)
SCENE = Screen(1280, 720)
BEHIND = "scene => { document.documentElement.style.background = scene }"
QUALITY = 82


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: a page, how it is looked at, and in which language."""

    page: str
    look: str
    screen: Screen
    language: str = "en"
    scene: str = ""
    """What is behind a page that is transparent."""

    @property
    def file(self) -> Path:
        return FOLDER / f"{self.page}-{self.look}.webp"


SHOTS = (
    Shot("docket", "light", LIGHT),
    Shot("docket", "dark", DARK, "fr"),
    Shot("docket", "phone", PHONE, "fr"),
    Shot("case", "light", LIGHT),
    Shot("case", "dark", DARK, "fr"),
    Shot("case", "phone", PHONE),
    Shot("now", "light", LIGHT),
    Shot("now", "phone", replace(PHONE, dark=True), "fr"),
    Shot("viewer", "light", LIGHT),
    Shot("watch", "light", LIGHT),
    Shot("watch", "phone", replace(PHONE, dark=True), "fr"),
    Shot("storm", "dark", DARK, "fr"),
    Shot("storm", "phone", PHONE),
    Shot("history", "dark", DARK),
    Shot("audit", "light", LIGHT),
    Shot("report", "light", LIGHT, "fr"),
    Shot("report", "dark", DARK),
    Shot("report", "phone", PHONE, "fr"),
    Shot("reports", "phone", replace(PHONE, dark=True)),
    Shot("rota", "light", LIGHT),
    Shot("rota", "phone", PHONE, "fr"),
    Shot("settings", "light", LIGHT),
    Shot("learning", "dark", DARK, "fr"),
    Shot("words", "phone", PHONE, "fr"),
    Shot("charter", "light", LIGHT, "fr"),
    Shot("voices", "light", LIGHT),
    Shot("voices", "phone", replace(PHONE, dark=True), "fr"),
    Shot("host", "dark", DARK, "fr"),
    Shot("host", "phone", PHONE, "fr"),
    Shot("overlay", "light", SCENE, "fr", "linear-gradient(135deg, #2b5876, #c94b4b)"),
    Shot("screens", "phone", PHONE, "fr"),
    Shot("channels", "phone", replace(PHONE, dark=True)),
    Shot("login", "phone", PHONE, "fr"),
    Shot("join", "phone", PHONE),
    Shot("leave", "phone", replace(PHONE, dark=True)),
)


async def take(stage: Stage, pages: dict[str, str], shot: Shot) -> None:
    """Take one picture."""
    login = "" if shot.page in FOR_STRANGERS else CHANNEL
    async with stage.sits(login, pages[shot.page], shot.screen, shot.language) as window:
        if shot.scene:
            await window.page.evaluate(BEHIND, shot.scene)
        shot.file.write_bytes(await picture(window.page))
        write_line(f"{shot.file.name}: {shot.file.stat().st_size // 1000} kB")


async def picture(page: Page) -> bytes:
    """What a page looks like as WebP, which Playwright itself does not write."""
    await page.evaluate("document.fonts.ready")
    browser = await page.context.new_cdp_session(page)
    wanted = {"format": "webp", "quality": QUALITY}
    return b64decode((await browser.send("Page.captureScreenshot", wanted))["data"])


async def main() -> None:
    """Play the evening, and take every picture of it."""
    begin_logging(LogOptions(level="warning"))
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="chartreuse-") as folder:
        async with evening(Path(folder)) as (stage, pages):
            for shot in SHOTS:
                await take(stage, pages, shot)


if __name__ == "__main__":
    asyncio.run(main())
