"""One page says all that is known of a viewer, and nothing that they wrote breaks it."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.cases.case import Judgement, Person, Ruling
from bot.cases.dealing import Dealt
from bot.cases.decision import Decision
from bot.ports.world import Logged
from filters.engine.charter import Outcome, Rung, Step
from filters.engine.message import Role
from tests.bot.web.desk import DeskOf, desk
from tests.bot.web.players import id_of
from tests.making import NINE, message, viewer

PATH = "/channels/mona/viewers"
LEA = Person(id_of("lea"), "lea")
HOSTILE = (
    "<script>a()</script>",
    "\u202egnp.exe\u202c and \u2066more",
    "🙂" * 500,
    "z" + "\u0323\u0307" * 200,
    '"><img src=x onerror=a()>',
    "{{ 7 * 7 }} {% raw %}",
    "a" * 500,
)


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[DeskOf]:
    async with desk(tmp_path) as made:
        yield made


async def said(room: DeskOf, *texts: str, outcome: Outcome = Outcome.CLEAR) -> None:
    made = [
        message(
            text, id=f"k{place}", author=viewer("hugo"), sent_at=NINE + timedelta(minutes=place)
        )
        for place, text in enumerate(texts)
    ]
    await room.records.log([Logged(one, outcome) for one in made])


async def test_nobody_else_sees_it(room: DeskOf) -> None:
    await said(room, "mot secret")
    for login in ("", "zoe", "paul"):
        async with room.browser(login) as browser:
            assert "secret" not in await browser.open(f"{PATH}/hugo")


async def test_hostile_words_are_words(room: DeskOf) -> None:
    await said(room, *HOSTILE)
    async with room.browser("lea") as browser:
        page = await browser.open(f"{PATH}/hugo")
        assert browser.page.status_code == 200
        assert "<script>a" not in page
        assert "<img" not in page
        assert not set("\u202e\u202c\u2066") & set(page)
        assert page.count("\u0323") <= 3


async def test_it_shows_cases_deeds_and_words_as_one_history(room: DeskOf) -> None:
    case = await room.case("quelle nouille")
    ruling = Ruling(LEA, room.clock.now, Judgement.UPHOLD, Rung(Step.WARN))
    await room.behind.moderation.settle(room.bench.rule(case, ruling), None)
    room.clock.pass_(minutes=5)
    dealt = Dealt("id-hugo", "timeout", LEA, room.clock.now, 60, "trop tard", login="hugo")
    decision = room.bench.accept(Decision("9000", room.clock.now, facts=(dealt,)))
    await room.behind.moderation.settle(decision, None)
    await said(room, "bonsoir", "encore moi")
    async with room.browser("lea") as browser:
        page = await browser.open(f"{PATH}/HUGO")
        assert page.index("trop tard") < page.index(f"/cases/{case.number}")
        assert "upheld" in page
        assert page.index("encore moi") < page.index("bonsoir")
        assert "1 breach counts; the next one leads to: time-out of 10 minutes" in page


async def test_what_was_not_clear_is_hidden_until_asked_for(room: DeskOf) -> None:
    await said(room, "espèce de nouille", outcome=Outcome.BREACH)
    async with room.browser("lea") as browser:
        page = await browser.open(f"{PATH}/hugo")
        assert 'class="unveil"' in page
        assert "▒" in page


async def test_a_viewer_is_found_by_login_and_by_id(room: DeskOf) -> None:
    await room.case("quelle nouille")
    async with room.browser("rita") as browser:
        for who in ("hugo", "Hugo", "id-hugo"):
            assert "id-hugo" in await browser.open(f"{PATH}/{who}"), who


async def test_whoever_never_spoke_is_found_by_what_was_done_to_them(room: DeskOf) -> None:
    dealt = Dealt("id-mute", "ban", LEA, room.clock.now, login="mute")
    room.bench.accept(Decision("9000", room.clock.now, facts=(dealt,)))
    async with room.browser("lea") as browser:
        assert "ban by lea" in await browser.open(f"{PATH}/mute")
        assert "No message of theirs is kept" in browser.page.text


async def test_nobody_is_nobody(room: DeskOf) -> None:
    async with room.browser("lea") as browser:
        for who in ("nobody", "%00", "%F0%9F", "..%2F..", "a" * 300, "%27OR1=1"):
            await browser.open(f"{PATH}/{who}")
            assert browser.page.status_code == 404, who


async def test_long_talk_goes_on(room: DeskOf) -> None:
    await said(room, *(f"ligne {number}." for number in range(51)))
    async with room.browser("lea") as browser:
        page = await browser.open(f"{PATH}/hugo")
        assert "ligne 50." in page
        assert "ligne 0." not in page
        further = page.partition("?before=")[2].partition('"')[0]
        page = await browser.open(f"{PATH}/hugo?before={further}")
        assert "ligne 0." in page
        assert "ligne 1." not in page
        for odd in ("x", "0001-01-01T00:00:00%2B23:00", "9999-12-31T23:59:59-23:00", "2026"):
            await browser.open(f"{PATH}/hugo?before={odd}")
            assert browser.page.status_code == 200


async def test_roles_are_said_in_words(room: DeskOf) -> None:
    author = viewer("vera", *Role)
    await room.records.log([Logged(message("bonsoir", author=author), Outcome.CLEAR)])
    async with room.browser("lea") as browser:
        page = await browser.open(f"{PATH}/vera")
        assert "lead moderator" in page
        assert "role." not in page
