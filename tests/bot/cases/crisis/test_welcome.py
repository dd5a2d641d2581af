"""A raid is welcome as long as it behaves, and no longer than it is one."""

import pytest

from bot.cases.decision import Decision
from bot.cases.facts import Welcomed
from bot.ports.events import Followed, Raided
from filters.engine.crisis import Raids, Waves
from tests.bot.cases.crowd import INSULT, Chat, letters, newcomer, noted, proposals


def raid(chat: Chat, raider: str = "mona", viewers: int = 200) -> Decision | None:
    return chat.hears(Raided("9000", raider, viewers, chat.now))


def test_a_friends_raid_is_no_wave_and_no_breach_and_told_once() -> None:
    chat = Chat(raids=Raids(friends=("mona",)))
    assert noted(raid(chat)) == ["raid.friend"]
    told = chat.crowd(200, name="q{}x")
    assert not proposals(told)
    assert not [effect for one in told for effect in one.effects]
    assert chat.hears(Followed("9000", 50, chat.now)) is None


def test_in_a_friends_raid_an_insult_is_still_one() -> None:
    chat = Chat(raids=Raids(friends=("mona",)))
    raid(chat)
    told = [chat.says(newcomer(f"q{letters(n)}x"), INSULT) for n in range(6)]
    assert all("delete" in {effect.kind for effect in one.effects} for one in told)
    assert proposals(told) == ["breaches"]


def test_strangers_are_welcome_while_they_behave() -> None:
    chat = Chat()
    assert noted(raid(chat)) == ["raid.stranger"]
    told = chat.crowd(40, "coucou on arrive de loin, bonne soirée")
    assert not [effect for one in told for effect in one.effects]


def test_strangers_who_insult_are_welcome_no_longer() -> None:
    chat = Chat(waves=Waves(newcomers=50))
    raid(chat)
    chat.crowd(20, "coucou on arrive de loin, bonne soirée")
    told = [chat.says(newcomer(f"z{letters(n)}w"), INSULT) for n in range(3)]
    assert [noted(one) for one in told] == [[], [], ["raid.misbehaves"]]
    assert any(isinstance(fact, Welcomed) for fact in told[2].facts)
    assert chat.crowd(6, name="w{}y")[-1].effects


def test_two_insults_among_many_end_no_welcome() -> None:
    chat = Chat(waves=Waves(newcomers=50))
    raid(chat)
    chat.crowd(40, "coucou on arrive de loin, bonne soirée")
    told = [chat.says(newcomer(f"z{letters(n)}w"), INSULT) for n in range(3)]
    assert [noted(one) for one in told] == [[], [], []]


@pytest.mark.parametrize("rules", [Raids(strangers=False), Raids(grace=0)])
def test_a_charter_may_welcome_no_stranger(rules: Raids) -> None:
    chat = Chat(raids=rules)
    assert raid(chat) is None
    assert proposals(chat.crowd(10))


def test_who_calms_the_chat_in_a_raid_welcomes_it_no_longer() -> None:
    chat = Chat(raids=Raids(friends=("mona",)))
    raid(chat)
    ended = chat.bench.crisis.unwelcome(chat.now)
    assert ended is not None
    chat.bench.accept(Decision("9000", chat.now, facts=(ended,)))
    assert proposals(chat.crowd(10))
    assert chat.bench.crisis.unwelcome(chat.now) is None


def test_the_welcome_ends() -> None:
    chat = Chat(raids=Raids(friends=("mona",), grace=60))
    raid(chat)
    chat.later(seconds=61)
    assert proposals(chat.crowd(10))
