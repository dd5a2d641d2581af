"""A proposal that was accepted changes the file, if the charter then still holds."""

import asyncio
from functools import partial
from pathlib import Path

import pytest

from bot.cases.decision import Decision
from bot.cases.effects import Say
from bot.cases.lessons.lessons import About, Change, Considered, Proposal, Subject
from bot.codex.adoption import Adoption, Origin
from bot.codex.amending import SIZE, Amending, Wish
from bot.codex.amendments import amended
from bot.codex.redrafting import Refusal, changed
from filters.engine.phrase import Phrase
from tests.bot.cases.ruling import MO
from tests.bot.commands.stage import StillClock
from tests.making import NINE, bench

CHARTER = """\
# By hand.
name = "ours"
languages = ["fr"]
title.fr = "La nôtre"

[[articles]]
number = 3
title.fr = "Respect"
text.fr = "On se respecte."  # always

  [[articles.filters]]
  filter = "terms"
  terms = ["nouille", "patate"]

  [[articles.examples]]
  text = "espèce de patate"
  outcome = "breach"
"""
ASK = Proposal(
    Change.ASK, Subject(About.ARTICLE, 3), 12, (Phrase.of("learn.because.people", count=2),)
)
REMOVE = Proposal(Change.REMOVE, Subject(About.TERM, 3, "terms", "nouille"), 12, ())
GUARDED = Proposal(Change.REMOVE, Subject(About.TERM, 3, "terms", "patate"), 12, ())


def rewrite(name: str, proposal: Proposal, note: str) -> Refusal | None:
    done = changed(name, partial(amended, proposal=proposal, note=note))
    return done if isinstance(done, Refusal) else None


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "ours.toml"
    path.write_text(CHARTER, "utf-8")
    return path


def text_of(file: Path) -> str:
    return file.read_text("utf-8")


class Room:
    """A channel whose charter is a file, and what is settled there."""

    now = NINE

    def __init__(self, file: Path | str, *channels: str) -> None:
        self.bench = bench()
        self.adoption = Adoption({}, {})
        for one in channels or ("9000",):
            self.adoption.follow(one, Origin(str(file), frozenset()))
        self.amending = Amending(StillClock(self), {"9000": self.bench}, self.adoption)  # type: ignore[arg-type]  # a room is a time
        self.settled: asyncio.Queue[Decision] = asyncio.Queue(10)
        self.amending.begin(self.settle)

    async def settle(self, decision: Decision, _: None) -> None:
        await self.settled.put(decision)


def wish(proposal: Proposal) -> Wish:
    return Wish("9000", proposal, MO, Say)


async def test_a_change_that_breaks_an_example_changes_nothing(file: Path) -> None:
    room = Room(file)
    async with asyncio.TaskGroup() as tasks, asyncio.timeout(20):
        service = tasks.create_task(room.amending.run(), name="amending")
        assert room.amending.ask(wish(GUARDED))
        decision = await room.settled.get()
        service.cancel()
    assert text_of(file) == CHARTER
    said, told = decision.effects
    assert isinstance(said, Say)
    assert said.phrase == Phrase.of("learn.refused.check")
    assert "patate" not in str(said)
    assert "example" in str(told)
    assert room.bench.past.considered == []


async def test_what_is_accepted_stands_in_the_file_with_who_and_why(file: Path) -> None:
    room = Room(file)
    assert await room.amending.amend(wish(ASK)) is None
    text = text_of(file)
    note = "# 2026-10-14, mo: tranché par 2 personnes"
    assert f'number = 3\n{note}\nmode = "ask"\n' in text
    assert text.replace(f'{note}\nmode = "ask"\n', "") == CHARTER
    decision = room.settled.get_nowait()
    (fact,) = decision.facts
    assert isinstance(fact, Considered)
    assert (fact.accepted, fact.by, fact.proposal) == (True, MO, ASK.key)
    assert decision.effects == (Say(Phrase.of("learn.accepted", name=ASK.key)),)


async def test_a_charter_that_several_channels_share_is_nobodys_to_change(file: Path) -> None:
    room = Room(file, "9000", "9001")
    refusal = await room.amending.amend(wish(ASK))
    assert refusal is not None
    assert refusal.phrase.key == "learn.refused.shared"
    assert text_of(file) == CHARTER


def test_a_shipped_charter_is_not_changed() -> None:
    refusal = rewrite("base.fr", ASK, "why")
    assert refusal is not None
    assert refusal.phrase.key == "learn.refused.shipped"


def test_a_file_that_is_gone_or_no_text_is_said_so(tmp_path: Path) -> None:
    broken = tmp_path / "broken.toml"
    broken.write_bytes(b"\xff\xfe")
    for path in (tmp_path / "nowhere.toml", broken):
        refusal = rewrite(str(path), ASK, "why")
        assert refusal is not None
        assert refusal.phrase.key == "learn.refused.unwritable"


def test_nothing_is_left_beside_the_file(file: Path) -> None:
    assert rewrite(str(file), REMOVE, "why") is None
    assert [one.name for one in file.parent.iterdir()] == ["ours.toml"]
    assert 'terms = ["patate"]' in text_of(file)


async def test_too_many_wishes_are_refused_at_once(file: Path) -> None:
    room = Room(file)
    assert all(room.amending.ask(wish(ASK)) for _ in range(SIZE))
    assert not room.amending.ask(wish(ASK))
