"""The channel as it is now: numbers for all who may read, levers for those who rule."""

import asyncio
import math
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest

from bot.cases.blocking.terms import Blocked, Blocking, Stage
from bot.cases.case import Person
from bot.cases.decision import Decision
from bot.cases.effects import SetChatMode, Shield
from bot.cases.facts import Proposed
from bot.cases.staffing import Need
from bot.moderation.pulling import paused
from bot.ports.entering import Rank
from bot.ports.world import Channel, Chat, Progress
from bot.web.door.access import Desk, Seat
from bot.web.door.sessions import Session, Sessions
from bot.web.live.docket import OVER
from bot.web.live.renewed import Part, renewed
from bot.web.pages.levers import LEVERS
from bot.web.storm.board import board
from bot.web.storm.state import States
from bot.web.text.rendering import Pages
from filters.engine.charter import Modes
from tests.bot.web.desk import ASKING, MONA, DeskOf, desk, told
from tests.bot.web.players import Twitch, id_of
from tests.making import NINE

NOW = "/channels/mona/now"
LEVER = "/channels/mona/levers"
PATIENCE = 10.0


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[DeskOf]:
    async with desk(tmp_path) as opened:
        yield opened


@pytest.mark.parametrize(("login", "status"), [("rita", 403), ("olga", 403), ("zoe", 404)])
async def test_who_may_not_rule_pulls_nothing(here: DeskOf, login: str, status: int) -> None:
    async with here.browser(login) as person:
        page = await person.open(NOW)
        assert "<button" not in page.split("</header>")[1]
        for lever in LEVERS:
            await person.open("/channels")
            await person.send(f"{LEVER}/{lever}")
            assert person.page.status_code == status
    assert await here.done() == []


async def test_a_lever_that_there_is_not_is_none(here: DeskOf) -> None:
    async with here.browser("lea") as lea:
        await lea.open(NOW)
        await lea.send(f"{LEVER}/burn")
        assert lea.page.status_code == 404


async def test_what_cannot_be_restored_is_not_changed(here: DeskOf) -> None:
    here.twitch.set_to = None
    async with here.browser("lea") as lea:
        assert "does not show its modes" in await lea.open(NOW)
        page = await lea.send(f"{LEVER}/calm")
        assert 'class="notice told wrong"' in page
        assert "nothing is changed" in page
    assert await here.done() == []


async def test_a_lever_pulled_too_far_says_why(here: DeskOf) -> None:
    async with here.browser("lea") as lea:
        await lea.open(NOW)
        for lever, said in (("uncalm", "not calmed"), ("resume", "not paused")):
            assert said in await lea.send(f"{LEVER}/{lever}")
        for minutes in ("0", "721", "-5", "x", "٣", "9" * 400, ""):
            assert "Minutes are wanted" in await lea.send(f"{LEVER}/pause", minutes=minutes)
        assert "No term was taken back" in await lea.send(f"{LEVER}/terms")
    assert not here.bench.past.paused(here.clock.now)


async def test_the_chat_is_calmed_and_given_back_and_both_are_read_back(here: DeskOf) -> None:
    here.twitch.set_to = Modes(slow=5, unique=True)
    async with here.browser("lea") as lea:
        assert "slow: 5 seconds" in await lea.open(NOW)
        page = await lea.send(f"{LEVER}/calm")
        assert lea.page.url.path == NOW
        assert "Read back from Twitch: it is so." in page
        assert "slow: 30 seconds" in page
        assert "Calmed:" in page
        page = await lea.send(f"{LEVER}/uncalm")
        assert "Read back from Twitch: it is so." in page
        assert "slow: 5 seconds" in page
    assert [one.modes for one in here.twitch.done if isinstance(one, SetChatMode)] == [
        Modes(slow=30, followers=10, unique=True),
        Modes(slow=5, unique=True),
    ]


async def test_what_twitch_did_not_do_is_told_as_such(here: DeskOf) -> None:
    here.twitch.forgets_levers = True
    async with here.browser("lea") as lea:
        await lea.open(NOW)
        assert "Twitch says otherwise" in await lea.send(f"{LEVER}/shield")
        here.twitch.progress = Progress.REFUSED
        assert "Twitch did not do it" in await lea.send(f"{LEVER}/unshield")
    assert here.twitch.done == [Shield(up=True), Shield(up=False)]


async def test_a_pause_ends_by_a_press(here: DeskOf) -> None:
    async with here.browser("lea") as lea:
        await lea.open(NOW)
        page = await lea.send(f"{LEVER}/pause", minutes="30")
        assert "only watches, for 30 minutes" in page
        assert await here.say("quelle nouille") is None
        await lea.send(f"{LEVER}/resume")
        assert await here.say("quelle nouille") is not None


async def test_a_proposal_is_seen_and_put_aside(here: DeskOf) -> None:
    proposed = Proposed("text", 12, here.clock.now)
    here.bench.accept(Decision(MONA.id, here.clock.now, facts=(proposed,)))
    async with here.browser("lea") as lea:
        assert "A wave was seen" in await lea.open(NOW)
        assert "no wave is proposed" in await lea.send(f"{LEVER}/uncalm")
        assert "A wave was seen" not in await lea.open(NOW)


