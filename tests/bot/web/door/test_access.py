"""Who may enter the desk: whoever may not comes first, and strangers learn nothing."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ports.entering import LoginEndedError, Rank
from bot.web.door import access
from bot.web.door.access import MAY, Deed
from bot.web.pages.entry import HOME, own_path
from bot.web.serving.application import web_app
from tests.bot.web.desk import MONA, DeskOf, desk, log_in
from tests.bot.web.players import TEAM, id_of


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[DeskOf]:
    async with desk(tmp_path) as opened:
        yield opened


@pytest.fixture
async def book(here: DeskOf, monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The clock of the ranks, in the hands of the test."""
    now = [0.0]
    monkeypatch.setattr(here.behind.ranks, "_now", lambda: now[0])
    return now


PAGES = ("/channels", "/channels/mona", "/channels/mona/cases/1")


@pytest.mark.parametrize("path", PAGES)
async def test_nobody_enters_without_a_login_and_all_come_back_where_they_wanted(
    here: DeskOf, path: str
) -> None:
    await here.case()
    async with here.browser() as lea:
        page = await lea.open(path)
        assert lea.page.url.path == "/login"
        assert "nouille" not in page
        assert f'name="next" value="{path}"' in page
        await log_in(lea, "lea", path)
        assert lea.page.url.path == path
        assert lea.page.status_code == 200


@pytest.mark.parametrize("login", ["paul", "zoe"])
async def test_a_strangers_channel_and_none_at_all_look_the_same(here: DeskOf, login: str) -> None:
    await here.case()
    async with here.browser(login) as stranger:
        there = await stranger.open("/channels/mona")
        assert stranger.page.status_code == 404
        nowhere = await stranger.open("/channels/nobody")
        assert stranger.page.status_code == 404
        assert there == nowhere
        assert await stranger.open("/channels/mona/cases/1") == nowhere
        assert "mona" not in await stranger.open("/channels")


@pytest.mark.parametrize(
    ("login", "may"),
    [(login, bool(ranks.get(MONA.id))) for login, ranks in TEAM.items()],
)
async def test_the_whole_team_of_a_channel_reads_its_docket(
    here: DeskOf, login: str, *, may: bool
) -> None:
    async with here.browser(login) as person:
        await person.open("/channels/mona")
        assert person.page.status_code == (200 if may else 404)


def test_only_people_whom_twitch_lets_moderate_may_rule() -> None:
    ruling = {rank for rank, deeds in MAY.items() if Deed.RULE in deeds}
    assert ruling == {Rank.BROADCASTER, Rank.LEAD, Rank.MODERATOR}
    assert MAY.keys() == set(Rank)
    assert all(Deed.READ in deeds for deeds in MAY.values())


async def test_who_is_dismissed_loses_the_page_at_once(here: DeskOf) -> None:
    async with here.browser("lea") as lea, here.browser("nora") as nora:
        await lea.open("/channels/mona")
        here.behind.watch.dismissed(MONA, id_of("lea"))
        await lea.open("/channels/mona")
        assert lea.page.status_code == 404
        await nora.open("/channels/mona")
        assert nora.page.status_code == 200


async def test_who_was_dismissed_is_back_once_twitch_says_so_a_while_later(
    here: DeskOf, book: list[float]
) -> None:
    async with here.browser("lea") as lea:
        await lea.open("/channels/mona")
        here.behind.watch.dismissed(MONA, id_of("lea"))
        book[0] = 601
        await lea.open("/channels/mona")
        assert lea.page.status_code == 200


async def test_a_stale_list_of_twitch_lets_nobody_in_who_was_just_dismissed(
    here: DeskOf, book: list[float]
) -> None:
    here.behind.watch.dismissed(MONA, id_of("lea"))
    book[0] = 5
    async with here.browser("lea") as lea:
        await lea.open("/channels/mona")
        assert lea.page.status_code == 404


async def test_twitch_is_asked_again_after_ten_minutes_and_not_before(
    here: DeskOf, book: list[float]
) -> None:
    async with here.browser("lea") as lea:
        await lea.open("/channels/mona")
        here.porch.team["lea"] = {}
        book[0] = 599
        await lea.open("/channels/mona")
        assert lea.page.status_code == 200
        assert here.porch.asked == 1
        book[0] = 601
        await lea.open("/channels/mona")
        assert lea.page.status_code == 404


