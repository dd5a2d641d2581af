"""Waves are proposed once, welcomed raids are not, and what began by itself ends by itself."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.bench import Bench
from bot.cases.calm import begin
from bot.cases.decision import Decision
from bot.cases.effects import Notify, Say, SetChatMode
from bot.cases.facts import Calmed, Lulled, Paused, Proposed, Welcomed
from bot.cases.lookout import Lookout
from bot.events import Followed, Raided, ShieldMoved
from bot.memory import remembered
from bot.unrest import unrest
from filters.copypasta import Copypasta, CopypastaOptions
from filters.engine.charter import CALM, Modes
from filters.engine.crisis import Raids, Waves
from filters.engine.message import Author, Role
from tests.making import NINE, article, bench, charter, message, viewer

HATE = "cette chaîne est finie, partez tous"
INSULT = "espèce de nouille"


def newcomer(login: str) -> Author:
    return replace(viewer(login), first_message=True)


class Chat:
    """One bench, and a crowd that speaks to it."""

    def __init__(self, **customs: object) -> None:
        self.bench = bench(
            article(3, "nouille"), article(5, filters=(Copypasta(CopypastaOptions()),))
        )
        self.bench.charter = replace(self.bench.charter, **customs)  # type: ignore[arg-type]
        self.now = NINE
        self.said = 0

    def says(self, author: Author, text: str) -> Decision:
        self.said += 1
        self.now += timedelta(milliseconds=100)
        return self.bench.consider(
            message(text, id=f"m{self.said}", author=author, sent_at=self.now)
        )

    def crowd(self, count: int, text: str = HATE, name: str = "q{}x") -> list[Decision]:
        return [self.says(newcomer(name.format(_letters(n))), text) for n in range(count)]

    def later(self, **passed: float) -> None:
        self.now += timedelta(**passed)

    def hears(self, event: Followed | Raided | ShieldMoved) -> Decision | None:
        return unrest(event, self.bench)


def _letters(number: int) -> str:
    return chr(97 + number % 26) * (1 + number // 26)


def proposals(decisions: list[Decision]) -> list[str]:
    return [fact.wave for one in decisions for fact in one.facts if isinstance(fact, Proposed)]


def said(decision: Decision | None) -> list[str]:
    effects = decision.effects if decision else ()
    return [one.phrase.key for one in effects if isinstance(one, Say)]


def noted(decision: Decision | None) -> list[str]:
    effects = decision.effects if decision else ()
    return [one.phrase.key for one in effects if isinstance(one, Notify)]


def test_four_newcomers_are_no_wave() -> None:
    assert not proposals(Chat().crowd(4))


def test_regulars_who_say_the_same_are_no_wave() -> None:
    chat = Chat()
    assert not proposals([chat.says(viewer(f"q{_letters(n)}x"), HATE) for n in range(40)])


def test_a_meme_that_regulars_began_is_theirs() -> None:
    chat = Chat()
    for number in range(30):
        chat.says(viewer(f"r{_letters(number)}x"), HATE)
    assert not proposals(chat.crowd(10))


def test_moderators_are_never_counted() -> None:
    chat = Chat()
    team = [
        replace(viewer(f"q{_letters(n)}x", Role.MODERATOR), first_message=True) for n in range(9)
    ]
    assert not proposals([chat.says(one, HATE) for one in team])


def test_newcomers_of_another_channel_in_a_shared_chat_are_not_ours() -> None:
    chat = Chat()
    told = [
        chat.bench.consider(
            message(HATE, id=f"m{n}", author=newcomer(f"q{_letters(n)}x"), source_channel="77")
        )
        for n in range(9)
    ]
    assert not proposals(told)


def test_the_fifth_newcomer_with_the_same_text_is_a_wave_and_the_sixth_is_the_same_one() -> None:
    decisions = Chat().crowd(30)
    assert [bool(proposals([one])) for one in decisions[:6]] == [False] * 4 + [True, False]
    assert proposals(decisions) == ["text"]
    assert "wave.text_proposed" in said(decisions[4])
    assert "wave.text" in noted(decisions[4])


def test_those_whom_the_channel_has_merely_not_seen_count_half() -> None:
    chat = Chat()
    for _ in range(4):
        chat.says(viewer("anna"), "on attend")
        chat.later(minutes=4)
    told = [chat.says(viewer(f"q{_letters(n)}x"), HATE) for n in range(10)]
    assert [bool(proposals([one])) for one in told] == [False] * 9 + [True]


def test_names_of_one_shape_are_a_wave_whatever_they_say() -> None:
    chat = Chat()
    told = [chat.says(newcomer(f"hoss_{n:04}"), f"salut {_letters(n)}") for n in range(12)]
    assert proposals(told) == ["names"]


def test_insults_of_all_kinds_by_newcomers_are_a_wave() -> None:
    chat = Chat()
    told = [chat.says(newcomer(f"q{_letters(n)}x"), f"{INSULT} {_letters(n)}") for n in range(6)]
    assert proposals(told) == ["breaches"]


def test_follows_at_the_pace_of_people_are_no_wave() -> None:
    chat = Chat()
    for _ in range(60):
        chat.later(seconds=1)
        assert chat.hears(Followed("9000", 1, chat.now)) is None


def test_follows_at_the_pace_of_machines_are_one_wave() -> None:
    chat = Chat()
    told = [chat.hears(Followed("9000", 1, chat.now)) for _ in range(40)]
    assert [said(one) for one in told if one] == [["wave.follows_proposed"]]


def test_a_second_wave_is_proposed_when_the_first_is_over() -> None:
    chat = Chat()
    chat.crowd(10)
    chat.later(seconds=121)
    assert noted(chat.bench.expire(chat.now)) == ["wave.over"]
    assert chat.bench.expire(chat.now) is None
    assert proposals(chat.crowd(10, "allez tous vous coucher maintenant", "z{}w")) == ["text"]


def test_after_a_restart_it_is_the_same_wave() -> None:
    chat = Chat()
    facts = [fact for one in chat.crowd(10) for fact in one.facts]
    again = Chat()
    again.now = chat.now
    memory = remembered(facts, (), 0, ())
    again.bench = Bench("9000", chat.bench.charter, chat.bench.conduct, memory=memory)
    assert not proposals(again.crowd(20))


def test_while_the_chat_is_calmed_nothing_is_proposed() -> None:
    chat = Chat()
    effect, fact = begin(Modes(), CALM, chat.now)
    chat.bench.accept(Decision("9000", chat.now, effects=(effect,), facts=(fact,)))
    assert not proposals(chat.crowd(10))


def test_a_paused_bot_says_nothing() -> None:
    chat = Chat()
    pause = Paused(chat.now + timedelta(hours=1), chat.now)
    chat.bench.accept(Decision("9000", chat.now, facts=(pause,)))
    assert not proposals(chat.crowd(10))


def test_a_charter_may_want_no_proposals() -> None:
    assert not proposals(Chat(waves=Waves(propose=False)).crowd(10))


def test_a_moderator_who_sees_no_wave_has_peace_for_a_while() -> None:
    chat = Chat()
    chat.crowd(10)
    lull = chat.bench.crisis.lull(chat.now)
    assert isinstance(lull, Lulled)
    chat.bench.accept(Decision("9000", chat.now, facts=(lull,)))
    chat.later(minutes=5)
    assert not proposals(chat.crowd(10))
    chat.later(minutes=6)
    assert proposals(chat.crowd(10))


def test_where_nothing_was_proposed_there_is_nothing_to_put_aside() -> None:
    assert Chat().bench.crisis.lull(NINE) is None


def test_only_where_the_charter_says_so_the_lever_is_due_by_itself() -> None:
    chat = Chat()
    chat.crowd(10)
    assert not chat.bench.crisis.due
    chat = Chat(waves=Waves(automatic=True))
    told = chat.crowd(10)
    assert chat.bench.crisis.due
    assert not [key for one in told for key in said(one) if key.endswith("_proposed")]


def calmed_by_itself(chat: Chat) -> None:
    effect, fact = begin(Modes(slow=5), CALM, chat.now, automatic=True)
    chat.bench.accept(Decision("9000", chat.now, effects=(effect,), facts=(fact,)))


def test_what_a_moderator_calmed_never_ends_by_itself() -> None:
    chat = Chat()
    effect, fact = begin(Modes(slow=5), CALM, chat.now)
    chat.bench.accept(Decision("9000", chat.now, effects=(effect,), facts=(fact,)))
    chat.later(hours=5)
    assert chat.bench.expire(chat.now) is None


def test_what_began_by_itself_ends_when_the_wave_has_been_over_for_a_while() -> None:
    chat = Chat(waves=Waves(automatic=True, minutes=10))
    chat.crowd(10)
    calmed_by_itself(chat)
    chat.later(minutes=8)
    chat.crowd(6, name="w{}y")
    chat.later(minutes=8)
    ended = chat.bench.expire(chat.now)
    assert ended is None or not [one for one in ended.effects if isinstance(one, SetChatMode)]
    chat.later(minutes=3)
    ended = chat.bench.expire(chat.now)
    assert ended is not None
    assert SetChatMode(Modes(slow=5)) in ended.effects
    assert Calmed(None, chat.now) in ended.facts
    assert chat.bench.past.upheavals.calmed is None


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
    told = [chat.says(newcomer(f"q{_letters(n)}x"), INSULT) for n in range(6)]
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
    told = [chat.says(newcomer(f"z{_letters(n)}w"), INSULT) for n in range(3)]
    assert [noted(one) for one in told] == [[], [], ["raid.misbehaves"]]
    assert any(isinstance(fact, Welcomed) for fact in told[2].facts)
    assert chat.crowd(6, name="w{}y")[-1].effects


def test_two_insults_among_many_end_no_welcome() -> None:
    chat = Chat(waves=Waves(newcomers=50))
    raid(chat)
    chat.crowd(40, "coucou on arrive de loin, bonne soirée")
    told = [chat.says(newcomer(f"z{_letters(n)}w"), INSULT) for n in range(3)]
    assert [noted(one) for one in told] == [[], [], []]


@pytest.mark.parametrize("rules", [Raids(strangers=False), Raids(grace=0)])
def test_a_charter_may_welcome_no_stranger(rules: Raids) -> None:
    chat = Chat(raids=rules)
    assert raid(chat) is None
    assert proposals(chat.crowd(10))


def test_what_automod_holds_counts_too() -> None:
    chat = Chat()
    told = [
        chat.bench.hold(message(HATE, id=f"m{n}", author=newcomer(f"q{_letters(n)}x")), 1, NINE)
        for n in range(9)
    ]
    assert proposals(told) == ["text"]


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


def modes_before(chat: Chat) -> Modes | None:
    calmed = chat.bench.past.upheavals.calmed
    assert calmed is not None
    return calmed.before


def test_a_shield_that_a_human_moved_is_theirs() -> None:
    chat = Chat(calm=Modes(slow=30, shield=True))
    effect, fact = begin(Modes(slow=5, shield=False), chat.bench.charter.calm, chat.now)
    assert effect.modes.shield
    chat.bench.accept(Decision("9000", chat.now, effects=(effect,), facts=(fact,)))
    assert modes_before(chat) == Modes(slow=5, shield=False)
    told = chat.hears(ShieldMoved("9000", viewer("basile", Role.MODERATOR), False, chat.now))
    assert noted(told) == ["team.shield_down"]
    assert modes_before(chat) == Modes(slow=5)


def test_a_lookout_keeps_little_of_a_flood_of_follows() -> None:
    lookout = Lookout()
    for _ in range(10_000):
        lookout.followed(25, NINE, Waves())
    later = NINE + timedelta(minutes=1)
    assert lookout.followed(1, later, charter().waves) is None


def everything(decisions: list[Decision]) -> Iterator[str]:
    for one in decisions:
        for effect in one.effects:
            yield effect.kind


def test_no_wave_by_itself_sanctions_anybody() -> None:
    chat = Chat()
    chat.bench.charter = replace(chat.bench.charter, articles=())
    plain = bench(article(1))
    chat.bench = plain
    assert set(everything(chat.crowd(40))) == {"say", "notify"}