async def test_terms_are_counted_for_all_and_shown_to_those_who_rule(here: DeskOf) -> None:
    ours = Blocking("grosse nouille", Stage.HELD, NINE, "t1")
    gone = Blocking("vieille nouille", Stage.DECLINED, NINE)
    here.bench.accept(Decision(MONA.id, NINE, facts=(ours, gone)))
    here.twitch.blocked = tuple(
        Blocked(f"t{number}", text, NINE, None, by_us=True)
        for number, text in enumerate(("grosse nouille", "<script>x"), 1)
    )
    async with here.browser("rita") as rita, here.browser("lea") as lea:
        page = await rita.open(NOW)
        assert "1 of the charter and 1 of others; 0 awaited, 1 taken back" in page
        assert "grosse" not in page
        page = await lea.open(NOW)
        assert "<bdi>grosse nouille</bdi>" in page.split("<details>")[1]
        assert "<script>x" not in page
        assert "1 term is asked for again" in await lea.send(f"{LEVER}/terms")
    assert not here.bench.past.terms.at(Stage.DECLINED)


async def test_the_audit_says_who_pulled_what(here: DeskOf) -> None:
    declined = Blocking("nouille", Stage.DECLINED, NINE)
    here.bench.accept(Decision(MONA.id, NINE, facts=(declined,)))
    async with here.browser("lea") as lea, here.browser("mona") as mona:
        await lea.open(NOW)
        for lever in LEVERS:
            here.clock.pass_(seconds=1)
            await lea.send(f"{LEVER}/{lever}", minutes="5")
        page = await mona.open("/channels/mona/audit")
    for said in ("calmed the chat", "gave the chat its modes", "raised", "lowered", "paused"):
        assert said in page
    assert "asked again for blocked terms" in page
    assert page.count(">lea<") >= len(LEVERS)
    assert id_of("lea") in here.bench.team.present


async def test_the_live_is_counted(here: DeskOf) -> None:
    for text in ("bonsoir", "quelle nouille", "salut"):
        await here.say(text)
    await here.say("quelle sacrée nouille", "zed")
    figures = here.behind.figures
    here.front.behind = replace(here.behind, figures={**figures, MONA.id: need(450, 1)})
    async with here.browser("lea") as lea:
        page = await lea.open(NOW)
        assert "<dd>4 <small>1 a minute" in page
        assert "<dd>450</dd>" in page
        assert "1 of 3 <small>2 are missing" in page
        assert f"2 of severity {ASKING.severity}" in page
        await lea.open("/channels/mona/cases/1")
        await lea.send("/channels/mona/cases/1/rule", outcome="dismiss")
        assert "<dt>Dismissed or overturned</dt><dd>1</dd>" in await lea.open(NOW)


async def test_a_lever_is_pulled_in_the_page_from_which_it_is_asked(here: DeskOf) -> None:
    async with here.browser("lea") as lea:
        await lea.open(NOW)
        await lea.send(f"{LEVER}/resume", back="../../evil")
        assert lea.page.url.path == NOW


def need(viewers: int, present: int) -> Need:
    return Need(viewers, -(-viewers // 200), present, large=False, automod=None)


async def test_an_open_page_hears_of_a_lever_that_was_pulled_elsewhere(here: DeskOf) -> None:
    pages = Pages(here.front)
    door = Desk(pages, Sessions(pages.browsers))
    person = Person(id_of("lea"), "lea")
    session = Session("key", person.id, person.login, math.inf)
    ranks = frozenset({Rank.MODERATOR})
    seat = Seat(MONA, person, ranks, here.bench, here.behind, session)
    states = States()

    async def part() -> Part:
        now = told((await board(seat, states)).paused)
        return Part(now, now)

    events = renewed(door, seat, part, pace=PATIENCE)
    assert (await anext(events)).startswith("retry:")
    assert await anext(events) == "data: lever.bot.acts\n\n"
    decision = paused(60, here.clock.now).decision(here.bench, here.clock.now)
    async with asyncio.timeout(PATIENCE):
        await here.behind.moderation.settle(decision, None)
        assert await anext(events) == "data: lever.bot.paused\n\n"
        here.behind.watch.dismissed(MONA, person.id)
        assert (await anext(events)).startswith(f"event: {OVER}")


async def test_twitch_is_asked_once_for_all_who_look(here: DeskOf) -> None:
    class Counting(Twitch):
        asked = 0

        async def modes(self, _: Channel) -> Modes | None:
            self.asked += 1
            return None

    twitch = Counting()
    world = replace(here.behind.world, chat=cast("Chat", twitch))
    here.front.behind = replace(here.behind, world=world)
    async with here.browser("lea") as lea, here.browser("rita") as rita:
        for _ in range(3):
            await lea.open(NOW)
            await rita.open(NOW)
    assert twitch.asked == 1
