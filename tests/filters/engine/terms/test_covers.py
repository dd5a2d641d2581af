from hypothesis import given
from hypothesis import strategies as st

from filters.engine.finding import Family, Finding
from filters.engine.message import Span
from filters.engine.phrase import Phrase
from filters.engine.reading.stretches import within
from filters.engine.terms.covers import covered

FOUND = Phrase("terms.found")
findings = st.dictionaries(
    st.builds(lambda start, size: Span(start, start + size), st.integers(0, 9), st.integers(0, 6)),
    st.sampled_from([0.5, 0.6, 0.95]),
    max_size=12,
).map(
    lambda sure: {
        span: Finding("terms", span, one, Family.CONTENT, FOUND) for span, one in sure.items()
    }
)


@given(findings, st.sets(st.integers(0, 11)))
def test_a_finding_is_covered_by_a_longer_one_that_is_as_sure(
    found: dict[Span, Finding], left_out: set[int]
) -> None:
    covers = {span: one for place, (span, one) in enumerate(found.items()) if place not in left_out}
    assert covered(found, covers) == {
        span
        for span, one in found.items()
        for other in covers.values()
        if other.span != span and within(span, [other.span]) and other.certainty >= one.certainty
    }
