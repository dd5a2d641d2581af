"""One word against a crowd: first whom it must never touch, and what public chat never reads."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.cases.case import Person
from bot.cases.effects import Ban, Delete, TimeOut, Unban, Untimeout, Warn
from bot.cases.elsewhere import Deed
from bot.cases.nuke import MOST_WARNED
from bot.cases.sweep import Aimed, Struck
from bot.commands.options import CommandOptions
from filters.engine.charter import Charter, Customs, Nuke, Sharing, Stance
from filters.engine.message import Role
from tests.bot.commands.stage import INSULT, MODERATOR, Room, kinds, words_of
from tests.making import viewer

WORD = "fauxfollowers"
SPAM = f"achetez {WORD} ici"


async def spam(room: Room, *logins: str) -> None:
    for login in logins:
        await room.says(login, SPAM)


def newest(room: Room) -> Aimed:
    (aimed, *_) = room.bench.past.sweeps.waiting(room.now)
    return aimed


def hit(room: Room) -> list[str]:
    return [one.login for one in newest(room).caught]


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


def with_customs(room: Room, customs: Customs) -> Charter:
    return replace(room.bench.charter, customs=customs)


def newest_struck(room: Room) -> Aimed:
    return room.bench.past.sweeps.undoable(room.now)[0]


QUIET = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@QUIET
@given(st.text(st.characters(codec=None), max_size=200))
async def test_whatever_is_aimed_at_nothing_happens_and_nothing_of_it_comes_back(
    room: Room, typed: str
) -> None:
    room.bench.consider(room.message(viewer("mona"), typed))
    decision = await room.types(f"!nuke *{typed}*")
    assert decision is not None
    assert kinds(decision) == []
