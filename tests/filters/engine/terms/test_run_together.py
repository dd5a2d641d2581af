import pytest

from filters.terms import Terms, TermsOptions
from tests.filters.stage import said, seen, surest

LIST = Terms(TermsOptions.model_validate({"terms": ["nouille", "grosse nouille", "va cuire"]}))


@pytest.mark.parametrize(
    "text",
    [
        "grossenouilleries",
        "nouillesque",
        "protonouillesque",
        "supernouillifications",
        "unenouille",
        "lesnouilles",
        "salenouilleux",
        "qwertyuiopnouillezxcvbnm",
        "vacances à la mer",
    ],
)
def test_a_long_word_that_holds_a_term_is_another_word(text: str) -> None:
    assert surest(seen(LIST, said(text))) == 0


@pytest.mark.parametrize(
    "text", ["tuesunenouille", "youarejustonenouilleman", "#unegrossenouille", "#salenouille"]
)
def test_a_sentence_without_spaces_is_read(text: str) -> None:
    found = max(seen(LIST, said(text)), key=lambda one: one.certainty)
    assert found.certainty >= 0.9
    assert text[found.span.start : found.span.end].endswith("nouille")


def test_where_only_half_the_letters_are_words_a_human_is_asked() -> None:
    assert 0.5 <= surest(seen(LIST, said("youfrxzqtarenouilletoday"))) < 0.9
