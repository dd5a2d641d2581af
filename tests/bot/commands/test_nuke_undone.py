"""What a nuke did is taken back for ten minutes, as far as that goes, and kept as facts."""

from datetime import timedelta

import pytest

from bot.cases.case import Person
from bot.cases.effects import Unban, Untimeout
from bot.cases.elsewhere import Deed
from bot.cases.mass.sweep import Aimed
from tests.bot.commands.nuking import SPAM, WORD, spam
from tests.bot.commands.stage import Room, kinds, words_of


@pytest.mark.parametrize(("sanction", "lifted"), [("10m", Untimeout), ("ban", Unban)])
async def test_it_is_undone_as_far_as_that_goes(room: Room, sanction: str, lifted: type) -> None:
    await spam(room, "mona", "hugo")
    await room.types(f"!nuke {WORD} 1m {sanction}")
    await room.types("!nuke go")
    room.later(minutes=9)
    undone = await room.types("!nuke undo")
    assert undone is not None
    assert sum(isinstance(one, lifted) for one in undone.effects) == 2
    assert "2 personnes peuvent réécrire" in words_of(undone)
    assert kinds(await room.types("!nuke undo")) == []


async def test_what_people_did_since_is_theirs_to_undo(room: Room) -> None:
    await spam(room, "mona", "hugo")
    await room.types(f"!nuke {WORD}")
    await room.types("!nuke go")
    room.later(minutes=1)
    room.bench.elsewhere(Deed("ban", Person("id-lea", "lea"), room.now, "id-mona"))
    undone = await room.types("!nuke undo")
    assert undone is not None
    assert [one.user_id for one in undone.effects if isinstance(one, Untimeout)] == ["id-hugo"]


async def test_after_ten_minutes_it_stays(room: Room) -> None:
    await spam(room, "mona")
    await room.types(f"!nuke {WORD}")
    await room.types("!nuke go")
    room.later(minutes=10, seconds=1)
    assert kinds(await room.types("!nuke undo")) == []


async def test_what_is_deleted_cannot_be_undone_and_it_says_so(room: Room) -> None:
    await spam(room, "mona")
    await room.types(f"!nuke {WORD} delete")
    await room.types("!nuke go")
    assert "rien ne peut être levé" in await room.hears("!nuke undo")


async def test_a_restart_forgets_neither_the_aim_nor_the_deed(room: Room) -> None:
    await spam(room, "mona")
    await room.types(f"!nuke {WORD}")
    await room.types("!nuke go")
    facts = await room.records.facts(room.bench.channel, room.now - timedelta(days=1))
    assert [one.kind for one in facts] == ["aimed", "struck", "dealt"]
    (aimed, *_) = facts
    assert isinstance(aimed, Aimed)
    assert aimed.samples == (SPAM,)
    assert aimed.caught[0].login == "mona"


async def test_what_it_quotes_goes_when_texts_go(room: Room) -> None:
    await spam(room, "mona")
    await room.types(f"!nuke {WORD}")
    await room.types("!nuke go")
    await room.records.forget(room.now + timedelta(seconds=1))
    facts = await room.records.facts(room.bench.channel, room.now - timedelta(days=1))
    assert [one.kind for one in facts] == ["struck", "dealt"]