async def test_nobody_is_locked_out_while_twitch_is_away_but_not_for_ever(
    here: DeskOf, book: list[float]
) -> None:
    async with here.browser("lea") as lea:
        await lea.open("/channels/mona")
        here.porch.silent = True
        book[0] = 3000
        await lea.open("/channels/mona")
        assert lea.page.status_code == 200
        book[0] = 3700
        assert "Twitch has not said" in await lea.open("/channels/mona")
        assert lea.page.status_code == 503


async def test_a_login_that_twitch_ended_is_over(here: DeskOf, book: list[float]) -> None:
    async with here.browser("lea") as lea:
        await lea.open("/channels/mona")
        here.porch.ends = LoginEndedError()
        book[0] = 601
        await lea.open("/channels/mona")
        assert lea.page.url.path == "/login"
        here.porch.ends = None
        await lea.open("/channels/mona")
        assert lea.page.url.path == "/login"


async def test_after_a_restart_whoever_cannot_be_looked_up_logs_in_again(here: DeskOf) -> None:
    here.porch.complete, here.porch.team["lea"] = False, {}
    async with here.browser("lea") as lea:
        await lea.open("/channels/mona")
        assert lea.page.url.path == "/login"


async def test_a_copy_of_the_cookie_is_worth_nothing_after_the_logout(here: DeskOf) -> None:
    async with here.browser("lea") as lea:
        await lea.open("/channels")
        copy = dict(lea.client.cookies)
        await lea.send("/logout")
        assert here.porch.seen_out == ["lea"]
        lea.client.cookies.update(copy)
        await lea.open("/channels/mona")
        assert lea.page.url.path == "/login"


async def test_a_forged_login_is_nobody(here: DeskOf) -> None:
    async with here.browser() as thief:
        thief.client.cookies.set("__Host-chartreuse_desk", "e30.AAAA", domain="bot.example")
        await thief.open("/channels/mona")
        assert thief.page.url.path == "/login"


@given(st.text(max_size=60) | st.from_regex(r"(https?:)?//?[a-z]+\.example(/channels)?.*"))
def test_no_login_leads_elsewhere(wanted: str) -> None:
    path = own_path(wanted)
    assert path == HOME or (path == wanted and path.startswith("/channels/"))
    assert "//" not in path
    assert "." not in path


async def test_the_list_names_my_channels_and_what_waits_there(here: DeskOf) -> None:
    await here.case()
    async with here.browser("lea") as lea:
        page = await lea.open("/channels")
        assert 'href="/channels/mona"' in page
        assert "1 case waits" in page
        assert "Moderator" in page
        assert "zoe" not in page
    async with here.browser("paul", "fr") as paul:
        assert "l’équipe d’aucune chaîne" in await paul.open("/channels")


async def test_a_script_is_told_that_the_login_is_over_and_gets_no_page(here: DeskOf) -> None:
    async with here.browser() as somebody:
        asked = {"hx-request": "true"}
        for path in ("/channels/mona", "/channels/mona/live"):
            answer = await somebody.client.get(f"{somebody.address}{path}", headers=asked)
            assert answer.status_code == 401


async def test_nobody_does_more_in_a_minute_than_a_human_being(
    here: DeskOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(access, "EACH", 2)
    await here.case()
    fast = replace(here, app=web_app(here.front, tuple))
    async with fast.browser("lea") as lea, fast.browser("nora") as nora:
        for status in (200, 200, 429):
            await lea.open("/channels/mona")
            await lea.send("/channels/mona/cases/1/claim")
            assert lea.page.status_code == status
        assert "Wait a moment" in lea.page.text
        await nora.open("/channels/mona")
        assert nora.page.status_code == 200


async def test_the_first_page_is_the_desk_for_whoever_is_logged_in(here: DeskOf) -> None:
    async with here.browser("lea") as lea, here.browser() as somebody:
        await lea.open("/")
        assert lea.page.url.path == HOME
        await somebody.open("/")
        assert somebody.page.url.path == "/join"
