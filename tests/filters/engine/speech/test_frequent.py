import pytest

from filters.engine.speech.frequent import FREQUENT_WORDS
from filters.engine.speech.tongues import SPOKEN_BY


@pytest.mark.parametrize("language", FREQUENT_WORDS)
def test_what_is_said_often_belongs_to_one_language(language: str) -> None:
    words = FREQUENT_WORDS[language].split()
    others = {
        word for one in FREQUENT_WORDS if one != language for word in FREQUENT_WORDS[one].split()
    }
    assert len(set(words)) == len(words)
    assert others.isdisjoint(words)
    assert not [word for word in words if set(SPOKEN_BY.get(word, ())) - {language}]
