"""One charter in many channels: its judges share what they are built from, and remember alone."""

from filters.engine.charter import Outcome
from filters.engine.judge import Judge
from filters.engine.room import Room
from filters.engine.verdict import Verdict
from filters.engine.window import Window
from filters.spoilers import Spoilers, SpoilersOptions
from filters.terms import Terms, TermsOptions
from tests.making import article, charter, message

WORDS = charter(
    article(filters=(Terms(TermsOptions(terms=("vendu",))),)),
    article(number=2, filters=(Spoilers(SpoilersOptions()),)),
)


def put(judge: Judge, text: str, room: Room) -> Verdict:
    one = message(text)
    return judge.judge(one, Window().before(one), room=room)


def test_a_twin_judges_as_the_first_does() -> None:
    first = Judge(WORDS)
    twin = first.twin()
    for text in ("bonsoir", "quel vendu", "v3ndu !"):
        assert put(first, text, Room()) == put(twin, text, Room())


def test_what_one_channel_hides_is_nothing_to_another() -> None:
    first = Judge(WORDS)
    twin = first.twin()
    tonight, elsewhere = Room(spoilers=("jardinier",)), Room(spoilers=("boucher",))
    for _ in range(3):
        assert put(first, "c'est le jardinier", tonight).outcome is not Outcome.CLEAR
        assert put(twin, "c'est le jardinier", elsewhere).outcome is Outcome.CLEAR


def test_a_twin_shares_what_weighs_and_no_memory() -> None:
    first = Judge(WORDS)
    put(first, "bonsoir", Room())
    twin = first.twin()
    assert twin.bank._shelf is first.bank._shelf
    assert first.bank._known
    assert not twin.bank._known
