from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from filters.engine.finding import Family, Finding
from filters.engine.message import Span
from filters.engine.phrase import Phrase
from filters.engine.sureness import sureness
from filters.newcomer import Newcomer, NewcomerOptions
from tests.filters.stage import ANA, START, said, seen

FIRST = replace(ANA, first_message=True)


def newcomer(**options: object) -> Newcomer:
    return Newcomer(NewcomerOptions.model_validate(options))


def aged(days: float) -> list[Finding]:
    born = START - timedelta(days=days)
    return seen(newcomer(), said("bonsoir", by=replace(ANA, account_created_at=born)))


def beside(certainty: float, family: Family) -> float:
    other = Finding("terms", Span(0, 1), certainty, family, Phrase("terms.found"))
    return sureness([other, *seen(newcomer(), said("bonsoir", by=FIRST))])


def test_what_is_not_known_counts_against_nobody() -> None:
    assert not seen(newcomer(), said("bonsoir"))
    assert not seen(newcomer(), said("bonsoir", by=None))
    born = START - timedelta(days=1)
    undated = said("bonsoir", by=replace(ANA, account_created_at=born), after=None)
    assert not seen(newcomer(), undated)


def test_to_be_new_is_no_breach() -> None:
    found = seen(newcomer(), said("bonsoir", by=FIRST))
    assert sureness(found) == 0


def test_an_account_is_new_for_a_week() -> None:
    assert not aged(7)
    assert not aged(-1)
    (finding,) = aged(6.9)
    assert finding.reason.key == "newcomer.young"


def test_style_is_no_surer_of_a_newcomer() -> None:
    assert beside(0.7, Family.STYLE) == 0.7


def test_what_else_is_seen_is_surer_of_a_newcomer() -> None:
    assert beside(0.85, Family.CONTENT) > 0.9
    assert beside(0.95, Family.LINKS) == 1


def test_each_sign_can_be_left_out() -> None:
    assert not seen(newcomer(first_message=False), said("bonsoir", by=FIRST))
    assert not seen(newcomer(factor=1), said("bonsoir", by=FIRST))
    born = datetime(2026, 2, 28, tzinfo=UTC)
    young = replace(ANA, account_created_at=born)
    assert not seen(newcomer(days=0), said("bonsoir", by=young))


def test_a_date_without_a_zone_is_compared_all_the_same() -> None:
    naive = replace(ANA, account_created_at=datetime(2026, 2, 28))  # noqa: DTZ001  # no zone
    assert seen(newcomer(), said("bonsoir", by=naive))


@given(st.text(max_size=80), st.booleans())
def test_whatever_is_said_it_is_context_only(text: str, first: bool) -> None:
    found = seen(newcomer(), said(text, by=replace(ANA, first_message=first)))
    assert all(one.certainty == 0 and one.context for one in found)
