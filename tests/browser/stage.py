"""The whole bot on a Twitch in a box, and people who sit at its desk with real browsers."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.async_api import Browser, StorageState

from bot.sandbox.options import SandboxOptions
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import open_sandbox
from tests.bot.web.chromium import Window, open_browser
from tests.stories.inside import Inside, inside
from tests.stories.live import Live
from tests.stories.setting import write_settings

CHANNEL = "studiovert"
DOCKET = f"/channels/{CHANNEL}"
LEA, NORA = "lea", "nora"


@dataclass(frozen=True, slots=True)
class Screen:
    """What somebody looks at; `fine` is how many dots make a pixel."""

    width: int
    height: int
    touch: bool = False
    dark: bool = False
    fine: float = 1


PHONE = Screen(375, 720, touch=True)
DESK = Screen(1000, 800)


@dataclass(slots=True)
class Stage:
    """One channel's live, the bot that moderates it, and a browser for its team."""

    live: Live
    bot: Inside
    browser: Browser
    cookies: dict[str, StorageState] = field(default_factory=dict)
    """Of those who went in once: the door opens only so often in a minute."""

    @property
    def sandbox(self) -> Sandbox:
        return self.live.sandbox

    @asynccontextmanager
    async def sits(
        self, login: str, wanted: str = DOCKET, screen: Screen = DESK, language: str = "en"
    ) -> AsyncIterator[Window]:
        """Let somebody in by Twitch's own page; without a login, just open a page."""
        context = await self.browser.new_context(
            viewport={"width": screen.width, "height": screen.height},
            has_touch=screen.touch,
            is_mobile=screen.touch,
            device_scale_factor=screen.fine,
            color_scheme="dark" if screen.dark else "light",
            locale=language,
            storage_state=self.cookies.get(login),
        )
        page = await context.new_page()
        window = Window(page, self.bot.parts.front.public)
        try:
            if login and login not in self.cookies:
                await enter(window, login)
                self.cookies[login] = await context.storage_state()
            page.on("console", window.complain)
            page.on("pageerror", lambda error: window.wrong.append(str(error)))
            await page.goto(f"{window.address}{wanted}")
            yield window
        finally:
            await context.close()


async def enter(window: Window, login: str) -> None:
    """Go in by the sandbox's page, as a person does by Twitch's."""
    await window.page.goto(f"{window.address}/login")
    await window.page.locator("main form button").click()
    await window.page.get_by_label("As").select_option(login)
    await window.page.get_by_role("button", name="Approve").click()
    await window.page.wait_for_url(f"{window.address}/channels")


@asynccontextmanager
async def opened(folder: Path, charter: str = "", **web: object) -> AsyncIterator[Stage]:
    """Open everything; a charter's text stands in for the usual one."""
    options = SandboxOptions(channels=(CHANNEL,), viewers=150, moderators=(LEA, NORA))
    async with open_browser() as browser, open_sandbox(options) as sandbox:
        settings = write_settings(folder, sandbox, web=web)
        if charter:
            (folder / "plateau.toml").write_text(charter, encoding="utf-8")
        async with inside(settings) as bot:
            yield Stage(Live(sandbox, CHANNEL), bot, browser)
