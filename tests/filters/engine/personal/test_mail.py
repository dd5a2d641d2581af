import pytest

from filters.engine.personal.mail import mails, may_be_mail


@pytest.mark.parametrize("text", ["@mona salut", "user@host", "look at this", "a@b.notatld"])
def test_what_only_looks_like_an_address_is_none(text: str) -> None:
    assert not list(mails(text))


def test_a_desk_is_less_sure_than_a_person() -> None:
    (desk,), (person,) = list(mails("presse@example.org")), list(mails("jeanne@example.org"))
    assert desk.certainty < person.certainty


def test_most_talk_has_nothing_of_an_address() -> None:
    assert not may_be_mail("look at this")
    assert may_be_mail("jean arobase gmail")
    assert may_be_mail("jean at gmail dot com")
