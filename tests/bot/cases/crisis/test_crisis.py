"""Waves are proposed once, and nobody is sanctioned by a wave alone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from bot.bench.bench import Bench
from bot.bench.memory import remembered
from bot.cases.crisis.calm import begin
from bot.cases.crisis.lookout import Lookout
from bot.cases.decision import Decision
from bot.cases.facts import Lulled, Paused
from bot.ports.events import Followed
from filters.engine.charter import CALM, Modes
from filters.engine.crisis import Waves
from filters.engine.message import Role
from tests.bot.cases.crowd import HATE, INSULT, Chat, letters, newcomer, noted, proposals, said
from tests.making import NINE, article, bench, charter, message, viewer


def test_four_newcomers_are_no_wave() -> None:
    assert not proposals(Chat().crowd(4))


def test_regulars_who_say_the_same_are_no_wave() -> None:
    chat = Chat()
    assert not proposals([chat.says(viewer(f"q{letters(n)}x"), HATE) for n in range(40)])


def test_a_meme_that_regulars_began_is_theirs() -> None:
    chat = Chat()
    for number in range(30):
        chat.says(viewer(f"r{letters(number)}x"), HATE)
    assert not proposals(chat.crowd(10))


def test_moderators_are_never_counted() -> None:
    chat = Chat()
    team = [
        replace(viewer(f"q{letters(n)}x", Role.MODERATOR), first_message=True) for n in range(9)
    ]
    assert not proposals([chat.says(one, HATE) for one in team])


def test_newcomers_of_another_channel_in_a_shared_chat_are_not_ours() -> None:
    chat = Chat()
    told = [
        chat.bench.consider(
            message(HATE, id=f"m{n}", author=newcomer(f"q{letters(n)}x"), source_channel="77")
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
    told = [chat.says(viewer(f"q{letters(n)}x"), HATE) for n in range(10)]
    assert [bool(proposals([one])) for one in told] == [False] * 9 + [True]


def test_names_of_one_shape_are_a_wave_whatever_they_say() -> None:
    chat = Chat()
    told = [chat.says(newcomer(f"hoss_{n:04}"), f"salut {letters(n)}") for n in range(12)]
    assert proposals(told) == ["names"]


def test_insults_of_all_kinds_by_newcomers_are_a_wave() -> None:
    chat = Chat()
    told = [chat.says(newcomer(f"q{letters(n)}x"), f"{INSULT} {letters(n)}") for n in range(6)]
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


def test_what_automod_holds_counts_too() -> None:
    chat = Chat()
    told = [
        chat.bench.hold(message(HATE, id=f"m{n}", author=newcomer(f"q{letters(n)}x")), 1, NINE)
        for n in range(9)
    ]
    assert proposals(told) == ["text"]


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
