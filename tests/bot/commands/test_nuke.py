"""One word against a crowd: first whom it must never touch, and what public chat never reads."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.cases.case import Person
from bot.cases.effects import TimeOut
from bot.cases.elsewhere import Deed
from bot.commands.options import CommandOptions
from filters.engine.charter import Customs, Nuke, Sharing, Stance
from filters.engine.message import Role
from tests.bot.commands.nuking import SPAM, WORD, hit, newest, spam, with_customs
from tests.bot.commands.stage import INSULT, MODERATOR, Room, kinds, words_of
from tests.making import viewer


async def test_no_viewer_aims(room: Room) -> None:
    assert await room.types(f"!nuke {WORD}", viewer("eve", Role.VIP)) is None


async def test_nothing_happens_before_the_word(room: Room) -> None:
    await spam(room, "mona", "hugo")
    assert kinds(await room.types(f"!nuke {WORD}")) == []
    room.later(minutes=3)
    assert kinds(await room.types("!nuke go")) == []
    assert "n’attend" in await room.hears("!nuke go")


async def test_the_team_other_bots_and_vips_are_spared_and_counted(room: Room) -> None:
    await spam(room, "mona", "nightbot")
    for who in (viewer("vip", Role.VIP), viewer("host", Role.BROADCASTER), viewer("mo2", Role.BOT)):
        room.bench.consider(room.message(who, SPAM))
    assert "4 sont épargnées" in await room.hears(f"!nuke {WORD}")
    assert hit(room) == ["mona"]
    spared = {one.login: one.why for one in newest(room).spared}
    assert spared == {"vip": "vip", "host": "broadcaster", "mo2": "bot", "nightbot": "bot"}


async def test_whom_a_nuke_spares_is_the_charters_choice(room: Room) -> None:
    room.bench.charter = with_customs(room, Customs(nuke=Nuke(spare=frozenset({Role.SUBSCRIBER}))))
    room.bench.consider(room.message(viewer("vip", Role.VIP), SPAM))
    room.bench.consider(room.message(viewer("sub", Role.SUBSCRIBER), SPAM))
    await room.types(f"!nuke {WORD}")
    assert hit(room) == ["vip"]


async def test_whoever_joins_the_team_meanwhile_is_spared(room: Room) -> None:
    await spam(room, "mona", "hugo")
    await room.types(f"!nuke {WORD}")
    room.bench.consider(room.message(viewer("mona", Role.MODERATOR), "merci !"))
    struck = await room.types("!nuke go")
    assert struck is not None
    assert [one.user_id for one in struck.effects if isinstance(one, TimeOut)] == ["id-hugo"]


async def test_no_longer_sanction_is_shortened(room: Room) -> None:
    await spam(room, "mona", "hugo", "ines")
    lea = Person("id-lea", "lea")
    room.bench.elsewhere(Deed("timeout", lea, room.now, "id-mona", seconds=3600))
    await room.types(f"!nuke {WORD} 1m 30m")
    assert hit(room) == ["ines", "hugo"]
    room.bench.elsewhere(Deed("ban", lea, room.now, "id-hugo"))
    struck = await room.types("!nuke go")
    assert struck is not None
    assert [one.user_id for one in struck.effects if isinstance(one, TimeOut)] == ["id-ines"]
    assert "1 personne," in words_of(struck)


async def test_whom_people_let_write_again_is_not_silenced(room: Room) -> None:
    await spam(room, "mona")
    lea = Person("id-lea", "lea")
    room.bench.elsewhere(Deed("ban", lea, room.now, "id-mona"))
    room.bench.elsewhere(Deed("unban", lea, room.now, "id-mona"))
    await room.types(f"!nuke {WORD}")
    assert hit(room) == ["mona"]


async def test_the_bots_own_longer_sanction_stands(room: Room) -> None:
    await room.says("mona", f"{INSULT} {WORD}")
    await room.types("!uphold 1 2h")
    await room.types(f"!nuke {WORD}")
    assert [one.why for one in newest(room).spared] == ["silenced"]
    await room.types(f"!nuke {WORD} 1m 3h")
    assert hit(room) == ["mona"]


async def test_public_chat_reads_figures_alone(room: Room) -> None:
    await spam(room, "mona", "hugo")
    await room.says("paul", "bonsoir")
    said = await room.hears(f"!nuke {WORD}")
    assert all(word not in said for word in (WORD, "mona", "hugo", "achetez"))
    assert "de 2 personnes (67 %" in said
    assert "exclusion de 10 minutes" in said
    assert "ne revient pas" in said


async def test_a_whisper_is_answered_by_whisper(room: Room) -> None:
    room.bench.consider(room.message(MODERATOR, "bonsoir"))
    await spam(room, "mona")
    aimed = await room.types(f"!nuke {WORD}", whispered=True)
    assert aimed is not None
    assert [one.kind for one in aimed.effects] == ["whisper"]


async def test_it_looks_back_no_further_than_asked(room: Room) -> None:
    await spam(room, "mona")
    room.later(seconds=90)
    await spam(room, "hugo")
    await room.types(f"!nuke {WORD}")
    assert hit(room) == ["hugo"]
    await room.types(f"!nuke {WORD} 5m")
    assert hit(room) == ["hugo", "mona"]
    assert "5 minutes au plus" in await room.hears(f"!nuke {WORD} 6m")


async def test_the_cap_takes_whoever_spoke_last_and_says_so(room: Room) -> None:
    room.bench.charter = with_customs(room, Customs(nuke=Nuke(most=2)))
    await spam(room, "anna", "bob", "carl")
    assert "1 autre reste de côté" in await room.hears(f"!nuke {WORD}")
    assert hit(room) == ["carl", "bob"]


async def test_nobody_is_nobody(room: Room) -> None:
    await spam(room, "mona")
    assert "Personne n’a écrit cela" in await room.hears("!nuke introuvable")
    room.bench.consider(room.message(viewer("vip", Role.VIP), "un mot rare"))
    assert "épargne" in await room.hears("!nuke rare")


async def test_a_guest_of_a_shared_chat_is_spared_unless_the_charter_acts(room: Room) -> None:
    acts = Customs(sharing=Sharing(Stance.ACT))
    room.bench.charter = with_customs(room, acts)
    room.bench.consider(room.message(viewer("gus"), SPAM, source="4242"))
    await room.types(f"!nuke {WORD}")
    assert hit(room) == ["gus"]
    room.bench.charter = with_customs(room, Customs())
    assert "épargne" in await room.hears(f"!nuke {WORD}")


@pytest.mark.parametrize("typed", ["/(a|aa)+$/ 5m", "/(/", "/x{99999}/"])
async def test_an_expression_that_is_wrong_or_may_stall_is_refused(room: Room, typed: str) -> None:
    await spam(room, "mona")
    assert "ne peut pas servir" in await room.hears(f"!nuke {typed}")


async def test_an_expression_is_looked_for(room: Room) -> None:
    await spam(room, "mona")
    await room.types("!nuke /faux\\w+ ici/ 1m")
    assert hit(room) == ["mona"]


async def test_words_like_its_own_are_put_in_quotes(room: Room) -> None:
    await room.says("mona", "on y va, go !")
    await room.types('!nuke "go" 1m delete')
    assert hit(room) == ["mona"]
    assert newest(room).sought == "go"


async def test_the_desk_is_named_where_there_is_one(room: Room) -> None:
    await spam(room, "mona")
    room.choose(CommandOptions(), desk="https://bot.example")
    assert (await room.hears(f"!nuke {WORD}")).endswith("https://bot.example")


QUIET = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])


@QUIET
@given(st.text(st.characters(codec=None), max_size=200))
async def test_whatever_is_aimed_at_nothing_happens_and_nothing_of_it_comes_back(
    room: Room, typed: str
) -> None:
    room.bench.consider(room.message(viewer("mona"), typed))
    decision = await room.types(f"!nuke *{typed}*")
    assert decision is not None
    assert kinds(decision) == []
