"""What Twitch keeps out is whispered to moderators: the charter's terms, and others beside them."""

from bot.cases.blocking.terms import Blocked, Blocking, Stage
from bot.cases.decision import Decision
from tests.bot.commands.stage import Room, words_of
from tests.making import NINE, viewer


def holding(room: Room, *facts: Blocking) -> None:
    room.bench.accept(Decision(room.bench.channel, room.now, facts=facts))


OURS = Blocking("pasta", Stage.HELD, NINE, "1")
TAKEN = Blocking("tagliatelle", Stage.DECLINED, NINE, "2", by="basile")
LISTED = (
    Blocked("1", "pasta", NINE, None, by_us=True),
    Blocked("7", "tortellini", NINE, None, by_us=False),
)


async def test_no_viewer_is_told(room: Room) -> None:
    room.terms = LISTED
    assert await room.types("!terms", viewer("eve")) is None


async def test_no_term_is_said_aloud(room: Room) -> None:
    room.terms = LISTED
    holding(room, OURS, TAKEN)
    decision = await room.types("!termes")
    aloud, aside = _parted(decision)
    assert "pasta" not in aloud
    assert "1 par la charte" in aside
    assert "1 retirés par des personnes" in aside
    assert "La charte : pasta. D’autres : tortellini." in aside


async def test_a_thousand_terms_fit_into_one_whisper(room: Room) -> None:
    room.terms = tuple(Blocked(str(n), f"noodle {n}", NINE, None, by_us=True) for n in range(1000))
    _, aside = _parted(await room.types("!terms"))
    assert len(aside) <= 500
    assert "1000 par d’autres" in aside


async def test_what_twitch_does_not_show_is_said(room: Room) -> None:
    assert "ne montre pas" in await room.hears("!terms")


async def test_what_people_took_back_is_asked_for_on_a_moderators_word_alone(room: Room) -> None:
    holding(room, OURS, TAKEN)
    assert await room.types("!terms again", viewer("eve")) is None
    assert "1 terme est redemandé" in await room.hears("!termes encore")
    again = room.bench.past.terms.get("tagliatelle")
    assert again is not None
    assert again.stage is Stage.LEFT
    assert room.bench.past.terms.get("pasta") == OURS
    assert "Aucun terme" in await room.hears("!termes encore")


async def test_what_is_mistyped_is_explained(room: Room) -> None:
    assert "termes encore" in await room.hears("!terms please")


def _parted(decision: Decision | None) -> tuple[str, str]:
    """What is said aloud, and what is whispered."""
    assert decision is not None
    effects = decision.effects
    aside = Decision(decision.channel, decision.at, effects=tuple(_of(effects, "whisper")))
    aloud = Decision(decision.channel, decision.at, effects=tuple(_of(effects, "say")))
    return words_of(aloud), words_of(aside)


def _of(effects: tuple[object, ...], kind: str) -> list[object]:
    return [one for one in effects if getattr(one, "kind", "") == kind]
