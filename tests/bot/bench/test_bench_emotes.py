"""A bench knows emotes that Twitch does not mark, from the moment it is told of them."""

from bot.bench.bench import Bench
from filters.caps import Caps, CapsOptions
from filters.engine.charter import Outcome
from filters.engine.judge import Judge
from filters.engine.message import Message
from tests.making import NINE, article, bench, charter, message

INSULT = article(3, "malotru")
CALM = article(1, filters=(Caps(CapsOptions(min_letters=8)),), severity=1, ask_at=0.2)
LAUGH = "KEKW OMEGALUL KEKW"
NAMES = frozenset({"KEKW", "OMEGALUL", "Goujat", "malotru"})


def outcome(one: Bench, said: Message) -> Outcome:
    return one.preview(said, NINE).outcome


def test_an_insult_is_none_the_less_one_for_being_an_emote() -> None:
    one = bench(INSULT)
    one.emotes = NAMES
    assert outcome(one, message("quel malotru KEKW")) is Outcome.BREACH


def test_a_charter_that_is_adopted_says_what_an_emote_may_hide_from_then_on() -> None:
    one = bench(INSULT)
    one.emotes = NAMES
    assert outcome(one, message("quel Goujat")) is Outcome.CLEAR
    other = charter(article(3, "goujat"))
    one.adopt(other, Judge(other))
    assert outcome(one, message("quel Goujat")) is Outcome.BREACH


def test_emotes_count_as_no_words_as_soon_as_they_are_known() -> None:
    one = bench(CALM)
    assert outcome(one, message(LAUGH)) is Outcome.BORDERLINE
    one.emotes = NAMES
    assert outcome(one, message(LAUGH)) is Outcome.CLEAR
    assert one.consider(message(LAUGH)).cases == ()


def test_a_case_keeps_its_message_with_the_emotes_it_was_judged_with() -> None:
    one = bench(article(3, "malotru", mode="ask"))
    one.emotes = NAMES
    (case,) = one.consider(message("quel malotru KEKW")).cases
    assert [emote.name for emote in case.evidence.message.emotes] == ["KEKW"]
