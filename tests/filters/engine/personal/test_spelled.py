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


@pytest.mark.parametrize(
    "text",
    [
        "0 six 39 9huit 15 quatre-vingts",
        "twootwo-5five5-zero1six7",
        "zero six, 12, trentequatre, cinquante six, 78",
        "06 douze trente quatre cinquantesix 78",
    ],
)
def test_figures_and_words_may_be_mixed_and_glued(text: str) -> None:
    assert list(spelled_telephones(text, ("FR", "US")))


@pytest.mark.parametrize(
    "text",
    [
        "one two three four five six seven",
        "six o five, five o six, three oh two",
        "on est six sur zero, score cinq deux trois un",
        "5five 6six 7seven 8eight 9nine",
        "un deux trois soleil, cinq six sept huit",
        "12 six 13 huit 14 neuf",
    ],
)
def test_scores_and_counting_rhymes_are_no_number(text: str) -> None:
    assert not list(spelled_telephones(text, ("FR", "US")))
