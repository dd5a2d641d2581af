"""Stories, bans and threats: who speaks is named after the words, what follows `i'm` is a deed."""

import pytest

from tests.filters.engine.contexts.lines import marked, weight


@pytest.mark.parametrize(
    "text",
    [
        "you stupid nouille, said everyone",
        "you stupid nouille, said your mom",
        "⟦nouille⟧, disait ta mère",
        "⟦nouille⟧ dit le à ta mère toi",
    ],
)
def test_who_names_nobody_tells_no_story(text: str) -> None:
    assert (marked(text) if "⟦" in text else weight(text)).factor == 1


@pytest.mark.parametrize(
    "text",
    ["you stupid nouille, said Glinda", "nouille, dit le héros", "tu es une nouille, cria Marius"],
)
def test_who_is_named_after_the_words_may_have_said_them(text: str) -> None:
    assert weight(text).factor == 0.6


@pytest.mark.parametrize(
    "text",
    [
        "« nouille, dit le héros »",
        "« crève nouille », dit le héros",
        '"you stupid nouille", said Glinda',
        "j'ai grandi avec des « t'es une nouille »",
        "elle a grandi avec des nouille tous les jours",
    ],
)
def test_a_quotation_with_its_speaker_is_excused(text: str) -> None:
    assert weight(text).factor == 0.5


@pytest.mark.parametrize("text", ["ban direct pour un sale nouille", "timeout for a nouille"])
def test_the_reason_of_a_ban_is_for_a_human_to_judge(text: str) -> None:
    assert weight(text).factor == 0.6


@pytest.mark.parametrize(
    "text",
    [
        "i'm ⟦outside ur flat with petrol⟧",
        "i'm ⟦coming for you⟧",
        "je suis ⟦devant chez toi avec un couteau⟧",
        "we're ⟦outside your house⟧",
    ],
)
def test_what_somebody_is_about_to_do_is_no_mockery_of_themselves(text: str) -> None:
    assert marked(text).factor == 1


@pytest.mark.parametrize("text", ["i'm a ⟦nouille⟧", "je suis ⟦une grosse nouille⟧"])
def test_mockery_of_oneself_is_excused(text: str) -> None:
    assert marked(text).factor == 0.5


@pytest.mark.parametrize(
    "text", ["this nouille", "this fat nouille", "cette nouille", "c't'nouille"]
)
def test_who_is_pointed_at_may_be_in_the_news(text: str) -> None:
    assert weight(text).gain == 0.5


@pytest.mark.parametrize("text", ["le chat est une nouille", "mon chat est une grosse nouille"])
def test_a_cat_is_nobody_in_the_room(text: str) -> None:
    assert weight(text).gain == 0


@pytest.mark.parametrize("text", ["le tchat est une nouille", "the chat is a nouille"])
def test_the_chat_is(text: str) -> None:
    assert weight(text).gain == 0.7
