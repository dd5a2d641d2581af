"""The watch and the war room: for the desk alone, with samples, a graph, a word for a storm."""

import math
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cases.case import Person
from bot.cases.crisis.alerted import Alerted, Clipped, ClipStage
from bot.cases.crisis.level import Level, LevelProposed
from bot.cases.decision import Decision
from bot.cases.facts import Fact
from bot.ports.entering import Rank
from bot.ports.world import Logged
from bot.web.door.access import Seat
from bot.web.door.sessions import Session
from bot.web.pages.watch_page import outlook_of
from bot.web.storm.graph import HIGH, WIDE, graph
from bot.web.text.rendering import Pages
from bot.web.text.wording import Wording
from filters.engine.charter import Outcome
from filters.engine.levels import Levels, Strictness
from filters.engine.message import Role
from filters.engine.watches import Outlook, Watch
from tests.bot.web.desk import MONA, DeskOf, desk
from tests.bot.web.players import id_of
from tests.making import message, viewer

WATCH, STORM = "/channels/mona/watch", "/channels/mona/storm"
NASTY = "<script>alert(1)</script> acme"


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[DeskOf]:
    async with desk(tmp_path) as opened:
        outlook = Outlook(
            (Watch("la marque", "acme OR <b>"),), levels=Levels(storm=Strictness(lower_ask=0.1))
        )
        opened.bench.charter = replace(opened.bench.charter, outlook=outlook)
        yield opened


async def alert(here: DeskOf, *, url: str = "") -> Alerted:
    """Let a spike be on record, with what one viewer said."""
    at, channel = here.clock.now, here.bench.channel
    said = message(NASTY, id="m1", channel=channel, author=viewer("hugo"), sent_at=at)
    await here.records.log([Logged(said, Outcome.CLEAR)])
    samples, minutes = ("m1", "gone"), (1, 0, 24)
    one = Alerted("w-1", "watch", "la marque", 24, 2.0, 60, 9, samples, minutes, 1, 5, "!calm", at)
    clip = Clipped(one.key, ClipStage.MADE, "c", url, "", at)
    facts: tuple[Fact, ...] = (one, clip) if url else (one,)
    decision = here.bench.accept(Decision(here.bench.channel, at, facts=facts))
    await here.behind.moderation.settle(decision, None)
    return one


async def test_nobody_else_reads_a_channels_watch(here: DeskOf) -> None:
    async with here.browser("zoe") as zoe:
        for page in (WATCH, STORM):
            await zoe.open(page)
            assert zoe.page.status_code == 404


async def test_a_reader_declares_nothing(here: DeskOf) -> None:
    async with here.browser("rita") as rita:
        page = await rita.open(STORM)
        assert 'value="storm"' not in page
        await rita.open("/channels")
        await rita.send(STORM, level="storm")
        assert rita.page.status_code == 403
    assert here.bench.past.alarms.level is Level.CALM


async def test_a_level_that_there_is_not_is_none(here: DeskOf) -> None:
    async with here.browser("lea") as lea:
        await lea.open(STORM)
        await lea.send(STORM, level="panic")
        assert lea.page.status_code == 404


async def test_a_channel_that_watches_for_nothing_is_told_how(here: DeskOf) -> None:
    here.bench.charter = replace(here.bench.charter, outlook=Outlook())
    async with here.browser("lea") as lea:
        page = await lea.open(WATCH)
        assert "[[watches]]" in page
        assert "No alert yet" in page


async def test_an_alert_shows_who_said_what_and_harms_nobody(here: DeskOf) -> None:
    await alert(here, url="https://clips.example/abc")
    async with here.browser("rita") as rita:
        page = await rita.open(WATCH)
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page
    assert "acme OR &lt;b&gt;" in page
    assert "24 mentions" in page
    assert 'href="https://clips.example/abc"' in page
    assert "<svg" in page
    assert "Cues of words alone: 1 for, 5 against" in page


