"""Viewers ask moderators to look: nobody is sanctioned by that, and nobody is heard too often."""

from bot.cases.case import Source, Status
from tests.bot.commands.stage import MODERATOR, Room
from tests.making import viewer


async def reported(room: Room, by: str = "eve", text: str = "!report @mona") -> set[str]:
    decision = await room.types(text, viewer(by))
    return {one.kind for one in decision.effects} if decision else set()


async def test_nothing_is_done_to_who_is_reported(room: Room) -> None:
    await room.says("mona", "bonsoir tout le monde")
    assert await reported(room) == {"open_case", "say"}
    assert room.status(1) is Status.OPEN


async def test_nobody_on_the_team_is_reported_nor_anybody_who_was_silent(room: Room) -> None:
    room.bench.consider(room.message(MODERATOR, "bonsoir"))
    assert await reported(room, "eve", "!report @mo") == {"say"}
    assert await reported(room, "ada", "!report @nobody") == {"say"}
    assert not room.bench.docket.open()


async def test_one_viewer_cannot_report_again_and_again(room: Room) -> None:
    await room.says("mona", "bonsoir")
    await room.says("nico", "bonsoir")
    await reported(room)
    assert await reported(room, text="!report @nico") == set()
    room.later(seconds=11)
    assert await reported(room, text="!report @nico") == {"open_case", "say"}


async def test_many_who_report_one_viewer_make_one_case_and_one_answer(room: Room) -> None:
    await room.says("mona", "bonsoir")
    answers = [await reported(room, f"viewer{number}") for number in range(30)]
    assert answers[0] == {"open_case", "say"}
    assert not any(answers[1:])
    (case,) = room.bench.docket.open()
    assert 2 < len(case.evidence.before) <= 20


async def test_a_report_may_name_the_article(room: Room) -> None:
    await room.says("mona", "bonsoir")
    await reported(room, text="!signaler @mona article 3")
    (case,) = room.bench.docket.open()
    assert (case.source, case.article, case.severity) == (Source.REPORT, 3, 4)


async def test_to_uphold_it_removes_what_was_reported_and_no_report(room: Room) -> None:
    said = await room.says("mona", "bonsoir")
    await reported(room)
    ruled = await room.types("!uphold 1")
    assert ruled is not None
    removed = [one.message_id for one in ruled.effects if one.kind == "delete"]  # type: ignore[union-attr]  # only deletes have one
    assert removed == [said.message_id]
    assert "warn" in {one.kind for one in ruled.effects}
