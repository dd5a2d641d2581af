import pytest

from filters.caps import Caps, CapsOptions
from tests.filters.stage import said, seen, surest

SHOUT = "WHY IS NOBODY EVER READING MY QUESTIONS IN THIS CHAT"


def caps(**options: object) -> Caps:
    return Caps(CapsOptions.model_validate(options))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "gg WP",
        "OK",
        "MDR",
        "PTDR TROP BON",
        "ALLEZ ALLEZ ALLEZ ALLEZ ALLEZ ALLEZ",
        "GOOOOOOOOOOOOOOOOOOOOOOOOOAL",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "L'ONU, l'OTAN et l'UNESCO en parlent ce soir",
        "Qu'est-ce que tu penses de la CAN cette année ?",
        "2026-03-01 20:15:20 1234567890 !!!!!!!!!!!",
        "これは大きな声ではありません、本当に静かな文章です",
    ],
)
def test_honest_chat_is_no_shout(text: str) -> None:
    assert not seen(caps(), said(text))


def test_emotes_mentions_and_links_are_not_the_viewers_voice() -> None:
    text = "OMEGALULWUT @THEGREATCAPTAIN look HTTPS://EXAMPLE.ORG/ALLINCAPITALS"
    message = said(text, emotes=["OMEGALULWUT"], mentions=["THEGREATCAPTAIN"])
    assert not seen(caps(), message)


def test_a_message_one_letter_too_short_is_left_alone() -> None:
    assert not seen(caps(min_letters=8), said("ABC DEFG"))
    assert seen(caps(min_letters=7), said("ABC DEFG"))


def test_exactly_the_share_still_fine_is_left_alone() -> None:
    assert not seen(caps(min_letters=4, max_share=0.5), said("ABcd"))
    assert seen(caps(min_letters=4, max_share=0.49), said("ABcd"))


def test_an_ignored_word_may_stand_in_capitals() -> None:
    assert not seen(caps(min_letters=4, ignored_words=["otan"]), said("L'OTAN, l'OTAN !"))
    assert seen(caps(min_letters=4), said("OTAN"))


def test_a_shout_is_found_from_its_first_to_its_last_letter() -> None:
    (finding,) = seen(caps(), said(f"  {SHOUT} "))
    assert finding.span == (2, 2 + len(SHOUT))
    assert finding.reason.key == "caps.shouting"


def test_accented_capitals_are_capitals() -> None:
    assert seen(caps(), said("ÇA SUFFIT DÉSORMAIS, ÉCOUTEZ-MOI À LA FIN"))


def test_a_long_shout_is_surer_than_a_short_one_and_neither_is_certain() -> None:
    short, long = surest(seen(caps(), said(SHOUT[:30]))), surest(seen(caps(), said(SHOUT)))
    everything = surest(seen(caps(), said(" ".join(f"{SHOUT}{chr(65 + n)}" for n in range(9)))))
    assert 0 < short < long <= everything < 0.9


def test_too_many_capitals_are_found_whatever_their_share() -> None:
    text = "calme et posé, mais alors LA VRAIMENT NON et la suite est bien plus calme encore"
    assert not seen(caps(), said(text))
    assert seen(caps(max_capitals=10), said(text))
