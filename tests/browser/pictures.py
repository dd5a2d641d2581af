"""Takes the pictures of `docs/images/`, every page of them, from an evening: `make pictures`."""

import asyncio
import tempfile
from base64 import b64decode
from collections.abc import Iterator
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


IN_FRENCH = frozenset(
    {
        *("docket-dark", "docket-phone", "case-dark", "now-phone", "watch-phone", "storm-dark"),
        *("report-light", "report-phone", "rota-phone", "learning-dark", "words-phone"),
        *("charter-light", "voices-phone", "host-dark", "host-phone", "screens-phone"),
        *("login-phone", "shadow-phone", "backtest-report-phone", "reading-dark", "settings-dark"),
        *("history-phone", "viewer-dark", "audit-dark", "channels-light", "join-dark"),
    }
)
DARK_PHONES = frozenset({"now", "watch", "reports", "voices", "channels", "leave", "history"})
"""What is looked at on a phone at night."""
TRANSPARENT = {"overlay": "linear-gradient(135deg, #2b5876, #c94b4b)"}
"""Pages that lie over something else, and what."""


def shots(page: str) -> Iterator[Shot]:
    """Every look of a page: by day, by night, on a phone."""
    if page in TRANSPARENT:
        yield Shot(page, "light", SCENE, "fr", TRANSPARENT[page])
        return
    phone = replace(PHONE, dark=page in DARK_PHONES)
    for look, screen in (("light", LIGHT), ("dark", DARK), ("phone", phone)):
        yield Shot(page, look, screen, "fr" if f"{page}-{look}" in IN_FRENCH else "en")


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
            for page in pages:
                for shot in shots(page):
                    await take(stage, pages, shot)


if __name__ == "__main__":
    asyncio.run(main())
