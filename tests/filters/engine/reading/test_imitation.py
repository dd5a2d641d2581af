import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.engine.message import Message
from filters.engine.reading.imitation import imitate, imitated_pieces
from filters.engine.text import Text


def skeleton(text: str) -> str:
    return Text(Message("m1", "room", text)).skeleton.text


@pytest.mark.parametrize(
    "text",
    [
        "привет как дела",
        "тот самыи",
        "рак сосать не умеет",
        "ναι ρε φιλε",
        "كيف حالك",
        "שלום עולם",
        "สวสด ครบ",
        "नमसत",
        "今日は世界の山",
        "안녕하세요",
        "バカ",
    ],
)
def test_an_honest_script_stays_what_it_is(text: str) -> None:
    assert imitate(text) == text


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("vive la 🇫🇷", "vive la 🇫🇷"),
        ("🇫🇷 🇧🇪 🇨🇭", "🇫🇷 🇧🇪 🇨🇭"),
        ("10 €", "10 €"),
        ("€50, 50€", "€50, 50€"),
        ("$100", "$100"),
    ],
)
def test_a_flag_and_a_price_are_no_letters(text: str, seen: str) -> None:
    assert skeleton(text) == seen


@pytest.mark.parametrize(
    "text",
    [
        "пoυіllе",  # one script beside Latin, or several
        "ΝΟUΙLLΕ",  # capitals imitate other letters than small ones
        "ɴᴏᴜɪʟʟᴇ",
        "ᑎOᑌIᒪᒪE",
        "几ㄖㄩ丨ㄥㄥ乇",
        "🅽🅾🆄🅸🅻🅻🅴",
        "🅝🅞🅤🅘🅛🅛🅔",
        "🇳🇴🇺🇮🇱🇱🇪",
        "n🅾️uille",
        "⒩⒪⒰⒤⒧⒧⒠",
        "ⓝⓞⓤⓘⓛⓛⓔ",
        "n⭕uill€",
        "no\u200du\u034fi\u00adl\u3164l\u2066e",
        "n\ufe0fouille",
        "no\U000e0041uille",
    ],
)
def test_a_word_in_borrowed_letters_is_read(text: str) -> None:
    assert skeleton(text) == "nouille"


@pytest.mark.parametrize(
    ("text", "seen"),
    [("ѕаӏоре", "salope"), ("ꓢꓮꓡꓳꓑꓰ", "salope"), ("ᏚᎪᏞᎾᏢᎬ", "salope"), ("рор", "pop")],
)
def test_a_word_all_of_look_alikes_is_read_where_nothing_else_is_in_its_script(
    text: str, seen: str
) -> None:
    assert skeleton(text) == seen
    assert skeleton(f"{text} и щит и φίλε ᏍᏛ ꓷꓞ ꓘ") != seen


@pytest.mark.parametrize(("text", "seen"), [("ɳøɄiƚƚɇ", "nouille"), ("ɇƫ ᵽʉƭ", "et put")])
def test_strokes_and_hooks_upon_a_letter_make_it_no_other(text: str, seen: str) -> None:
    assert skeleton(text) == seen


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("salut ρυτε", "salut pute"),
        ("salut ρυτε και φιλια", "salut ρυτε και φιλια"),
        ("ρυτε", "ρυτε"),
    ],
)
def test_beside_latin_words_our_own_look_alikes_are_enough(text: str, seen: str) -> None:
    assert skeleton(text) == seen


def test_a_word_of_look_alikes_in_honest_speech_stays() -> None:
    assert imitate("рор еще раз, друзья") == "рор еще раз, друзья"


@given(st.text(st.characters() | st.sampled_from("аоеaoе🇫🇷 ᴀλ€щ"), max_size=40))
def test_letter_by_letter_is_the_whole(text: str) -> None:
    assert "".join(piece for piece, _, _ in imitated_pieces(text)) == imitate(text)


@given(st.text(st.characters(max_codepoint=127)))
def test_ascii_imitates_nothing(text: str) -> None:
    assert imitate(text) == text == "".join(piece for piece, _, _ in imitated_pieces(text))
