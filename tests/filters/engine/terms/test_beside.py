from hypothesis import given
from hypothesis import strategies as st

from filters.engine.message import Message, Span
from filters.engine.speech.tongues import speaks_another
from filters.engine.terms.beside import Beside
from filters.engine.text import Text

said = st.lists(st.sampled_from(["det", "er", "nouille", "i", "the", "på", "c'est", "é", "ﷺ", "!"]))


@given(said.map(" ".join), st.integers(0, 40), st.integers(0, 40))
def test_the_words_around_a_place_are_those_that_are_not_within_it(
    text: str, start: int, size: int
) -> None:
    words = Text(Message("1", "room", text)).words
    span = Span(start, start + size)
    around = {
        one.text for one in words if not (start <= one.span.start and one.span.end <= span.end)
    }
    beside = Beside(words)
    assert beside.around(span) == around
    assert beside.speak_another(span, ("fr", "en")) is all(
        speaks_another(around, tongue) for tongue in ("fr", "en")
    )
