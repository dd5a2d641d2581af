import pytest

from filters.engine.personal.accounts import cards, documents, ibans


@pytest.mark.parametrize("text", ["be68 5390 0754 7034", "de89370400440532013000 merci a tous"])
def test_an_account_ends_where_its_country_says(text: str) -> None:
    (one,) = ibans(text)
    assert text[one.start : one.end].replace(" ", "").isalnum()
    assert not text[one.end :] or text[one.end] == " "


def test_wrong_check_digits_are_no_account() -> None:
    assert not list(ibans("be68 5390 0754 7035"))
    assert not list(cards("4111 1111 1111 1112"))


def test_a_card_is_of_a_brand_and_whole() -> None:
    assert not list(cards("6111 1111 1111 1111"))
    assert not list(cards("41111111111111111"))
    assert list(cards("4111-1111-1111-1111"))


def test_papers_are_surer_where_they_are_named() -> None:
    (alone,), (named,) = list(documents("536-90-4399")), list(documents("ssn 536-90-4399"))
    assert alone.certainty < 0.9 <= named.certainty


def test_a_paper_that_is_named_is_asked_about_though_no_office_gave_it_out() -> None:
    assert not list(documents("078-05-1120"))
    (one,) = documents("ssn 078-05-1120 go wild")
    assert 0.5 <= one.certainty < 0.9
