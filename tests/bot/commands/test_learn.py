"""What rulings propose is seen, explained and answered from chat."""

import pytest

from bot.cases.lessons.lessons import Change
from bot.codex.amending import Wish
from filters.engine.message import Role
from tests.bot.cases.ruling import OVERTURN, UPHOLD, many
from tests.bot.commands.stage import Room
from tests.making import NINE, viewer

BROADCASTER = viewer("anne", Role.BROADCASTER)


@pytest.fixture
def taught(room: Room) -> Room:
    for case in (*many(3, UPHOLD), *many(3, OVERTURN, first=4)):
        room.bench.docket.put(case)
    room.later(minutes=5)
    return room


async def test_without_rulings_nothing_is_proposed(room: Room) -> None:
    assert "aucun changement" in await room.hears("!learn")


async def test_a_list_names_no_term(taught: Room) -> None:
    said = await taught.hears("!apprendre")
    assert "1 changement proposé" in said
    assert "un terme de l’article 3 demande au lieu d’agir" in said


async def test_a_proposal_says_why(taught: Room) -> None:
    name = await named(taught)
    said = await taught.hears(f"!learn {name}")
    assert "3 confirmés sur 6 tranchés" in said
    assert "n’existe pas" in await taught.hears("!learn ffffff")


async def test_only_who_may_change_the_charter_answers(taught: Room) -> None:
    name = await named(taught)
    for verb in ("accept", "decline"):
        assert "d’en décider" in await taught.hears(f"!learn {verb} {name}")
    assert taught.bench.past.considered == []
    assert await taught.types("!learn", viewer("zoe")) is None


async def test_what_is_declined_is_not_proposed_again_not_even_after_a_restart(
    taught: Room,
) -> None:
    name = await named(taught)
    assert "refusée" in await taught.hears(f"!learn decline {name}", BROADCASTER)
    assert "aucun changement" in await taught.hears("!learn")
    (kept,) = await taught.records.facts("9000", NINE)
    assert kept == taught.bench.past.considered[0]


async def test_what_is_accepted_is_handed_to_who_writes_charters(taught: Room) -> None:
    name = await named(taught)
    assert "réessayez" in await taught.hears(f"!learn accept {name}", BROADCASTER)
    wishes: list[Wish] = []

    def amend(wish: Wish) -> bool:
        wishes.append(wish)
        return True

    taught.answers._amend = amend
    assert await taught.hears(f"!learn accept {name}", BROADCASTER) == ""
    (wish,) = wishes
    assert (wish.proposal.change, wish.by.login) == (Change.LOWER, "anne")


async def named(room: Room) -> str:
    said = await room.hears("!learn")
    return said.partition(": ")[2].partition(" :")[0]
