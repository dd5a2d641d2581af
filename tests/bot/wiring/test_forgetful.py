"""A running bot forgets whom the records were asked to forget, and writes nothing of them again."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import cast

import pytest

from bot.cases.case import Judgement, Person, Ruling
from bot.cases.facts import Offence, Permitted
from bot.cases.noted import Where
from bot.cases.privacy.erasure import Identity
from bot.cases.voices.chorus import Stage
from bot.ports.hindsight import Hindsight
from bot.ports.world import Logged
from bot.wiring.forgetful import Forgetful
from filters.engine.charter import Outcome
from tests.bot.web.desk import MONA, DeskOf, desk
from tests.bot.web.players import id_of
from tests.making import NINE, message, viewer

WHO = Identity(frozenset({"id-hugo"}), frozenset({"hugo"}))
LEA = Person(id_of("lea"), "lea")


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[DeskOf]:
    async with desk(tmp_path) as made:
        yield made


def forgetful(room: DeskOf) -> Forgetful:
    floors = room.behind.stage.voices.floors
    return Forgetful(room.records.erasure, room.behind.benches, floors, room.clock)


async def written(room: DeskOf, case: int) -> str:
    """A case as it is kept, without the ids of messages: these desks name them by their writers."""
    known = await room.records.case(MONA.id, case)
    return re.sub(r"m\d+-\w+", "", repr(known))


async def test_a_ruling_after_the_erasure_brings_nobody_back(room: DeskOf) -> None:
    case = await room.case("quelle nouille", "hugo")
    other = await room.case("encore @hugo, quelle nouille", "ines")
    room.bench.past.learn(Offence("id-hugo", 3, NINE, case.number))
    room.bench.past.learn(Permitted("id-hugo", room.clock.now.replace(year=2030), NINE))
    await room.records.erasure.wish(WHO, room.clock.wall())
    await room.records.erasure.erase(WHO)
    await forgetful(room).look()
    assert list(await room.records.erasure.wishes()) == []
    for one in (case, other):
        ruling = Ruling(LEA, room.clock.now, Judgement.DISMISS)
        await room.behind.moderation.settle(room.bench.rule(room.now(one), ruling), None)
        kept = await written(room, one.number)
        assert "hugo" not in kept
    assert "ines" in await written(room, other.number)
    assert room.bench.past.offences("id-hugo", 3, NINE) == 0
    assert not room.bench.past.permitted("id-hugo", NINE)


async def test_what_was_written_between_is_erased_too(room: DeskOf) -> None:
    case = await room.case("quelle nouille", "hugo")
    await room.records.erasure.wish(WHO, room.clock.wall())
    await room.records.erasure.erase(WHO)
    said = message("re", id="m9", author=viewer("hugo"))
    await room.records.log([Logged(said, Outcome.CLEAR)])
    ruling = Ruling(LEA, room.clock.now, Judgement.DISMISS)
    await room.behind.moderation.settle(room.bench.rule(case, ruling), None)
    assert "hugo" in await written(room, case.number)
    await forgetful(room).look()
    assert "hugo" not in await written(room, case.number)
    assert await room.records.viewer(MONA.id, "hugo") is None


class Answers:
    """The port `Hindsight`, as far as an erasure concerns it."""

    def __init__(self, case_of: Callable[[], Awaitable[str]]) -> None:
        self._case = case_of
        self.known = ""

    async def look(self) -> None:
        self.known = await self._case()

    def erased(self) -> None:
        self.known = ""


async def test_no_answer_about_past_lives_outlives_whom_it_tells_of(room: DeskOf) -> None:
    case = await room.case("quelle nouille", "hugo")
    answers = Answers(lambda: written(room, case.number))
    await answers.look()
    assert "hugo" in answers.known
    floors = room.behind.stage.voices.floors
    one = Forgetful(
        room.records.erasure,
        room.behind.benches,
        floors,
        room.clock,
        hindsight=cast("Hindsight", answers),
    )
    await one.look()
    assert answers.known
    await room.records.erasure.wish(WHO, room.clock.wall())
    await one.look()
    assert not answers.known


async def test_a_wish_that_nobody_can_read_is_let_go(room: DeskOf) -> None:
    await room.records.erasure.wish(Identity(frozenset()), room.clock.wall())
    case = await room.case("quelle nouille", "hugo")
    await forgetful(room).look()
    assert room.now(case) == case


async def test_what_was_cut_off_is_gone_on_with_thoroughly(room: DeskOf) -> None:
    for text, login in (("ah @Hugo tu es là ?", "ines"), ("une phrase que lui seul écrit", "hugo")):
        said = message(text, id=f"k-{login}", author=viewer(login), channel=MONA.id)
        await room.records.log([Logged(said, Outcome.CLEAR)])
    await room.records.erasure.wish(WHO, room.clock.wall())
    await forgetful(room).look()
    left = await room.records.recent(MONA.id, NINE.replace(year=2000))
    assert left
    assert all("hugo" not in one.text.lower() for one in left)
    assert list(await room.records.erasure.wishes()) == []


async def test_what_viewers_say_and_who_moved_it_names_nobody_again(room: DeskOf) -> None:
    for text, login in (
        ("question pour mona : hugo a raison ?", "ines"),
        ("question pour mona : et le film, il sort quand ?", "hugo"),
    ):
        await room.say(text, login)
    await room.behind.stage.voices.idle()
    order = room.behind.stage.order
    first, second = (await order.floor(MONA.id)).at(Stage.NEW)
    by_hugo = Person("id-hugo", "hugo")
    await order.move(MONA.id, first.number, Stage.SENT, by_hugo, Where.DESK)
    await room.records.erasure.wish(WHO, room.clock.wall())
    await room.records.erasure.erase(WHO)
    await forgetful(room).look()
    now = await order.move(MONA.id, first.number, Stage.ON_AIR, LEA, Where.DESK)
    assert "hugo" not in re.sub(r"m\d+-\w+", "", repr(now))
    kept = await room.records.choruses.since(MONA.id, NINE.replace(year=2000), 9)
    assert "hugo" not in re.sub(r"m\d+-\w+", "", repr(kept))
    assert (await order.floor(MONA.id)).get(second.number) is None
