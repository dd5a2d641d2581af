"""What a chat that was left gets back: what must not be done twice, and what is said of losses."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from bot.cases.blocking.terms import Blocked, Blocking, Stage
from bot.cases.effects import BlockTerm, Notify, SetChatMode, UnblockTerm
from bot.cases.facts import Calmed
from bot.cases.farewell import PATIENCE
from bot.cases.membership import Membership, Stay
from bot.cases.past import Past
from bot.channels.amends import Amends, Debt
from bot.ports.world import Answer, Progress
from bot.twitch.opening import Edge
from filters.engine.charter import Modes
from tests.bot.performing import ROOM, stage, working
from tests.bot.performing import Stage as Theatre

USUAL, NOW = Modes(slow=5), datetime.now(UTC)
MONA = Membership(ROOM.id, ROOM.login, "", "fr", Stay.LEAVING, NOW)
REFUSED = Answer(Progress.REFUSED, "403 no moderator")


@dataclass(slots=True)
class Twitch:
    """What Twitch says when it is asked."""

    listed: Sequence[Blocked] | None = ()
    is_moderator: bool | None = True
    asked: int = field(default=0)

    async def blocked_terms(self, _: object) -> Sequence[Blocked] | None:
        self.asked += 1
        return self.listed

    async def may_act(self, _: str) -> bool | None:
        return self.is_moderator


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Theatre]:
    async with stage(tmp_path) as on, working(on):
        yield on


def amends(on: Theatre, twitch: Twitch) -> Amends:
    edge = cast(Edge, SimpleNamespace(chat=twitch, comings=twitch))
    return Amends(on.performer._world, on.performer, edge)


def owing(*facts: Calmed | Blocking, stay: Membership = MONA) -> Debt:
    past = Past()
    for fact in facts:
        past.learn(fact)
    return Debt(stay, ROOM, past)


CALMED = Calmed(USUAL, NOW)
HELD = Blocking("navet", Stage.HELD, NOW, "7")


async def test_nothing_is_owed_where_nothing_was_changed(here: Theatre) -> None:
    twitch = Twitch()
    assert await amends(here, twitch).make(owing())
    assert (here.chat.done, twitch.asked) == ([], 0)


async def test_the_modes_of_before_are_set_once(here: Theatre) -> None:
    debt, made = owing(CALMED), amends(here, Twitch())
    assert await made.make(debt)
    assert await made.make(debt)
    assert here.chat.done == [SetChatMode(USUAL)]


async def test_what_is_set_is_known_after_a_restart(here: Theatre) -> None:
    await amends(here, Twitch()).make(owing(CALMED))
    facts = await here.records.facts(ROOM.id, NOW - timedelta(1))
    known = owing(CALMED, *(one for one in facts if isinstance(one, Calmed)))
    assert await amends(here, Twitch()).make(known)
    assert here.chat.done == [SetChatMode(USUAL)]


async def test_what_twitch_did_not_take_is_sent_again(here: Theatre) -> None:
    here.chat.answers["set_chat_mode"] = [Answer(Progress.EXPIRED)]
    assert await amends(here, Twitch()).make(owing(CALMED))
    assert here.chat.done == [SetChatMode(USUAL)] * 2


async def test_what_twitch_refuses_is_said_once_and_given_up(here: Theatre) -> None:
    here.chat.answers["set_chat_mode"] = [REFUSED]
    debt, made = owing(CALMED), amends(here, Twitch())
    assert await made.make(debt)
    assert await made.make(debt)
    assert len(here.chat.done) == 1
    assert len([line for line in here.shown if "403 no moderator" in line]) >= 1
    told = await here.records.latest(ROOM.id, Notify.kind)
    assert told
    assert told.answer.progress is Progress.DONE


async def test_our_terms_are_taken_back_and_others_left(here: Theatre) -> None:
    ours, theirs = (
        Blocked("7", "navet", NOW, None, by_us=True),
        Blocked("8", "x", NOW, None, by_us=False),
    )
    twitch, debt = Twitch([ours, theirs]), owing(HELD)
    assert not await amends(here, twitch).make(debt), "the list still shows it"
    assert here.chat.done == [UnblockTerm("7", "navet")]
    twitch.listed = [theirs]
    assert await amends(here, twitch).make(debt)
    assert not debt.past.terms
    assert not [one for one in here.chat.done if isinstance(one, BlockTerm)]


async def test_while_twitch_says_nothing_the_terms_stay_owed(here: Theatre) -> None:
    twitch = Twitch(None, is_moderator=None)
    assert not await amends(here, twitch).make(owing(HELD))
    assert not here.shown


async def test_who_is_no_moderator_any_more_says_which_terms_stay(here: Theatre) -> None:
    twitch, debt = Twitch(None, is_moderator=False), owing(HELD)
    assert await amends(here, twitch).make(debt)
    assert await amends(here, twitch).make(debt)
    assert len([line for line in here.shown if "reste bloqué" in line]) == 1


async def test_after_a_week_it_is_given_up_and_said(here: Theatre) -> None:
    long_ago = replace(MONA, since=NOW - PATIENCE - timedelta(1))
    assert await amends(here, Twitch(None, None)).make(owing(CALMED, HELD, stay=long_ago))
    assert here.chat.done == []
    assert len(here.shown) == 2
