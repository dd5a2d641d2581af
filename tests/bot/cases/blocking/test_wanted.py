"""Which terms Twitch is to keep out: those of articles that act, and as long as they count."""

from datetime import timedelta

import pytest
from pydantic import ValidationError

from bot.cases.blocking.wanted import wanted_terms
from filters.engine.charter import Mode
from filters.engine.terms.listed import Term
from filters.terms import Terms, TermsOptions
from tests.making import NINE, article, charter

TODAY = NINE.date()


def terms(*listed: object) -> tuple[Terms, ...]:
    return (Terms(TermsOptions(terms=listed)),)  # type: ignore[arg-type]  # pydantic reads them


def test_no_term_is_wanted_unless_it_says_so() -> None:
    plain = article(3, filters=terms("noodle", {"term": "pasta"}))
    assert not wanted_terms(charter(plain), TODAY)


def test_only_articles_that_act_have_twitch_act() -> None:
    before = terms({"term": "noodle", "before": True})
    for mode in (Mode.ASK, Mode.SHADOW, Mode.OFF):
        assert not wanted_terms(charter(article(3, filters=before, mode=mode)), TODAY)
    assert wanted_terms(charter(article(3, filters=before)), TODAY) == {"noodle": "noodle"}


def test_every_spelling_is_wanted_once() -> None:
    listed = {"term": "Sale {nouille|pâte}*", "also": ["sale  nouille*", "nn"], "before": True}
    found = wanted_terms(charter(article(3, filters=terms(listed))), TODAY)
    assert set(found) == {"sale nouille*", "sale pâte*", "nn"}


def test_a_term_whose_time_is_over_is_wanted_no_longer() -> None:
    listed = {"term": "noodle", "before": True, "until": TODAY.isoformat()}
    made = charter(article(3, filters=terms(listed)))
    assert wanted_terms(made, TODAY)
    assert not wanted_terms(made, TODAY + timedelta(days=1))


@pytest.mark.parametrize(
    ("listed", "why"),
    [
        ({"term": "noodle", "online": True}, "exclude each other"),
        ({"term": "n"}, "at least 2 characters"),
        ({"term": "noodle", "also": ["n"]}, "at least 2 characters"),
    ],
)
def test_what_twitch_cannot_block_is_refused(listed: dict[str, object], why: str) -> None:
    with pytest.raises(ValidationError, match=why):
        Term.model_validate(listed | {"before": True})
