"""A moderator may ask what the charter says of a text, by whisper alone."""

from bot.cases.effects import Say, Whisper
from tests.bot.commands.stage import INSULT, SPOILER, Room


async def test_nothing_is_judged_aloud(room: Room) -> None:
    decision = await room.types(f"!judge {INSULT}")
    assert decision is not None
    (said,) = decision.effects
    assert isinstance(said, Say)
    assert said.phrase.key == "judge.whisper_please"


async def test_a_whispered_text_is_judged_with_article_certainty_and_reasons(room: Room) -> None:
    decision = await room.types(f"!judge {INSULT}", whispered=True)
    assert decision is not None
    (whispered,) = decision.effects
    assert isinstance(whispered, Whisper)
    said = await room.hears(f"!juger {INSULT}", whispered=True)
    assert said.startswith("Manquement à l’article 3 « Pas d'attaque personnelle », 98 % : terms")
    said = await room.hears(f"!judge {SPOILER}", whispered=True)
    assert said.startswith("À la limite, article 5")
    assert await room.hears("!judge bonsoir", whispered=True) == (
        "Rien à signaler : conforme à la charte."
    )


async def test_judging_leaves_no_trace(room: Room) -> None:
    decision = await room.types(f"!judge {INSULT}", whispered=True)
    assert decision is not None
    assert decision.facts == ()
    assert decision.cases == ()
    assert room.bench.docket.newest_first() == ()
    assert (await room.says("mona", INSULT)).effects[1].kind == "warn"


async def test_what_a_human_found_fair_is_judged_fair(room: Room) -> None:
    await room.says("mona", SPOILER)
    await room.types("!dismiss 1")
    assert "conforme" in await room.hears(f"!judge {SPOILER}", whispered=True)


async def test_without_a_text_it_asks_for_one(room: Room) -> None:
    assert await room.hears("!judge", whispered=True) == "Il faut un texte à juger."
