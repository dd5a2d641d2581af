import pytest

from filters.repetition import Repetition, RepetitionOptions
from tests.filters.stage import said, seen, surest


def repetition(**options: object) -> Repetition:
    return Repetition(RepetitionOptions.model_validate(options))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "mdrrrrrrrrrrrrrrr",
        "ha ha ha ha ha ha ha ha ha ha",
        "hahahahahahahahahahahahaha",
        "NOOOOOOOOOOOOOOOOOOO",
        "attends.............",
        "allez allez allez allez allez",
        "non non non non, il a dit non et c'est non, on ne va pas y revenir ce soir",
        "un fraisier, un framboisier, un fraisier, un framboisier et un éclair au chocolat",
        "111111111111",
    ],
)
def test_laughter_and_joy_are_left_alone(text: str) -> None:
    assert not seen(repetition(), said(text))


def test_emotes_are_no_repeated_words() -> None:
    text = "PartyTime HappyDance " * 10
    assert not seen(repetition(), said(text, emotes=["PartyTime", "HappyDance"]))


def test_a_stretch_as_long_as_is_fine_is_fine() -> None:
    assert not seen(repetition(max_stretch=10), said("n" + "o" * 10))
    (finding,) = seen(repetition(max_stretch=10), said("n" + "o" * 11))
    assert finding.span == (1, 12)
    assert finding.reason.key == "repetition.held"


def test_a_sentence_over_and_over_is_found() -> None:
    text = ("follow my channel " * 12).strip()
    findings = seen(repetition(), said(text))
    assert [one.reason.key for one in findings] == ["repetition.words"]
    assert findings[0].span == (0, len(text))
    assert findings[0].certainty >= 0.5


def test_a_group_without_spaces_is_found() -> None:
    keys = {one.reason.key for one in seen(repetition(), said("abonnetoi" * 8))}
    assert keys == {"repetition.group"}


@pytest.mark.parametrize("cheer", ["champions " * 12, "champions champions bravo " * 12])
def test_a_word_or_two_repeated_are_a_faint_finding(cheer: str) -> None:
    assert 0 < surest(seen(repetition(), said(cheer))) < 0.5


def test_a_chant_is_fainter_than_a_wall() -> None:
    chant = surest(seen(repetition(), said("on veut la suite " * 6)))
    wall = surest(seen(repetition(), said("on veut la suite " * 25)))
    assert 0 < chant < 0.5 <= wall


def test_repetition_never_acts_alone() -> None:
    for text in ("a" * 500, "ab" * 250, "buy now " * 60):
        assert 0 < surest(seen(repetition(), said(text))) < 0.9


@pytest.mark.parametrize(
    "cheer",
    [
        "allez allez allez allez allez allez allez allez",
        "champions my friend " * 4,
        "peepoDJ duckDance " * 14,
        "boo " * 20,
        "go go go go go go go go go go go go go go go go go go",
        "leave it, never quit, never leave, we never quit",
    ],
)
def test_cheers_and_emotes_hammer_at_nobody(cheer: str) -> None:
    assert surest(seen(repetition(min_length=200), said(cheer))) < 0.5


@pytest.mark.parametrize(
    "text",
    [
        *("answer me " * 8, "unsub " * 11, "READ THIS " * 24, "réponds moi " * 8, "menteuse " * 8),
        *("dégage dégage " * 5, "unfollow her " * 7, "lis le message " * 30),
    ],
)
def test_a_few_words_that_hammer_are_asked_about(text: str) -> None:
    assert surest(seen(repetition(min_length=200), said(text))) >= 0.5
