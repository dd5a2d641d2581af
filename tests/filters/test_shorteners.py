import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.engine.finding import Finding
from filters.shorteners import Shorteners, ShortenersOptions
from tests.filters.stage import said, seen, surest


def found(text: str, **options: object) -> list[Finding]:
    return seen(Shorteners(ShortenersOptions.model_validate(options)), said(text))


@pytest.mark.parametrize(
    "text",
    [
        "https://youtu.be/abc",
        "https://example.org/?u=bit.ly/abc",
        "https://notbit.ly.example.org/abc",
        "https://orbit.lyon.fr/plan",
        "a bit lyrical tonight",
        "it is gd, v.good",
        "t. company",
    ],
)
def test_nothing_is_shortened_in(text: str) -> None:
    assert not found(text)


def test_ones_own_shortened_address_can_be_allowed() -> None:
    assert not found("https://bit.ly/ours", allowed=["bit.ly/ours"])
    assert found("https://bit.ly/theirs", allowed=["bit.ly/ours"])


@pytest.mark.parametrize("text", ["bit ly slash abc", "bit.ly", "tinyurl dot com", "bit[.]ly/abc"])
def test_a_spelt_out_or_merely_named_shortener_is_a_matter_for_people(text: str) -> None:
    assert 0.5 <= surest(found(f"voir {text}")) <= 0.7


@pytest.mark.parametrize(
    "text",
    ["https://bit.ly/abc", "tinyurl.com/abc", "https://www.rb.gy/abc", "HTTPS://T.CO/abc"],
)
def test_a_shortened_link_hides_where_it_leads(text: str) -> None:
    (finding,) = found(f"voir {text}")
    assert finding.certainty == 0.95
    assert finding.reason.key == "shorteners.found"


def test_a_charter_may_name_more() -> None:
    assert not found("https://go.example.org/x")
    assert found("https://go.example.org/x", more=["go.example.org"])


@given(st.text(max_size=60))
def test_findings_lie_within_whatever_text(text: str) -> None:
    for finding in found(f"bit.ly/{text} bit ly slash {text}"):
        assert finding.certainty <= 0.95


def test_a_shortened_address_is_as_sure_as_the_charter_says() -> None:
    assert surest(found("https://bit.ly/3abcd", certainty=0.8)) == 0.8
    assert surest(found("bit.ly", certainty=0.8)) < 0.8
