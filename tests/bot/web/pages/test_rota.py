"""The rota on its pages: planned by whom it may be, promised by the team, and in calendars."""

import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from icalendar import Calendar

from bot.cases.evening.minute import Minute
from bot.cases.facts import Fact
from bot.cases.rota.facts import Began, Planned, Promised
from bot.cases.rota.show import Show
from tests.bot.web.desk import DeskOf, desk
from tests.bot.web.players import id_of
from tests.making import NINE
from tests.stories.visitor import Visitor

ROTA = "/channels/mona/rota"
SHOWS = f"{ROTA}/shows"
TALK = {
    "title": "Le plateau",
    "date": "2026-10-16",
    "time": "21:00",
    "minutes": "120",
    "zone": "Europe/Paris",
    "weekly": "on",
    "charter": "",
    "viewers": "",
    "moderators": "",
}
EVIL = "</bdi><script>x</script>\u202e; a, b\\nATTACH:http://evil.example"
TALKING = Show(
    number=1,
    title="Le plateau",
    begins=NINE + timedelta(days=1, hours=22),
    minutes=120,
    zone="Europe/Paris",
    weekly=True,
)
ADDRESS = re.compile(r"https://bot\.example(/channels/mona/rota/[\w-]{32}\.ics)")


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[DeskOf]:
    async with desk(tmp_path) as made:
        yield made


async def facts(here: DeskOf, kind: type[Fact]) -> list[Fact]:
    kept = await here.records.facts(here.bench.channel, NINE - timedelta(days=1))
    return [one for one in kept if isinstance(one, kind)]


async def test_shows_are_planned_by_those_who_plan_and_by_nobody_else(here: DeskOf) -> None:
    for login, code in (("lea", 403), ("rita", 403), ("zoe", 404), ("nora", 200), ("olga", 200)):
        async with here.browser(login) as browser:
            await browser.open(SHOWS)
            assert browser.page.status_code == code, login
            await browser.open("/channels")
            await browser.send(SHOWS, **TALK)
            assert browser.page.status_code == code, login
    assert len(await facts(here, Planned)) == 2
    async with here.browser("mona") as mona:
        assert "did <code>rota_planned</code> 1" in await mona.open("/channels/mona/audit")


async def test_what_cannot_be_is_refused_with_every_reason(here: DeskOf) -> None:
    wrong = {
        **TALK,
        "title": " \u202e",
        "date": "2026-02-30",
        "zone": "../../etc/passwd",
        "minutes": "0",
        "charter": "nope",
        "viewers": "-1",
        "moderators": "²",
    }
    async with here.browser("mona") as mona:
        await mona.open(SHOWS)
        page = await mona.send(SHOWS, **wrong)
        assert mona.page.status_code == 422
        alert = re.search(r'role="alert">(.*?)</div>', page, re.DOTALL)
        assert alert
        assert alert[1].count("<li>") == 7
        assert 'value="../../etc/passwd"' in page
        for day in ("0001-01-01", "9999-12-31"):
            await mona.send(SHOWS, **{**TALK, "date": day, "zone": "Asia/Tokyo"})
            assert mona.page.status_code == 422
    assert not here.bench.past.rota.shows


async def test_a_show_says_what_it_will_need_by_the_weeks_before(here: DeskOf) -> None:
    begun = NINE - timedelta(days=5, hours=2)
    for one in range(30):
        at = begun + timedelta(minutes=one)
        await here.records.minutes.keep("9000", Minute(at=at, viewers=500, present=2, by_rule=3))
    async with here.browser("nora") as nora:
        await nora.open(SHOWS)
        page = await nora.send(SHOWS, **TALK)
        assert "Le plateau is in the rota." in page
        assert "Fri 16 Oct, 21:00" in page
        assert "About 500 viewers expected" in page
        assert "3 moderators needed" in page
        assert "3 still missing" in page
        assert "Nobody has said yes yet." in page
        assert page.count('class="evening') == 5


async def test_the_team_says_yes_and_no_and_readers_read(here: DeskOf) -> None:
    here.bench.past.learn(Planned(TALKING, NINE))
    async with here.browser("rita") as rita, here.browser("lea") as lea:
        page = await rita.open(ROTA)
        assert "Le plateau" in page
        assert "I will be there" not in page
        await rita.send(f"{ROTA}/promise", evening="1-2026-10-16", there="yes")
        assert rita.page.status_code == 403
        await lea.open(ROTA)
        page = await lea.send(f"{ROTA}/promise", evening="1-2026-10-16", there="yes")
        assert "Noted: you will be there." in page
        assert "Will be there: lea" in page
        page = await lea.send(f"{ROTA}/promise", evening="1-2026-10-16", there="no")
        assert "Will not be there: lea" in page
        for evening in ("1-2026-10-17", "9-2026-10-16", "x", ""):
            page = await lea.send(f"{ROTA}/promise", evening=evening, there="yes")
            assert "not in the rota any more" in page
    said = await facts(here, Promised)
    assert [one.there for one in said if isinstance(one, Promised)] == [True, False]


async def test_an_operator_says_yes_too_and_is_present(here: DeskOf) -> None:
    here.bench.past.learn(Planned(TALKING, NINE))
    async with here.browser("olga") as olga, here.browser("rita") as rita:
        await rita.open(ROTA)
        assert not here.bench.team.helping
        await olga.open(ROTA)
        assert set(here.bench.team.helping) == {id_of("olga")}
        page = await olga.send(f"{ROTA}/promise", evening="1-2026-10-16", there="yes")
        assert "Will be there: olga" in page


