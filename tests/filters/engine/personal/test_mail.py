import pytest

from filters.engine.personal.mail import mails


@pytest.mark.parametrize("text", ["@mona salut", "user@host", "look at this", "a@b.notatld"])
def test_what_only_looks_like_an_address_is_none(text: str) -> None:
    assert not list(mails(text))


def test_a_desk_is_less_sure_than_a_person() -> None:
    (desk,), (person,) = list(mails("presse@example.org")), list(mails("jeanne@example.org"))
    assert desk.certainty < person.certainty
