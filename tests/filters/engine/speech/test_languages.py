from filters.engine.speech.languages import languages_of, script_of


def test_a_script_is_that_of_most_letters() -> None:
    assert script_of("Привет всем") == "Cyrillic"
    assert script_of("the word Привет means hello") is None
    assert script_of("été") is None
    assert script_of("") is None


def test_the_likeliest_language_comes_first() -> None:
    first, *others = languages_of("guten abend zusammen wie geht es euch heute")
    assert first.code == "de"
    assert all(one.certainty <= first.certainty for one in others)


def test_it_answers_whatever_the_text() -> None:
    for text in ("", "\n", "\ud800", "\x00", "a" * 5000):
        assert all(0 <= one.certainty <= 1.01 for one in languages_of(text))
