import pytest

from filters.art import Art, ArtOptions
from tests.filters.stage import said, seen, surest

MARKS = "\u0301\u0316\u0321\u0346\u035b\u0360"


def art(**options: object) -> Art:
    return Art(ArtOptions.model_validate(options))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "« Alors, c’est l’été… » – dit-il ; vraiment ?! Oui !!!",
        "(╯°□°)╯︵ ┻━┻ et ┬─┬ノ( º _ ºノ)",
        "¯\\_(ツ)_/¯ ʕ•ᴥ•ʔ (ノ◕ヮ◕)ノ*:･ﾟ✧ ಠ_ಠ",
        "🇫🇷🇧🇪🇨🇭 👨‍👩‍👧‍👦 👍🏽 1️⃣ 2️⃣ 3️⃣ ❤️❤️❤️",
        "⠃⠕⠝⠚⠕⠥⠗ tout le monde",
        "★★★★☆ 4/5, ✓ fait, → suite, ■ fin",
        "▓▓▓▓▓▓▓░░░ 70%",
        "Tiếng Việt có rất nhiều dấu thanh điệu",
        "בְּרֵאשִׁית בָּרָא אֱלֹהִים אֵת הַשָּׁמַיִם",
        "بِسْمِ ٱللَّهِ ٱلرَّحْمَٰنِ ٱلرَّحِيمِ",
        "हिन्दी में लिखा हुआ संदेश, ที่นี่ที่นั่น",
        "e\u0301le\u0300ve, Vie\u0302\u0323t Nam",
        'for (int i = 0; i < 10; i++) { printf("%d\\n", a[i]); } // voilà',
        "-" * 200,
        "!?!?!?!?" * 30,
        "https://example.org/" + "_/-" * 60,
        "j'ai eu h" + MARKS + " par erreur",
    ],
)
def test_ordinary_writing_is_no_art(text: str) -> None:
    assert surest(seen(art(), said(text))) == 0


def test_emotes_made_of_signs_are_no_art() -> None:
    assert not seen(art(), said("░▒▓ " * 40, emotes=["░▒▓"]))


@pytest.mark.parametrize(
    "text",
    [
        "⣿⣿⣿⠟⠛⠛⠻⣿⣿⣿⣿⣿⣿⡿⠟⠛⠛⠻⣿⣿" * 4,
        "┌──────────────┐ │ regardez     │ │ ma chaîne    │ └──────────────┘" * 2,
        "░░░░▄▄▄▄▀▀▀▀▄▄▄▄░░░░ " * 6,
    ],
)
def test_a_wall_of_drawing_signs_is_found(text: str) -> None:
    (finding,) = seen(art(), said(text))
    assert finding.reason.key == "art.drawn"
    assert 0.5 <= finding.certainty < 0.9


def test_a_picture_in_ascii_is_found() -> None:
    cat = r"  /\_/\  ( o.o )  > ^ <  /|___|\  (_/ \_)  ==[##]==  " * 3
    (finding,) = seen(art(), said(cat))
    assert finding.reason.key == "art.signs"
    assert 0.5 <= finding.certainty < 0.9


def test_letters_that_drip_are_found() -> None:
    text = "ok " + "".join(letter + MARKS for letter in "hello")
    (finding,) = seen(art(), said(text))
    assert finding.reason.values == (("count", 5),)
    assert finding.span == (3, len(text))
    assert finding.certainty >= 0.5


def test_a_script_with_marks_drips_too_where_they_are_beyond_all_measure() -> None:
    assert seen(art(), said(("ש" + "\u05b0\u05b1\u05b2\u05b3\u05b4\u05b5\u05b6\u05b7") * 3))


def test_art_never_acts_alone() -> None:
    for text in ("█▓▒░" * 120, ("h" + MARKS) * 60):
        assert 0 < surest(seen(art(), said(text))) < 0.9


def test_signs_as_wide_as_words_are_a_wall_and_a_few_are_none() -> None:
    assert not seen(Art(ArtOptions()), said("꧁ bonsoir ꧂ ﷽"))
    assert seen(Art(ArtOptions()), said("𒐫𒈙꧅" * 22))


def test_letters_in_rings_of_signs_are_hidden() -> None:
    assert not seen(Art(ArtOptions()), said("o҉k"))
    assert seen(Art(ArtOptions()), said("o҉" * 40))
