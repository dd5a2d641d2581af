"""Every deed is a plain form: on every page what a script sends can be sent without one."""

from collections.abc import AsyncIterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, expect

from bot.cases.case import Status
from bot.cases.rota.facts import Planned
from bot.cases.rota.show import Show
from tests.bot.web.addresses import addresses
from tests.bot.web.chromium import PHONE, House, free_address, served
from tests.bot.web.desk import DeskOf, desk
from tests.bot.web.haunted import furnish
from tests.bot.web.study import CHARTER, study
from tests.making import NINE

SMALLEST = 44
"""Pixels that a thumb needs."""
CHECKED_WITHOUT = frozenset({"/channels/mona/settings/check"})
"""What is sent while somebody types; a button beside it sends the same."""


class Deeds(HTMLParser):
    """Reads a page for what only a script could do."""

    def __init__(self) -> None:
        super().__init__()
        self.wrong: list[str] = []
        self.sent: set[str] = set()
        self._form: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._form = named
        wanted = named.get("hx-post", "")
        plain = named.get("formaction", named.get("action", self._form.get("action", "")))
        is_plain = wanted == plain and self._form.get("method") == "post"
        if wanted and not is_plain and wanted not in CHECKED_WITHOUT:
            self.wrong.append(f"<{tag} hx-post={wanted}>")
        if tag == "a" and named.get("hx-get") and named.get("href") != named["hx-get"]:
            self.wrong.append(f"<a hx-get={named['hx-get']}>")
        if tag == "button" and named.get("type") == "button" and "hidden" not in named:
            self.wrong.append(f"<button {named}>")
        self.sent |= {wanted} if wanted else set()

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._form = {}


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[DeskOf]:
    asking = CHARTER.replace("number = 3", 'number = 3\nmode = "ask"')
    async with study(tmp_path, asking) as made:
        for login in ("hugo", "ana"):
            await made.desk.case("quelle nouille", login)
        await made.desk.say("question pour mona : tu as lu le rapport en entier ?", "paul")
        await made.desk.behind.stage.voices.idle()
        show = Show(number=1, title="Le plateau", begins=NINE, minutes=60)
        made.desk.bench.past.learn(Planned(show, NINE))
        furnish(made.desk, "quelle nouille")
        made.desk.behind.watch.end()
        yield made.desk


async def test_whatever_a_script_sends_a_plain_form_sends_too(here: DeskOf) -> None:
    wrong, sent = [], set[str]()
    async with here.browser("mona") as mona:
        for one in addresses(here.app):
            if one.method != "GET" or one.path.endswith("/live"):
                continue
            answer = await mona.client.get(f"{mona.address}{one.filled(show='1')}")
            reader = Deeds()
            reader.feed(answer.text)
            wrong += [f"{one.path}: {each}" for each in reader.wrong]
            sent |= reader.sent
    assert not wrong, "\n".join(wrong)
    assert len(sent) > 8, "nothing is sent by scripts: nothing was tried"


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[tuple[DeskOf, House]]:
    address = free_address()
    async with desk(tmp_path, public=address) as made:
        for login in ("hugo", "ana", "paul"):
            await made.case("quelle nouille", login)
        async with served(made, address) as house:
            yield made, house


async def without_scripts(house: House, browser: Browser) -> Page:
    """Go in with scripts, and on without: a browser that has none has the cookies of one."""
    async with house.window("lea", "/channels", PHONE) as lea:
        cookies = await lea.page.context.storage_state()
    context = await browser.new_context(
        viewport={"width": PHONE["width"], "height": PHONE["height"]},
        java_script_enabled=False,
        has_touch=True,
        is_mobile=True,
        storage_state=cookies,
    )
    return await context.new_page()


async def reached(page: Page, button: str) -> None:
    """A thumb meets the button: on the first screen, and large enough."""
    first = page.locator(button).first
    box = await first.bounding_box()
    assert box
    assert box["y"] + box["height"] <= PHONE["height"], f"{button} is below the first screen"
    assert box["height"] >= SMALLEST
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE["width"]


@pytest.mark.long
async def test_a_thumb_settles_a_case_without_scripts(room: tuple[DeskOf, House]) -> None:
    here, house = room
    page = await without_scripts(house, house.browser)
    await page.goto(f"{house.address}/channels/mona")
    for deed in ("f", "d", "c"):
        await reached(page, f'#case-1 [data-key="{deed}"]')
    await page.locator('#case-1 [data-key="c"]').tap()
    await expect(page.locator("#case-1 .mine")).to_be_visible()
    await page.locator('#case-1 [data-key="d"]').tap()
    await expect(page.locator(".notice.told")).to_contain_text("dismissed")
    await page.locator("[data-last]").first.tap()
    await expect(page.locator(".notice.told")).to_contain_text("open again")
    await page.locator("#case-2 summary").tap()
    await page.locator('#case-2 [data-key="4"]').tap()
    await expect(page.locator(".notice.told")).to_contain_text("10 minutes")
    await page.locator('#case-3 [data-key="open"]').tap()
    await page.wait_for_url("**/cases/3")
    for deed in ("f", "d"):
        await reached(page, f'[data-still] [data-key="{deed}"]')
    await page.locator("label[for=unveil-3]").tap()
    await expect(page.locator("#case-3 .full")).to_be_visible()
    await page.locator('[data-still] [data-key="f"]').tap()
    await expect(page.locator(".notice.told")).to_contain_text("upheld")
    statuses = [one.status for one in reversed(here.bench.docket.newest_first())]
    assert statuses == [Status.OPEN, Status.UPHELD, Status.UPHELD]
