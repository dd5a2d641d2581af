"""Viewers contest their own sanctions in chat or by whisper; nobody else's, and no evidence."""

from bot.bench.memory import Memory
from bot.cases.case import Source, Status
from bot.cases.docket import Docket
from bot.cases.effects import Say, Whisper
from tests.bot.commands.stage import INSULT, MODERATOR, Room, articles, kinds, words_of
from tests.making import bench, viewer

MONA, EVE = viewer("mona"), viewer("eve")
LEA = viewer("lea", *MODERATOR.roles)


async def test_nobody_contests_what_was_done_to_somebody_else(room: Room) -> None:
    await room.says("mona", INSULT)
    answers = [await room.hears(text, EVE) for text in ("!appeal", "!recours 1")]
    assert "dossier" not in answers[0]
    assert room.bench.docket.get(2) is None


async def test_a_number_of_somebody_else_is_answered_as_one_that_is_none(room: Room) -> None:
    await room.says("mona", INSULT)
    theirs = await room.hears("!appeal 1", EVE)
    room.later(seconds=11)
    assert await room.hears("!appeal 99", EVE) == theirs


async def test_a_viewer_contests_their_last_sanction(room: Room) -> None:
    await room.says("mona", INSULT)
    decision = await room.types("!appeal je citais un film", MONA)
    assert kinds(decision) == ["open_case", "notify"]
    assert words_of(decision).startswith("@mona Votre recours est le dossier 2")
    case = room.bench.docket.get(2)
    assert case is not None
    assert (case.source, case.status) == (Source.APPEAL, Status.OPEN)
    assert await room.records.case(room.bench.channel, 2) == case


async def test_the_answer_replies_to_nothing_so_that_nobody_is_quoted(room: Room) -> None:
    await room.says("mona", INSULT)
    decision = await room.types("!appeal", MONA)
    assert decision is not None
    (said,) = [one for one in decision.effects if isinstance(one, Say)]
    assert said.reply_to is None


async def test_one_viewer_who_asks_again_and_again_is_not_answered(room: Room) -> None:
    await room.says("mona", INSULT)
    assert await room.hears("!appeal", MONA)
    assert await room.types("!appeal", MONA) is None
    room.later(seconds=11)
    assert "dossier 2" in await room.hears("!appeal", MONA)
    assert room.bench.docket.get(3) is None


async def test_who_is_timed_out_whispers_and_is_answered_there(room: Room) -> None:
    await room.says("mona", INSULT)
    decision = await room.types("!appeal je regrette", MONA, whispered=True)
    assert decision is not None
    assert not [one for one in decision.effects if isinstance(one, Say)]
    assert [one.user_id for one in decision.effects if isinstance(one, Whisper)] == ["id-mona"]
    ruled = await room.types("!overturn 2 en effet", LEA)
    assert ruled is not None
    told = [one for one in ruled.effects if isinstance(one, Whisper)]
    assert [one.user_id for one in told] == ["id-mona"]


async def test_a_whisper_from_who_has_nothing_to_contest_costs_no_whisper(room: Room) -> None:
    assert await room.types("!appeal", EVE, whispered=True) is None
    assert await room.types("!report @mona", EVE, whispered=True) is None


async def test_who_ruled_is_told_that_others_are_asked_first(room: Room) -> None:
    await room.says("mona", INSULT)
    await room.types("!uphold 1 1h")
    room.later(seconds=30)
    await room.types("!appeal", MONA)
    assert "une autre personne passe d’abord" in await room.hears("!overturn 2")
    assert room.status(2) is Status.OPEN
    heard = await room.hears("!overturn 2 trop dur", LEA)
    assert "L’exclusion est levée" in heard
    assert "trop dur" not in heard
    assert room.status(1) is Status.OVERTURNED


async def test_to_keep_it_says_so_to_both(room: Room) -> None:
    await room.says("mona", INSULT)
    await room.types("!appeal", MONA)
    decision = await room.types("!uphold 2 ban", LEA)
    assert kinds(decision) == []
    assert "la décision prise selon l’article 3" in words_of(decision)
    assert "Dossier 2 : la décision est maintenue" in words_of(decision)


async def test_what_is_only_in_the_records_can_be_contested_and_taken_back(room: Room) -> None:
    await room.says("mona", INSULT)
    await room.types("!uphold 1 1h")
    room.bench = bench(*articles(), memory=Memory(docket=Docket((), 1)))
    room.later(minutes=2)
    await room.types("!appeal", MONA)
    assert "L’exclusion est levée" in await room.hears("!overturn 2", LEA)
    kept = await room.records.case(room.bench.channel, 1)
    assert kept is not None
    assert kept.status is Status.OVERTURNED


async def test_a_moderator_sees_what_a_case_is(room: Room) -> None:
    await room.says("mona", INSULT)
    await room.types("!appeal", MONA)
    assert "conteste une décision selon l’article 3" in await room.hears("!case 2")
