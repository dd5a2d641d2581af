"""The second word of a nuke: it is done once, to whom it was shown, by whoever may say it."""

from bot.cases.effects import Ban, Delete, TimeOut, Warn
from bot.cases.mass.nuke import MOST_WARNED
from bot.cases.mass.sweep import Struck
from filters.engine.message import Role
from tests.bot.commands.nuking import WORD, newest_struck, spam
from tests.bot.commands.stage import Room, kinds
from tests.making import viewer


async def test_one_sanction_a_viewer_and_the_newest_first(room: Room) -> None:
    await spam(room, "mona", "hugo", "mona")
    await room.types(f"!nuke {WORD}")
    struck = await room.types("!nuke go")
    assert struck is not None
    timed_out = [one for one in struck.effects if isinstance(one, TimeOut)]
    assert [(one.user_id, one.seconds) for one in timed_out] == [("id-mona", 600), ("id-hugo", 600)]
    assert kinds(struck) == ["timeout", "timeout"]


async def test_what_is_said_after_the_preview_is_not_touched(room: Room) -> None:
    await spam(room, "mona")
    await room.types(f"!nuke {WORD}")
    await spam(room, "hugo")
    assert kinds(await room.types("!nuke go")) == ["timeout"]


async def test_a_nuke_is_carried_out_once(room: Room) -> None:
    await spam(room, "mona")
    await room.types(f"!nuke {WORD}")
    assert kinds(await room.types("!nuke go")) == ["timeout"]
    assert kinds(await room.types("!nuke go")) == []


async def test_messages_are_deleted_one_by_one_but_for_a_flood(room: Room) -> None:
    await spam(room, "hugo", *["mona"] * 5)
    await room.types(f"!nuke {WORD} delete")
    struck = await room.types("!nuke go")
    assert struck is not None
    (swept,) = (one for one in struck.effects if isinstance(one, TimeOut))
    assert (swept.user_id, swept.seconds) == ("id-mona", 1)
    assert sum(isinstance(one, Delete) for one in struck.effects) == 1


async def test_no_more_people_are_warned_than_one_nuke_may_and_it_says_so(room: Room) -> None:
    await spam(room, *(f"v{number}" for number in range(MOST_WARNED + 3)))
    said = await room.hears(f"!nuke {WORD} warn")
    assert "3 autres restent de côté" in said
    assert f"{MOST_WARNED} personnes au plus sont averties" in said
    assert "averties" not in await room.hears(f"!nuke {WORD} delete")
    await room.types(f"!nuke {WORD} warn")
    struck = await room.types("!nuke go")
    assert struck is not None
    assert sum(isinstance(one, Warn) for one in struck.effects) == MOST_WARNED


async def test_a_flood_is_swept_away_by_one_act_before_its_author_is_warned(room: Room) -> None:
    for _ in range(6):
        await spam(room, "mona")
    await room.types(f"!nuke {WORD} warn")
    struck = await room.types("!nuke go")
    assert struck is not None
    assert kinds(struck) == ["timeout", "warn"]


async def test_whoever_is_warned_loses_the_message_too(room: Room) -> None:
    await spam(room, "mona")
    await room.types(f"!nuke {WORD} 1m avertir")
    struck = await room.types("!nuke go")
    assert struck is not None
    assert [type(one) for one in struck.effects[:2]] == [Delete, Warn]


async def test_another_moderator_may_say_the_word(room: Room) -> None:
    await spam(room, "mona")
    await room.types(f"!nuke {WORD}")
    struck = await room.types("!nuke go", viewer("lea", Role.LEAD_MODERATOR))
    assert struck is not None
    (fact,) = (one for one in struck.facts if isinstance(one, Struck))
    assert (newest_struck(room).by.login, fact.by.login) == ("mo", "lea")


async def test_of_two_nukes_of_others_one_has_to_be_named(room: Room) -> None:
    await spam(room, "mona")
    await room.types(f"!nuke {WORD}")
    await room.types("!nuke achetez ban", viewer("lea", Role.MODERATOR))
    noe = viewer("noe", Role.MODERATOR)
    assert await room.hears("!nuke go", noe) == "Laquelle ? 2, 1"
    assert kinds(await room.types("!nuke go 1", noe)) == ["timeout"]


async def test_a_moderators_own_word_is_about_their_own_nuke(room: Room) -> None:
    await spam(room, "mona")
    await room.types(f"!nuke {WORD}")
    lea = viewer("lea", Role.MODERATOR)
    await room.types("!nuke achetez ban", lea)
    assert kinds(await room.types("!nuke go")) == ["timeout"]
    struck = await room.types("!nuke go", lea)
    assert struck is not None
    assert any(isinstance(one, Ban) for one in struck.effects)
