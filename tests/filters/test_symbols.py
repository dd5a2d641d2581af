import pytest

from filters.symbols import Symbols, SymbolsOptions
from tests.filters.stage import said, seen, surest


def symbols(**options: object) -> Symbols:
    return Symbols(SymbolsOptions.model_validate(options))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "« Alors, c’est l’été… » – dit-il ; vraiment ?! Oui !!!",
        "“Quoi ?” – « Rien ! » – ‘Ah…’ — “Bon.” – « Si ? » – “Non.”",
        "Qu'est-ce que c'est que ça ?!?!?!?!?!?!?!?!?!?!?!?!?!",
        "................................",
        "éèêëàâäùûüôöîïçœæÉÈÊÀÇ",
        "rdv à 20:30, 1:15:20 dans la vidéo, 12,50 € l’entrée (plein tarif), 3.14159",
        "¯\\_(ツ)_/¯",
        "(╯°□°)╯︵ ┻━┻",
        "<3 <3 <3 <3 <3",
        "🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉",
        "こんにちは、元気ですか。今日はとてもいい天気ですね。",
        "مرحبا بكم في البث المباشر الليلة يا أصدقاء",
        "Tiếng Việt có rất nhiều dấu thanh điệu",
        "ภาษาไทยมีวรรณยุกต์ที่นี่",
        "########",
    ],
)
def test_ordinary_writing_holds_no_symbols(text: str) -> None:
    assert not seen(symbols(), said(text))


def test_accents_written_apart_are_no_drip() -> None:
    assert not seen(symbols(), said("e\u0301le\u0300ve, Vie\u0302\u0323t Nam"))


def test_emotes_made_of_signs_are_no_symbols() -> None:
    assert not seen(symbols(), said("<3 " * 20, emotes=["<3"]))
    assert not seen(symbols(), said("https://example.org/" + "_/" * 30))


def test_a_drawing_is_found() -> None:
    (share, row) = seen(symbols(), said("⣿⣿⣿⠟⠛⠛⠻⣿⣿⣿⣿⣿⣿⡿⠟⠛⠛⠻⣿⣿"))
    assert {share.reason.key, row.reason.key} == {"symbols.share", "symbols.row"}


def test_a_row_is_found_in_a_message_of_words() -> None:
    text = "regardez tous par ici #=#=#=#=#=#=#=#=# c'est maintenant"
    (finding,) = seen(symbols(), said(text))
    assert finding.reason.key == "symbols.row"
    assert text[slice(*finding.span)] == "#=#=#=#=#=#=#=#=#"


def test_spaces_do_not_break_a_row() -> None:
    assert seen(symbols(), said("voici # # # # # # # # # # # # # voilà"))


def test_a_row_as_long_as_is_fine_is_fine() -> None:
    assert not seen(symbols(max_run=3), said("a message of many words ### here"))
    assert seen(symbols(max_run=2), said("a message of many words ### here"))


def test_exactly_the_share_still_fine_is_left_alone() -> None:
    half = "#a" * 10
    assert not seen(symbols(max_share=0.5), said(half))
    assert seen(symbols(max_share=0.49), said(half))


def test_a_letter_that_drips_is_found_in_the_shortest_message() -> None:
    (finding,) = seen(symbols(), said("ok h" + "\u0301\u0316\u0321\u0346\u035b" + "ey"))
    assert finding.reason.key == "symbols.marks"
    assert finding.span == (3, 9)
    assert finding.certainty >= 0.5


def test_symbols_never_act_alone() -> None:
    for text in ("#" * 500, "█▓▒░" * 100, ("h" + "\u0301" * 40) * 12):
        assert 0 < surest(seen(symbols(), said(text))) < 0.9