async def test_in_a_crowd_samples_are_found_too(here: DeskOf) -> None:
    await alert(here)
    crowd = [
        message("salut", id=f"c{number}", channel=MONA.id, sent_at=here.clock.now)
        for number in range(900)
    ]
    last = message("acme, boycott", id="last", channel=MONA.id, sent_at=here.clock.now)
    await here.records.log([Logged(one, Outcome.CLEAR) for one in (*crowd, last)])
    (one,) = here.bench.past.alarms.alerts.values()
    here.bench.past.learn(replace(one, key="w-2", samples=("last",)))
    async with here.browser("lea") as lea:
        assert "acme, boycott" in await lea.open(WATCH)


async def test_texts_that_are_erased_are_no_samples(here: DeskOf) -> None:
    await alert(here)
    await here.records.forget(here.clock.now + timedelta(days=1))
    async with here.browser("lea") as lea:
        assert "&lt;script" not in await lea.open(WATCH)


async def test_a_storm_is_declared_seen_by_all_and_ended(here: DeskOf) -> None:
    await alert(here)
    async with here.browser("lea") as lea:
        await lea.open(STORM)
        page = await lea.send(STORM, level="storm")
        assert "Done: storm." in page
        assert "Asks people earlier: 0.1" in page
        assert "Storm · <bdi>lea</bdi>" in page
        assert 'class="notice told wrong"' in await lea.send(STORM, level="storm")
        await lea.send(STORM, level="calm")
    assert [one.level for one in here.bench.past.alarms.steps] == [Level.STORM, Level.CALM]
    async with here.browser("mona") as mona:
        audit = await mona.open("/channels/mona/audit")
        assert "Storm" in audit
        assert "lea" in audit


async def test_the_war_room_says_what_waits_who_looks_and_what_is_proposed(here: DeskOf) -> None:
    nora = viewer("nora", Role.MODERATOR)
    here.bench.consider(message("bonsoir", author=nora, sent_at=here.clock.now))
    case = await here.case()
    proposal = LevelProposed(Level.STORM, 3, here.clock.now)
    here.bench.accept(Decision(here.bench.channel, here.clock.now, facts=(proposal,)))
    async with here.browser("lea") as lea:
        await lea.open(f"/channels/mona/cases/{case.number}")
        await lea.send(f"/channels/mona/cases/{case.number}/claim")
        page = await lea.open(STORM)
        assert "Proposed: storm" in page
        assert "<bdi>nora</bdi>" in page
        assert f'<bdi>lea</bdi> · <a href="/channels/mona/cases/{case.number}">' in page
        assert 'value="storm"' in page


async def test_an_open_page_is_told_of_a_new_alert_and_nothing_else_moves(here: DeskOf) -> None:
    person, pages = Person(id_of("lea"), "lea"), Pages(here.front)
    session = Session("key", person.id, person.login, math.inf)
    seat = Seat(MONA, person, frozenset({Rank.MODERATOR}), here.bench, here.behind, session)
    await alert(here)
    outlook = await outlook_of(seat, Wording("en", here.clock.now))

    def sent(shown: str) -> str:
        return pages.text("watch_live.html", "en", seat=seat, outlook=outlook, shown=shown)

    assert "A new alert came" in sent("")
    assert "A new alert came" not in sent("w-1")
    assert "&lt;script" not in sent("")
    async with here.browser("lea") as lea:
        assert "live?shown=w-1" in await lea.open(WATCH)


async def test_both_rooms_speak_french(here: DeskOf) -> None:
    await alert(here)
    async with here.browser("lea", language="fr") as lea:
        assert "Veille" in await lea.open(WATCH)
        page = await lea.open(STORM)
        assert "Salle de crise" in page
        assert "Qui fait quoi" in page


@given(st.lists(st.integers(0, 10_000), max_size=60), st.floats(0, 20_000))
def test_a_graph_stays_within_its_frame(minutes: list[int], usual: float) -> None:
    drawn = graph(minutes, usual)
    for bar in drawn.bars:
        assert 0 <= bar.x <= bar.x + bar.width <= WIDE + 0.01
        assert 0 <= bar.y <= bar.y + bar.height <= HIGH + 0.01
    assert drawn.usual is None or 0 <= drawn.usual <= HIGH