async def test_who_reads_the_desk_is_present_and_a_page_that_lives_by_itself_is_not(
    here: DeskOf,
) -> None:
    async with here.browser("lea") as lea, here.browser("mona") as mona:
        await mona.open(ROTA)
        lea.client.headers["x-part"] = "live"
        await lea.open(ROTA)
        assert not here.bench.team.present
        del lea.client.headers["x-part"]
        await lea.open(ROTA)
        assert here.bench.team.present == {id_of("lea"): NINE}


async def test_whom_the_show_is_about_is_no_moderator_of_it(here: DeskOf) -> None:
    here.bench.past.learn(Planned(TALKING, NINE))
    async with here.browser("mona") as mona:
        assert "I will be there" not in await mona.open(ROTA)
        page = await mona.send(f"{ROTA}/promise", evening="1-2026-10-16", there="yes")
        assert "You are the one they come for" in page
    assert await facts(here, Promised) == []


async def test_a_show_has_numbers_of_its_own(here: DeskOf) -> None:
    here.bench.past.learn(Planned(replace(TALKING, viewers=400), NINE))
    async with here.browser("nora") as nora:
        page = await nora.open(f"{SHOWS}/1")
        assert 'placeholder="200"' in page
        await nora.send(f"{SHOWS}/1/numbers", claimed_share="7")
        assert nora.page.status_code == 422
        await nora.send(f"{SHOWS}/1/numbers", viewers_per_moderator="100", claimed_share="0,8")
        assert "4 moderators needed" in nora.page.text
        page = await nora.open(f"{SHOWS}/1")
        assert 'value="100"' in page
        await nora.send(f"{SHOWS}/1", **{**TALK, "viewers": "400", "time": "22:00"})
        assert "4 moderators needed" in nora.page.text
        assert "Fri 16 Oct, 22:00" in nora.page.text


async def test_an_evening_is_called_off_and_then_the_show(here: DeskOf) -> None:
    here.bench.past.learn(Planned(TALKING, NINE))
    async with here.browser("nora") as nora:
        page = await nora.open(f"{SHOWS}/1")
        assert '<option value="2026-10-23">Fri 23 Oct, 21:00</option>' in page
        page = await nora.send(f"{SHOWS}/1/cancel", day="2026-10-23")
        assert "Fri 23 Oct" not in page
        assert "Fri 30 Oct" in page
        for day in ("nonsense", "all"):
            await nora.open(f"{SHOWS}/1")
            assert here.bench.past.rota.shows
            page = await nora.send(f"{SHOWS}/1/cancel", day=day)
        assert "No show is planned" in page
        await nora.open(f"{SHOWS}/1")
        assert nora.page.status_code == 404


async def test_a_note_is_left_for_whoever_comes(here: DeskOf) -> None:
    async with here.browser("lea") as lea, here.browser("nora") as nora:
        await lea.open(ROTA)
        assert "The note was empty" in await lea.send(f"{ROTA}/note", note=" \n ")
        await lea.send(f"{ROTA}/note", note=f"hugo {EVIL} {'x' * 600}")
        page = await nora.open(ROTA)
        assert "hugo &lt;/bdi&gt;&lt;script&gt;" in page
        assert "\u202e" not in page
        assert "x" * 500 not in page


async def test_who_worked_for_long_is_told_on_the_page_and_others_are_not(here: DeskOf) -> None:
    here.bench.past.learn(Began(id_of("lea"), NINE))
    here.clock.pass_(minutes=95)
    async with here.browser("lea") as lea, here.browser("nora") as nora:
        assert "at it for 1 hour 35 minutes" in await lea.open(ROTA)
        assert "take a break" not in await nora.open(ROTA)


async def test_a_calendar_holds_what_the_rota_says_and_nothing_that_titles_make_up(
    here: DeskOf,
) -> None:
    here.bench.past.learn(Planned(replace(TALKING, title=EVIL, viewers=300), NINE))
    async with here.browser("lea") as lea, here.browser() as phone:
        await phone.open(await address(lea))
        assert phone.page.headers["content-type"].startswith("text/calendar")
        assert phone.page.headers["cache-control"] == "private, no-store"
        assert "\u202e" not in phone.page.text
        events = Calendar.from_ical(phone.page.text).walk("VEVENT")
    begins = [one.decoded("dtstart").hour for one in events]
    assert begins == [19, 19, 20, 20]
    assert all("attach" not in one for one in events)
    assert str(events[0]["url"]) == f"https://bot.example{ROTA}"
    assert "2 modérateurs nécessaires" in str(events[0]["description"])


async def test_an_address_ends_with_a_newer_one_and_with_the_badge(here: DeskOf) -> None:
    async with here.browser("lea") as lea, here.browser() as phone:
        first = await address(lea)
        assert ADDRESS.search(await lea.open(ROTA)) is None
        second = await address(lea)
        for path, code in ((first, 404), (second, 200), (second.replace("mona", "zoe"), 404)):
            await phone.open(path)
            assert phone.page.status_code == code, path
        here.porch.team["lea"] = {}
        here.behind.ranks.dismiss("9000", id_of("lea"))
        await phone.open(second)
        assert phone.page.status_code == 404
    kept = await here.records.facts(here.bench.channel, NINE - timedelta(days=1))
    assert second.split("/")[-1][:-4] not in repr(kept)


async def address(browser: Visitor) -> str:
    """Make an address for the calendar, and return its path."""
    await browser.open(ROTA)
    found = ADDRESS.search(await browser.send(f"{ROTA}/calendar"))
    assert found
    return urlsplit(found[0]).path
