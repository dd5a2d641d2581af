from filters.engine.contexts.weighed import weighed
from filters.engine.finding import Family, Finding
from filters.engine.message import Message, Span
from filters.engine.phrase import Phrase
from filters.engine.text import Text


def found(text: str, *, raised: bool = True, certainty: float = 0.6) -> Finding:
    message = Message("m", "room", text)
    start = text.index("nouille")
    seen = Finding(
        "terms", Span(start, start + 7), certainty, Family.CONTENT, Phrase("terms.found")
    )
    return weighed(seen, Text(message), message, raised=raised)


def test_without_context_a_finding_stays_what_it_is() -> None:
    one = found("une nouille")
    assert (one.certainty, one.factor, one.context) == (0.6, 1, ())


def test_what_must_not_be_raised_is_not_and_does_not_say_so() -> None:
    one = found("espèce de nouille", raised=False)
    assert (one.certainty, one.context) == (0.6, ())


def test_what_must_not_be_raised_is_excused_all_the_same() -> None:
    assert found("il m'a traité de nouille", raised=False).factor == 0.5


def test_a_doubtful_word_said_straight_stays_for_a_human() -> None:
    one = found("espèce de nouille")
    assert round(one.certainty, 2) == 0.88
    assert one.context == (Phrase("context.addressed"),)


def test_a_likely_word_said_straight_is_acted_on() -> None:
    assert found("espèce de nouille", certainty=0.7).certainty >= 0.9


def test_an_excused_word_keeps_its_certainty_and_gets_a_factor() -> None:
    one = found("il m'a traité de « nouille »")
    assert (one.certainty, one.factor) == (0.6, 0.5)
    assert one.context == (Phrase("context.reported"), Phrase("context.quoted"))
