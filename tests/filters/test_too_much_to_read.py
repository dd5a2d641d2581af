"""What takes too long to read is never passed: people are asked."""

import pytest

from benchmarks.hostile import LONGEST
from filters.engine.catalogue import catalogue
from filters.engine.charter import Outcome
from filters.engine.filter import Scene
from filters.engine.finding import Finding, Trouble
from filters.engine.judge import Judge
from filters.engine.text import Text
from filters.engine.window import Recent, Window
from tests.filters.stage import said
from tests.making import article, charter

WORDS = ["nouille", "patate", "cornichon", "radis", "tu es une nouille"]
TERMS = {"terms": WORDS}
CROWD = " ".join(f"x{one}*{one}x" for one in "abcdefghijklmnopqrstuvwxyz")
FAIR = "bonsoir à toutes et à tous, quelle belle émission ce soir"


def look(text: str, **options: object) -> list[Finding | Trouble]:
    kind = catalogue()["terms"]
    terms = kind(kind.Options.model_validate({"terms": WORDS, **options}))
    message = said(text)
    return list(terms.examine(Scene(message, Text(message), Recent())))


def wall(brick: str) -> str:
    return (brick * LONGEST)[:LONGEST]


def troubles(seen: list[Finding | Trouble]) -> list[str]:
    return [one.reason.key for one in seen if isinstance(one, Trouble)]


@pytest.mark.parametrize("text", [FAIR, "", "espèce de n0uille", "n.o.u.i.l.l.e", "un r*dis"])
def test_what_can_be_read_is_no_trouble(text: str) -> None:
    assert troubles(look(text)) == []


def test_an_insult_behind_a_wall_of_fair_phrases_is_not_passed() -> None:
    hidden = "une nouille chinoise " * 22 + "sale radis"
    assert look(hidden, allow=["nouille chinoise"]) != []


def test_more_masked_words_than_are_read_are_a_matter_for_people() -> None:
    masked = " ".join(f"x{one}*{one}x" for one in "abcdefghijklmnopqrstuvwxyz")
    assert troubles(look(f"{masked} n*uille")) == ["trouble.unread"]


def test_hyphens_do_not_hide_a_struck_out_word() -> None:
    hyphened = " ".join(f"peut-{one}tre" for one in "abcdefghijklmnopqrstuvwxyz")
    assert look(f"{hyphened} n*uille") != []


@pytest.mark.parametrize("brick", ["c*rn■ch*n ", "r-a-d-i-s p-a-t-a-t-e ", "r a d i s|pa ta te 1l"])
def test_a_wall_of_disguises_is_never_clear(brick: str) -> None:
    assert look(wall(brick)) != []


def test_a_trouble_is_told_once_and_last() -> None:
    seen = look(" ".join(f"x{one}*{one}x" for one in "abcdefghijklmnopqrstuvwxyz") + " radis")
    assert isinstance(seen[-1], Trouble)
    assert [one.reason.key for one in seen] == ["terms.found", "trouble.unread"]


MANY_WAYS = "рute b!tch he||o 1111 heeello s a l u t d.e|t;o,u.t ınt0 VV "


def test_what_is_short_is_read_in_every_way() -> None:
    text = Text(said(MANY_WAYS))
    assert len(text.ways) > 4
    assert not text.effort.undone


def test_a_long_text_is_not_read_in_every_way_and_says_so() -> None:
    short, text = Text(said(MANY_WAYS)), Text(said(wall(MANY_WAYS)))
    assert 0 < len(text.ways) < len(short.ways)
    assert text.effort.undone


def test_what_was_left_unread_stays_so_when_the_rest_was_read() -> None:
    text = Text(said("bonsoir"))
    text.effort.undone = True
    assert text.ways
    assert text.effort.undone


def test_all_who_read_a_text_share_what_it_may_take() -> None:
    text = Text(said("bonsoir"))
    assert text.effort is text.effort
    assert text.ways is text.ways


def test_a_wall_that_many_repeat_is_read_once_and_brought_to_people_each_time() -> None:
    kind = catalogue()["terms"]
    judge = Judge(charter(article(1, filters=(kind(kind.Options.model_validate(TERMS)),))))
    first, second = (judge.judge(said(CROWD), Recent()) for _ in range(2))
    assert first.outcome is second.outcome is Outcome.BORDERLINE
    assert len(judge.bank._known) == 1


def test_what_is_kept_for_the_end_is_not_taken_for_unsaid_where_too_much_was_said() -> None:
    kind = catalogue()["spoilers"]
    spoilers = kind(kind.Options.model_validate({"terms": WORDS}))
    for text, told in ((FAIR, []), (CROWD, ["trouble.unread"])):
        message = said(text)
        seen = list(spoilers.examine(Scene(message, Text(message), Recent())))
        assert troubles(seen) == told


EARLIER, NEWEST = ("alpha", "beta", "gamma", "delta", "mu", "nu"), ("xi", "pi", "rho", "tau")
ACROSS = [
    " ".join((*EARLIER[begin:], *NEWEST[:end]))
    for begin in range(len(EARLIER))
    for end in range(1, len(NEWEST) + 1)
]


@pytest.mark.parametrize(("few", "told"), [(ACROSS[:5], []), (ACROSS, ["trouble.unread"])])
def test_more_than_is_read_of_several_messages_is_a_matter_for_people(
    few: list[str], told: list[str]
) -> None:
    kind = catalogue()["relayed"]
    relayed = kind(kind.Options.model_validate({"terms": few, "inflect": False}))
    window = Window()
    window.add(said(" ".join(EARLIER)))
    message = said(" ".join(NEWEST), after=1)
    seen = list(relayed.examine(Scene(message, Text(message), window.before(message))))
    assert [one.reason.key for one in seen] == ["relayed.found", *told]
