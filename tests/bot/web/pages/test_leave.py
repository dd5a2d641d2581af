"""`/leave`: only a streamer themselves takes the bot away, and only on purpose."""

import pytest

from tests.bot.web.hall import Hall, hall, returned, state_of
from tests.stories.visitor import Visitor as Browser


@pytest.fixture
def here() -> Hall:
    here = hall()
    here.house.joined["id-mona"] = "1-fr"
    return here


async def log_in(browser: Browser, login: str) -> str:
    await browser.open("/leave")
    await browser.send("/leave")
    return await returned(browser, state=state_of(browser.to_twitch), code=login)


async def test_to_log_in_is_not_to_leave(here: Hall) -> None:
    async with here.browser() as mona:
        await log_in(mona, "mona")
        assert mona.page.url.path == "/leave/sure"
        assert here.house.joined


async def test_nobody_takes_the_bot_out_of_anothers_channel(here: Hall) -> None:
    async with here.browser() as zoe:
        page = await log_in(zoe, "zoe")
        assert "there is nothing to do" in page
        await zoe.send("/leave/sure")
        assert here.house.joined


async def test_without_a_login_or_a_ticket_nobody_leaves(here: Hall) -> None:
    async with here.browser() as mona:
        await mona.open("/leave")
        await mona.send("/leave/sure")
        assert mona.page.url.path == "/leave"
        await log_in(mona, "mona")
        answer = await mona.client.post(f"{mona.address}/leave/sure", data={"ticket": "x"})
        assert answer.status_code == 403
        assert here.house.joined


async def test_a_login_that_was_begun_to_join_takes_nobody_away(here: Hall) -> None:
    async with here.browser() as mona:
        await returned(mona, state=state_of(await mona.ask()), code="mona")
        assert mona.page.url.path == "/join/arrival"
        assert here.house.joined


async def test_one_button_takes_the_bot_away_and_says_what_is_left_to_do(here: Hall) -> None:
    async with here.browser() as mona:
        await log_in(mona, "mona")
        page = await mona.send("/leave/sure")
        assert mona.page.url.path == "/leave/done"
        assert "/unmod chartreuse" in page
        assert not here.house.joined
        await mona.open("/leave/sure")
        assert mona.page.url.path == "/leave"
