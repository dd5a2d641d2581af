"""Where an answer goes, and what it never carries along; the door that moderation knocks at."""

from datetime import timedelta

from bot.bench.bench import Bench
from bot.cases.effects import Say, Whisper
from bot.cases.staffing import Need, StaffingOptions, need
from bot.commands.answer import Answers, Cooldowns
from bot.commands.options import CommandOptions
from filters.engine.message import Author, Role
from tests.bot.commands.stage import INSULT, MODERATOR, SPOILER, Room, StillClock, kinds, words_of
from tests.making import NINE, viewer


def quiet(channel: str) -> Need | None:
    return need(100, 1, automod=None, options=StaffingOptions()) if channel == "9000" else None


async def test_twitch_never_quotes_a_viewers_words_along_with_the_answer(room: Room) -> None:
    decision = await room.types("!charte saperlipopette", viewer("eve"))
    assert decision is not None
    assert [one.reply_to for one in decision.effects if isinstance(one, Say)] == [None]


async def test_twitch_never_quotes_what_a_moderator_asks_to_judge(room: Room) -> None:
    decision = await room.types(f"!judge {INSULT}")
    assert decision is not None
    assert [one.reply_to for one in decision.effects if isinstance(one, Say)] == [None]


async def test_twitch_never_quotes_the_message_that_a_moderator_replied_to(room: Room) -> None:
    await room.says("mona", SPOILER)
    decision = await room.types("@mona !uphold", parent="m1")
    assert decision is not None
    assert [one.reply_to for one in decision.effects if isinstance(one, Say)] == [None]


async def test_a_plain_question_is_answered_by_a_reply(room: Room) -> None:
    for author in (viewer("eve"), MODERATOR):
        decision = await room.types("!charter 3", author)
        assert decision is not None
        assert [one.reply_to for one in decision.effects if isinstance(one, Say)] == [
            f"m{room.said}"
        ]


async def test_a_reply_to_a_message_means_its_case(room: Room) -> None:
    await room.says("mona", SPOILER)
    await room.says("nico", SPOILER)
    assert kinds(await room.types("@nico !uphold 10m", parent="m2")) == ["delete", "timeout"]
    assert [one.number for one in room.bench.docket.open()] == [1]
    decision = await room.types("@nico !overturn", parent="m2")
    assert decision is not None
    assert "Dossier 2" in words_of(decision)


async def test_a_mention_calls_a_command_in_replies_only(room: Room) -> None:
    assert await room.types("@mona !cases") is None


async def test_a_moderator_seen_lately_may_whisper_though_whispers_show_no_badge(
    room: Room,
) -> None:
    plain = Author(MODERATOR.id, MODERATOR.login, MODERATOR.name)
    assert await room.types("!cases", plain, whispered=True) is None
    room.bench.consider(room.message(MODERATOR, "bonsoir"))
    decision = await room.types("!cases", plain, whispered=True)
    assert decision is not None
    assert [type(one) for one in decision.effects] == [Whisper]
    assert await room.types("!cases", plain) is None
    room.later(hours=13)
    assert await room.types("!cases", plain, whispered=True) is None


async def test_moderation_is_answered_in_every_channel(room: Room) -> None:
    answers = Answers(room.records, StillClock(room), CommandOptions(), quiet)
    bench: Bench = room.bench
    asked = room.message(viewer("eve"), "!charter 1")
    first = await answers.answer(asked, bench, whispered=False)
    assert first is not None
    assert first.at == NINE
    assert await answers.answer(asked, bench, whispered=False) is None
    staffing = room.message(viewer("mo", Role.MODERATOR), "!staffing")
    told = words_of(await answers.answer(staffing, bench, whispered=False))
    assert "100 spectateurs" in told


def test_a_cooldown_is_each_channels_and_each_commands_own() -> None:
    cooldowns = Cooldowns(10)
    assert cooldowns.passes("1", "charter", NINE)
    assert not cooldowns.passes("1", "charter", NINE)
    assert cooldowns.passes("2", "charter", NINE)
    assert cooldowns.passes("1", "other", NINE)
    assert cooldowns.passes("1", "charter", NINE - timedelta(hours=1))
