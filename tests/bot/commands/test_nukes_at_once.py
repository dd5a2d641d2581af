"""Several nukes, hands and slips at once: what nobody meant does not happen, or is not undone."""

from datetime import timedelta

from bot.bench.bench import Bench
from bot.bench.memory import remembered
from bot.cases.case import Person
from bot.cases.effects import Say, TimeOut, Unban, Untimeout
from bot.cases.elsewhere import Deed
from filters.engine.message import Role
from tests.bot.commands.stage import INSULT, Room, kinds, words_of
from tests.making import viewer

WORD = "fauxfollowers"
SPAM = f"achetez {WORD} ici"
LEA = Person("id-lea", "lea")
OTHER = viewer("lea", Role.MODERATOR)


async def crowd(room: Room, *logins: str) -> None:
    for login in logins:
        await room.says(login, SPAM)


async def struck(room: Room, typed: str) -> None:
    await room.types(f"!nuke {typed}")
    await room.types("!nuke go")
    room.later(seconds=1)


async def lifted(room: Room, typed: str = "!nuke undo") -> list[str]:
    undone = await room.types(typed)
    assert undone is not None
    return [one.user_id for one in undone.effects if isinstance(one, Untimeout | Unban)]


async def test_a_second_go_does_not_carry_out_what_its_author_thought_better_of(
    room: Room,
) -> None:
    await crowd(room, "mona", "hugo")
    await room.types("!nuke *ach* ban")
    await room.types(f"!nuke {WORD}")
    assert kinds(await room.types("!nuke go")) == ["timeout", "timeout"]
    assert await room.hears("!nuke go") == "Laquelle ? 1"
    assert kinds(await room.types("!nuke go 1")) == ["ban", "ban"]


async def test_who_says_go_a_moment_late_does_not_carry_out_another_nuke(room: Room) -> None:
    await crowd(room, "mona")
    await room.types(f"!nuke {WORD}")
    await room.types("!nuke achetez ban", OTHER)
    room.later(seconds=1)
    await room.types("!nuke go")
    assert await room.hears("!nuke go", viewer("noe", Role.MODERATOR)) == "Laquelle ? 2"
    assert await room.hears("!nuke go") == "Laquelle ? 2"


async def test_a_second_undo_leaves_the_nuke_before_alone(room: Room) -> None:
    await crowd(room, "mona")
    await struck(room, WORD)
    await crowd(room, "hugo")
    await struck(room, WORD)
    assert await lifted(room) == ["id-hugo"]
    assert await room.hears("!nuke undo") == "Laquelle ? 1"
    assert await lifted(room, "!nuke undo 1") == ["id-mona"]


async def test_two_nukes_at_once_hit_everybody_once(room: Room) -> None:
    await crowd(room, "mona")
    await room.types(f"!nuke {WORD}")
    await room.types("!nuke achetez", OTHER)
    assert kinds(await room.types("!nuke go")) == ["timeout"]
    room.later(seconds=5)
    assert kinds(await room.types("!nuke go 2", OTHER)) == []
    assert await lifted(room) == []
    assert await lifted(room, "!nuke undo 1") == ["id-mona"]


async def test_what_two_nukes_did_to_one_person_ends_with_the_second_undo(room: Room) -> None:
    await crowd(room, "mona")
    await room.types(f"!nuke {WORD}")
    await room.types(f"!nuke {WORD} 1m 20m", OTHER)
    await room.types("!nuke go")
    await room.types("!nuke go", OTHER)
    assert await lifted(room, "!nuke undo 1") == []
    assert await lifted(room, "!nuke undo 2") == ["id-mona"]


async def test_a_ban_of_before_is_not_lifted_along_with_a_nukes(room: Room) -> None:
    await crowd(room, "mona", "hugo")
    room.bench.elsewhere(Deed("ban", LEA, room.now, "id-mona"))
    room.later(seconds=1)
    await struck(room, f"{WORD} 1m ban")
    assert await lifted(room) == ["id-hugo"]


async def test_what_the_bot_did_since_for_another_reason_stands(room: Room) -> None:
    await crowd(room, "mona", "hugo")
    await struck(room, f"{WORD} 1m 10s")
    room.later(seconds=30)
    await room.says("mona", INSULT)
    await room.types("!uphold 1 2h")
    assert await lifted(room) == ["id-hugo"]


async def test_who_was_spared_at_the_last_moment_is_not_let_go(room: Room) -> None:
    await room.says("mona", f"{INSULT} {WORD}")
    await room.says("hugo", SPAM)
    await room.types(f"!nuke {WORD}")
    await room.types("!uphold 1 2h")
    go = await room.types("!nuke go")
    assert go is not None
    assert [one.user_id for one in go.effects if isinstance(one, TimeOut)] == ["id-hugo"]
    assert await lifted(room) == ["id-hugo"]


async def test_a_sanction_that_follows_a_pardon_is_not_shortened(room: Room) -> None:
    room.bench.elsewhere(Deed("unban", LEA, room.now, "id-mona"))
    room.later(seconds=1)
    await room.says("mona", f"{INSULT} {WORD}")
    await room.types("!uphold 1 2h")
    assert "épargne" in await room.hears(f"!nuke {WORD}")


async def test_who_became_a_vip_between_two_messages_is_spared(room: Room) -> None:
    await crowd(room, "mona", "hugo")
    room.bench.consider(room.message(viewer("mona", Role.VIP), SPAM))
    await room.types(f"!nuke {WORD}")
    (aimed,) = room.bench.past.sweeps.waiting(room.now)
    assert [one.login for one in aimed.caught] == ["hugo"]


async def test_no_refusal_quotes_what_was_typed(room: Room) -> None:
    for typed in ("vilmot 6m", "/(vilmot/", "go", "undo", "x"):
        refused = await room.types(f"!nuke {typed}")
        assert refused is not None
        assert [one.reply_to for one in refused.effects if isinstance(one, Say)] == [None]


async def test_when_its_texts_are_forgotten_the_next_nuke_is_still_carried_out(
    room: Room,
) -> None:
    await crowd(room, "mona")
    await struck(room, WORD)
    await room.records.forget(room.now)
    await _restart(room)
    await crowd(room, "hugo")
    assert "Purge 2" in await room.hears(f"!nuke {WORD}")
    go = await room.types("!nuke go")
    assert kinds(go) == ["timeout"]
    assert "Purge 2 exécutée" in words_of(go)


async def _restart(room: Room) -> None:
    facts = await room.records.facts(room.bench.channel, room.now - timedelta(days=1))
    before = room.bench
    room.bench = Bench(
        before.channel,
        before.charter,
        before.conduct,
        language=before.language,
        memory=remembered(facts, (), 0, ()),
    )
