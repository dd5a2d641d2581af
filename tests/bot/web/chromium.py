"""A real browser for the pages, and a server that it can reach."""

import re
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from html import unescape

import pytest
from playwright.async_api import Browser, ConsoleMessage, Page, async_playwright

from bot.web.ground.options import WebOptions
from bot.web.serving.server import open_web
from tests.bot.web.desk import DeskOf
from tests.free_port import free_port

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
PHONE = {"width": 375, "height": 720}
SCREEN = {"width": 1000, "height": 800}
BEGIN = """async () => {
  const form = document.querySelector('form[action="/login"]');
  const body = new URLSearchParams(new FormData(form));
  const answer = await fetch("/login", { method: "POST", body });
  return await answer.text();
}"""


def free_address() -> str:
    """An address that nobody serves; the pages must know it before they are served."""
    return f"http://localhost:{free_port()}"


@dataclass(eq=False)
class Window:
    """One window of somebody who is logged in; `wrong` is whatever the browser complained of.

    It has no slots: Playwright marks what it is given to call.
    """

    page: Page
    address: str
    wrong: list[str] = field(default_factory=list)

    async def log_in(self, login: str, wanted: str) -> None:
        """Go the way by Twitch's page, which is played from memory."""
        await self.page.goto(f"{self.address}/login?next={wanted}")
        going = unescape(await self.page.evaluate(BEGIN))
        state = re.search(r"state=([\w-]+)", going)
        assert state
        await self.page.goto(f"{self.address}/login/callback?state={state[1]}&code={login}")

    def complain(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.wrong.append(message.text)


@dataclass(slots=True)
class House:
    """The browser, and the desk that it looks at."""

    browser: Browser
    address: str

    @asynccontextmanager
    async def window(
        self, login: str, wanted: str, size: dict[str, int], language: str = "en"
    ) -> AsyncIterator[Window]:
        """A browser of its own for somebody, logged in."""
        context = await self.browser.new_context(
            viewport={"width": size["width"], "height": size["height"]}, locale=language
        )
        page = await context.new_page()
        window = Window(page, self.address)
        page.on("console", window.complain)
        page.on("pageerror", lambda error: window.wrong.append(str(error)))
        await window.log_in(login, wanted)
        try:
            yield window
        finally:
            await context.close()


@asynccontextmanager
async def served(here: DeskOf, address: str) -> AsyncIterator[House]:
    """Serve a desk at an address, and open a browser; without one the test is left out."""
    port = int(address.rpartition(":")[2])
    async with open_browser() as browser, open_web(here.app, WebOptions(port=port)):
        try:
            yield House(browser, address)
        finally:
            here.behind.watch.end()


@asynccontextmanager
async def open_browser() -> AsyncIterator[Browser]:
    """Open the Chromium of this computer; without one the test is left out."""
    path = next((found for one in NAMES if (found := shutil.which(one))), None)
    if path is None:
        pytest.skip("no Chromium here: `make test` says how to have one")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        try:
            yield browser
        finally:
            await browser.close()
