"""Who did what stands in one list, for those who answer for it, and can be taken away."""

import csv
import json
from collections.abc import AsyncIterator
from dataclasses import replace
from io import StringIO
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cases.case import Doubt, Judgement, Look, Person, Ruling
from bot.cases.dealing import Dealt
from bot.cases.decision import Decision
from bot.cases.facts import Calmed, Fact
from bot.cases.lessons.lessons import Considered
from bot.cases.mass.sweep import Struck
from bot.cases.noted import NOBODY, Noted, Where
from bot.ports.archive import Mark, Step, Trace
from bot.web.text.steps import in_words, read, written
from bot.words.catalogues import LANGUAGES
from bot.words.render import render
from filters.engine.charter import CALM
from tests.bot.web.desk import DeskOf, desk
from tests.bot.web.players import id_of
from tests.making import NINE

PATH = "/channels/mona/audit"
READERS = (
    *(("mona", 200), ("nora", 200), ("olga", 200)),
    *(("lea", 403), ("rita", 403), ("zoe", 404)),
)
LEA = Person(id_of("lea"), "lea")
EVERYTHING: tuple[Fact, ...] = (
    *(Noted(LEA, "permit", NINE, where, "@hugo") for where in Where),
    Noted(NOBODY, "charter_read", NINE, Where.FILE, "abc123"),
    Noted(LEA, "joined", NINE, Where.DESK),
    *(
        Dealt("id-hugo", act, LEA, NINE, 60, "a reason", login="=hugo")
        for act in ("delete", "warn", "timeout", "ban", "untimeout", "unban")
    ),
    *(Considered("ab12", "cd34", 12, accepted=yes, by=LEA, at=NINE) for yes in (True, False)),
    Calmed(CALM, NINE),
    Calmed(None, NINE),
    Struck(3, LEA, NINE),
)


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[DeskOf]:
    async with desk(tmp_path) as made:
        yield made


async def keep(room: DeskOf, *facts: Fact) -> None:
    decision = Decision("9000", room.clock.now, facts=facts)
    await room.records.record(decision, room.clock.wall())


async def test_it_is_for_those_who_answer_for_the_channel(room: DeskOf) -> None:
    for login, code in READERS:
        async with room.browser(login) as browser:
            for ending in ("", ".csv", ".json"):
                answer = await browser.client.get(f"{browser.address}{PATH}{ending}")
                assert answer.status_code == code, login


async def test_everything_that_may_be_done_is_said_in_words(room: DeskOf) -> None:
    await keep(room, *EVERYTHING)
    async with room.browser("mona") as browser:
        for language in LANGUAGES:
            page = await browser.open(f"{PATH}?lang={language}")
            assert page.count("<time") == len(EVERYTHING)
            assert "audit." not in page.replace("audit.csv", "").replace("audit.json", "")
            assert "where." not in page
            assert "a reason" not in page


async def test_rulings_stand_with_who_and_where(room: DeskOf) -> None:
    case = await room.case()
    ruling = Ruling(LEA, room.clock.now, Judgement.DISMISS)
    await room.behind.moderation.settle(room.bench.rule(case, ruling), None)
    async with room.browser("mona") as browser:
        page = await browser.open(PATH)
        assert f'/cases/{case.number}">dismissed case {case.number}' in page
        assert "<bdi>lea</bdi>" in page
        assert "nouille" not in page


async def test_a_second_look_does_not_see_the_first(room: DeskOf) -> None:
    case = await room.case()
    ruling = Ruling(LEA, room.clock.now, Judgement.DISMISS)
    decision = room.bench.rule(case, ruling)
    (ruled,) = decision.cases
    asked = replace(ruled, handling=replace(ruled.handling, look=Look(Doubt.SAMPLE, NINE)))
    shown = room.bench.accept(replace(decision, cases=(asked,)))
    await room.behind.moderation.settle(shown, None)
    for login, count in (("nora", 0), ("olga", 1)):
        async with room.browser(login) as browser:
            assert (await browser.open(PATH)).count("dismissed case") == count
            assert (await browser.open(f"{PATH}.csv")).count("ruled_dismiss") == count


async def test_the_files_hold_it_all(room: DeskOf) -> None:
    await keep(room, *EVERYTHING)
    async with room.browser("mona") as browser:
        lines = json.loads(await browser.open(f"{PATH}.json"))
        assert len(lines) == len(EVERYTHING)
        assert {one["deed"] for one in lines} >= {"permit", "dealt_ban", "accepted"}
        rows = list(csv.DictReader(StringIO(await browser.open(f"{PATH}.csv"), newline="")))
        assert len(rows) == len(EVERYTHING)
        assert next(one for one in rows if one["deed"] == "dealt_ban")["about"] == "'=hugo"


async def test_a_channel_where_nothing_was_done_has_empty_files(room: DeskOf) -> None:
    async with room.browser("mona") as browser:
        assert "Nothing has been done yet" in await browser.open(PATH)
        assert json.loads(await browser.open(f"{PATH}.json")) == []


async def test_a_long_list_goes_on(room: DeskOf) -> None:
    await keep(room, *(Noted(LEA, "calm", NINE, Where.CHAT, str(one)) for one in range(101)))
    async with room.browser("mona") as browser:
        page = await browser.open(PATH)
        assert page.count("<time") == 100
        further = page.partition("?before=")[2].partition('"')[0]
        assert (await browser.open(f"{PATH}?before={further}")).count("<time") == 1


@given(st.text(max_size=60) | st.from_regex(r"[-0-9T:+]*\|(fact|ruling)\|[0-9]*\|[0-9]*"))
def test_no_mark_breaks_the_page(text: str) -> None:
    mark = read(text)
    assert mark is None or read(written(mark)) == mark


def test_marks_come_back_from_an_address() -> None:
    marks = [Mark(NINE, trace, 3, place) for trace in Trace for place in (0, 1)]
    assert [read(written(one)) for one in marks] == marks
    assert all(one < other for one, other in pairwise(marks))


def test_a_command_is_told_by_its_name() -> None:
    step = Step(Mark(NINE, Trace.FACT, 1), LEA, "calm", Where.WHISPER)
    assert render(in_words(step), "en") == "used `!calm`"


async def test_of_a_file_the_name_is_told_and_never_where_it_lies(room: DeskOf) -> None:
    for place, path in enumerate(("/home/mona/secret/ours.toml", "C:\\secret\\ours.toml")):
        await keep(room, Noted(LEA, "shadow_begun", NINE, Where.DESK, f"{path} ab12{place}"))
    async with room.browser("nora") as browser:
        for file in (PATH, f"{PATH}.csv", f"{PATH}.json"):
            page = await browser.open(file)
            assert "secret" not in page
            assert page.count("ours.toml ab12") == 2
