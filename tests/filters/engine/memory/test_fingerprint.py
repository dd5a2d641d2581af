import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.engine.memory.fingerprint import edges, fingerprint

ODD = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("eE\u0301\u0300ßﬁİŒ각가ﾊﾟ\u200b\u202e\ufe0f👨\u200d👩🇫𝓷1!43$@ .-nnn"),
    ),
    max_size=60,
)


def test_a_fingerprint_forgets_case_spacing_and_stretch() -> None:
    assert fingerprint("  Quelle   NOUILLE ") == fingerprint("quelle nouilllle")


@pytest.mark.parametrize(
    "copy",
    [
        "QUELLE nouille",
        "que\u200blle nouille",
        "quеlle nоuille",
        "ｑuelle 𝓃ouille",
        "q🆄elle nouille",
    ],
)
def test_a_fingerprint_forgets_invisible_signs_and_look_alikes(copy: str) -> None:
    assert fingerprint(copy) == fingerprint("quelle nouille")


@given(st.text("abAB  \t", max_size=20))
def test_a_fingerprint_in_ascii_is_the_same_beside_any_other(text: str) -> None:
    assert fingerprint(f"{text}\u200b") == fingerprint(text)


@pytest.mark.parametrize("other", ["pêché", "pen is", "1000 euros"])
def test_a_fingerprint_keeps_what_makes_another_sense(other: str) -> None:
    known = {"pêché": "pêche", "pen is": "penis", "1000 euros": "100 euros"}
    assert fingerprint(other) != fingerprint(known[other])


def test_a_fingerprint_does_not_show_the_text() -> None:
    assert "nouille" not in fingerprint("nouille")


@given(text=ODD)
def test_a_fingerprint_never_fails_and_outlives_its_own_folding(text: str) -> None:
    assert fingerprint(f" {text}") == fingerprint(f"{text}  ")


@given(ODD, st.sampled_from(["{}", " {} ", "{}\u200b", "{}{}"]))
def test_texts_of_one_fingerprint_begin_and_end_alike(text: str, how: str) -> None:
    other = how.format(text.swapcase(), text[-1:])
    if fingerprint(other) == fingerprint(text):
        assert edges(other) == edges(text)
