"""Called by the word: with a particle, or with an order after it, in whatever letters."""

import pytest

from tests.filters.engine.contexts.lines import weight


@pytest.mark.parametrize(
    "text",
    [
        "va chercher la nouille",
        "on y va, une nouille et au lit",
        "allez on mange une nouille",
        "bye nouille",
        "the nouille is ready, go eat it",
        "il aime la nouille, arrête-toi là",
        "the nouille stops here",
        "nouille stopping power",
    ],
)
def test_nobody_is_called_in(text: str) -> None:
    assert weight(text).gain == 0


@pytest.mark.parametrize(
    "text",
    [
        "va nouille",
        "allez, nouille",
        "t'as vu ça hein nouille",
        "grosse nouille va",
        "nouille hein",
        "nouille stop crying",
        "nouille, go away",
        "hey nouille die",
        "dumb nouille log off",
        "nouille ferme-la",
        "sale nouille dégage",
    ],
)
def test_who_is_called_by_the_word_is_attacked(text: str) -> None:
    assert weight(text).gain == 0.7


@pytest.mark.parametrize(
    "text",
    [
        "y0u fuck1ng nouille",
        "yօս dսmb nouille",
        "🅨🅞🅤 nouille",
        "youuuu nouille",
        "𝚢𝚘𝚞 𝚊𝚛𝚎 𝚊 nouille",
        "ur a lying scheming nouille",
        "you are an old toothless nouille",
    ],
)
def test_a_dressed_up_or_wordy_address_is_an_address(text: str) -> None:
    assert weight(text).gain == 0.7


@pytest.mark.parametrize(
    "text", ["you are a lover of nouille", "t'es un fan de nouille", "tu es le seul sans nouille"]
)
def test_what_is_said_of_another_thing_is_no_address(text: str) -> None:
    assert weight(text).gain < 0.7
