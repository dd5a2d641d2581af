import pytest

from filters.engine.personal.spelled import spelled_digits, spelled_telephones


@pytest.mark.parametrize(
    ("words", "digits"),
    [
        ("zero six douze", "0612"),
        ("soixante dix huit", "78"),
        ("soixante et onze", "71"),
        ("quatre vingts", "80"),
        ("quatre vingt dix neuf", "99"),
        ("vingt et un", "21"),
        ("vingt zero", "200"),
        ("septante deux", "72"),
        ("five double five", "555"),
        ("plus trente trois", "+33"),
        ("zero 6 douze 34", "061234"),
    ],
)
def test_number_words_are_read_one_after_the_other(words: str, digits: str) -> None:
    assert spelled_digits(words.split()) == digits


def test_counting_aloud_is_no_number() -> None:
    counting = "un deux trois quatre cinq six sept huit neuf dix"
    assert not list(spelled_telephones(counting, ("FR", "US")))
