import pytest
from pydantic import ValidationError

from filters.engine.speech.languages import languages_of, script_of
from filters.language import Language, LanguageOptions
from tests.filters.stage import said, seen, surest


def language(**options: object) -> Language:
    return Language(LanguageOptions.model_validate(options))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hola amigo",
        "jajajajajajajaja jajaja",
        "wsh frr t ou la on tattend depuis 2h mdrrr",
        "jsp pk ya plus personne mtn c chelou askip",
        "im so tired of this shit bro ngl fr fr no cap",
        "LETS GOOOOOOO WHAT A PLAAAAAY",
        "Kevin De Bruyne, Romelu Lukaku, Eden Hazard, Thibaut Courtois",
        "Zelensky Erdogan Lukaschenko Merkel Berlusconi",
        "la donna e mobile",
        "Привет",
        "ΑΗΗΑΑΗΗΑΑΗΑΗ",
        "نعم",
        "le mot « Привет » veut dire bonjour en russe",
        "¯\\_(ツ)_/¯ (ノ◕ヮ◕)ノ",
        "ça c’est vraiment très très bien joué de sa part",
        "https://example.org/hola-amigos-como-estan-todos-hoy-en-el-chat",
    ],
)
def test_what_is_short_slang_or_a_name_is_left_alone(text: str) -> None:
    assert not seen(language(), said(text))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("hola amigos, ¿cómo están todos hoy en el chat de la fiesta?", "es"),
        ("ciao a tutti ragazzi, come state oggi, che bella giornata", "it"),
        ("ola galera, tudo bem com vocês hoje no chat do canal", "pt"),
        ("guten Abend zusammen, wie geht es euch allen heute", "de"),
        ("Всем привет, как у вас дела сегодня вечером", "ru"),
        ("مرحبا بكم في البث المباشر الليلة يا أصدقاء", "ar"),
        ("こんにちは、今日はとてもいい天気ですね", "ja"),
        ("안녕하세요 오늘 방송 정말 재미있어요", "ko"),
    ],
)
def test_a_sentence_in_another_language_is_asked_about(text: str, code: str) -> None:
    (finding,) = seen(language(), said(text))
    assert 0.5 <= finding.certainty < 0.9
    assert finding.span == (0, len(text))
    if code != "ja":
        assert finding.reason.values == (("language", code),)


def test_a_language_that_is_spoken_here_is_fine() -> None:
    spanish = "hola amigos, ¿cómo están todos hoy en el chat de la fiesta?"
    assert not seen(language(allowed=["es"]), said(spanish))
    russian = said("Всем привет, как у вас дела сегодня вечером")
    assert not seen(language(allowed=["uk", "en"]), russian)


def test_emotes_are_no_words_of_any_language() -> None:
    names = ["peepoRiot", "widepeepoHappy", "duckDance", "fl0mSlam", "forsenE", "TriHard"]
    assert not seen(language(), said(" ".join(names), emotes=names))


def test_a_code_that_is_none_is_refused() -> None:
    with pytest.raises(ValidationError, match="no language code"):
        language(allowed=["French"])


def test_only_a_script_that_most_letters_are_in_counts() -> None:
    assert script_of("Привет всем") == "Cyrillic"
    assert script_of("the word Привет means hello") is None
    assert script_of("été") is None


def test_the_model_answers_whatever_the_text() -> None:
    for text in ("", "\n", "\ud800", "\x00", "a" * 5000):
        assert all(0 <= one.certainty <= 1.01 for one in languages_of(text))


def test_it_never_acts_alone() -> None:
    assert surest(seen(language(), said("guten Abend zusammen, wie geht es euch heute"))) < 0.9
