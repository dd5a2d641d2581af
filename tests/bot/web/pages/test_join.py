"""`/join`: what it must not let through comes first."""

import pytest

from bot.web.door.logins import EACH
from filters.engine.phrase import Phrase
from tests.bot.web.hall import hall, returned, state_of


async def test_a_form_from_elsewhere_changes_nothing() -> None:
    here = hall()
    async with here.browser() as mona, here.browser() as thief:
        await mona.open("/join")
        await thief.open("/join")
        mona.page, thief.page = thief.page, mona.page
        assert "did not come from this page" in await mona.send("/join", offer="1-fr")
        assert mona.page.status_code == 403


async def test_a_form_without_its_ticket_or_from_another_site_changes_nothing() -> None:
    here = hall()
    async with here.browser() as mona:
        await mona.open("/join")
        assert (await mona.client.post(f"{mona.address}/join", data={"offer": "1-fr"})).is_error
        own, mona.address = mona.address, "https://evil.example"
        await mona.open("/join")
        mona.address = own
        answer = await mona.client.post(
            f"{own}/join", data={"offer": "1-fr"}, headers={"origin": "https://evil.example"}
        )
        assert answer.status_code == 403


async def test_a_login_that_another_browser_began_is_refused() -> None:
    here = hall()
    async with here.browser() as thief, here.browser() as mona:
        state = state_of(await thief.ask())
        assert "was not begun in this browser" in await returned(mona, state=state, code="thief")
        await mona.ask()
        assert "was not begun in this browser" in await returned(mona, state=state, code="thief")
        assert not here.house.joined


async def test_a_login_serves_once() -> None:
    here = hall()
    async with here.browser() as mona:
        state = state_of(await mona.ask())
        cookies = dict(mona.client.cookies)
        await returned(mona, state=state, code="mona")
        assert mona.page.url.path == "/join/arrival"
        here.house.joined.clear()
        mona.client.cookies.update(cookies)
        assert "was not begun" in await returned(mona, state=state, code="mona")
        assert not here.house.joined


async def test_a_charter_that_is_not_on_offer_is_refused() -> None:
    here = hall()
    async with here.browser() as mona:
        await mona.open("/join")
        assert "not on offer" in await mona.send("/join", offer="../../etc/passwd")


async def test_a_closed_page_takes_nobody() -> None:
    here = hall()
    async with here.browser() as mona:
        await mona.open("/join")
        here.house.is_open = False
        await mona.send("/join", offer="1-fr")
        assert mona.page.status_code == 400
        assert "<button" not in await mona.open("/join")


async def test_too_many_logins_from_one_address_wait_and_others_do_not() -> None:
    here = hall()
    async with here.browser() as mona, here.browser("10.0.0.2") as zoe:
        for _ in range(EACH):
            assert await mona.ask()
        await mona.ask()
        assert mona.page.status_code == 429
        assert "Wait a minute" in mona.page.text
        assert await zoe.ask()


async def test_a_forged_login_is_nobody() -> None:
    here = hall()
    async with here.browser() as mona:
        mona.client.cookies.set("__Host-chartreuse_session", "e30.AAAA", domain="bot.example")
        await mona.open("/join/arrival")
        assert mona.page.url.path == "/join"


async def test_whoever_says_no_to_twitch_is_told_what_to_do() -> None:
    here = hall()
    async with here.browser() as mona:
        state = state_of(await mona.ask())
        page = await returned(mona, error="access_denied", error_description="no", state=state)
        assert "You told Twitch no" in page
        assert mona.page.status_code == 400
        assert 'href="/join"' in page


@pytest.mark.parametrize("key", ["code", "twitch", "full", "charter"])
async def test_whatever_the_bot_refuses_is_told_in_words(key: str) -> None:
    here = hall()
    here.house.refuse = Phrase.of(f"join.trouble.{key}")
    async with here.browser() as mona:
        page = await returned(mona, state=state_of(await mona.ask()), code="mona")
        assert mona.page.status_code == 400
        assert f"join.trouble.{key}" not in page
        assert not here.house.joined


async def test_one_button_brings_the_bot_under_the_charter_that_was_chosen() -> None:
    here = hall()
    async with here.browser() as mona:
        state = state_of(await mona.ask(charter=1))
        page = await returned(mona, state=state, code="mona")
        assert here.house.joined == {"id-mona": "1-fr"}
        assert "/mod chartreuse" in page
        assert 'http-equiv="refresh"' in page
        here.house.moderates = True
        page = await mona.open("/join/arrival")
        assert "/mod" not in page
        assert 'http-equiv="refresh"' not in page


async def test_the_script_is_given_what_changes_and_no_more() -> None:
    here = hall()
    async with here.browser() as mona:
        await returned(mona, state=state_of(await mona.ask()), code="mona")
        part = await mona.client.get(f"{mona.address}/join/arrival", headers={"x-part": "live"})
        assert part.text.startswith('<div data-live="waiting">')


async def test_before_the_bot_has_joined_twitch_the_page_asks_for_patience() -> None:
    here = hall()
    here.front.reception = None
    async with here.browser() as mona:
        for path in ("/join", "/leave", "/join/arrival", "/leave/sure"):
            assert "still starting" in await mona.open(path)
            assert mona.page.status_code == 503
