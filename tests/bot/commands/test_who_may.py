"""Who is answered, where, and how often: first who is not."""

import pytest

from bot.commands.catalogue import commands
from bot.commands.command import Who
from bot.commands.options import CommandOptions
from filters.engine.message import Role
from tests.bot.commands.stage import INSULT, MODERATOR, SPOILER, Room, kinds
from tests.making import viewer

RULINGS = ("!uphold 1 ban", "!dismiss 1", "!overturn 1", "!confirmer 1", "!classer 1", "!annuler")


@pytest.mark.parametrize("text", RULINGS)
@pytest.mark.parametrize("roles", [(), (Role.VIP,), (Role.SUBSCRIBER, Role.REGULAR), (Role.STAFF,)])
async def test_a_viewer_cannot_rule(room: Room, text: str, roles: tuple[Role, ...]) -> None:
    await room.says("mona", SPOILER)
    assert await room.types(text, viewer("eve", *roles)) is None
    assert room.bench.docket.open()


async def test_a_viewer_is_answered_by_silence_whatever_the_moderators_command(room: Room) -> None:
    for command in commands().values():
        if command.who is Who.MODERATORS:
            for word in (command.name, *command.aliases):
                assert await room.types(f"!{word} 1", viewer("eve")) is None, word


async def test_a_viewer_cannot_rule_by_whisper_either(room: Room) -> None:
    await room.says("mona", SPOILER)
    assert await room.types("!dismiss 1", viewer("eve"), whispered=True) is None


async def test_another_bot_is_never_answered_even_with_a_moderators_badge(room: Room) -> None:
    assert await room.types("!cases", viewer("nightbot", Role.MODERATOR)) is None
    assert await room.types("!charter", viewer("nightbot")) is None
    assert await room.types("!charter", viewer("our_bot", Role.BOT, Role.MODERATOR)) is None


async def test_a_moderator_of_another_channel_in_a_shared_chat_cannot_rule(room: Room) -> None:
    await room.says("mona", SPOILER)
    assert await room.types("!dismiss 1", source="4242") is None


@pytest.mark.parametrize("text", ["cases", "! cases", "!", "!!cases", "!nothing", "so !cases", ""])
async def test_what_calls_no_command_is_not_answered(room: Room, text: str) -> None:
    assert await room.types(text) is None


async def test_a_message_without_an_author_is_no_command(room: Room) -> None:
    assert await room.types("!charter", None) is None


async def test_the_broadcaster_and_the_lead_moderator_rule_too(room: Room) -> None:
    await room.says("mona", INSULT)
    await room.says("nico", SPOILER)
    broadcaster, lead = viewer("host", Role.BROADCASTER), viewer("lea", Role.LEAD_MODERATOR)
    assert kinds(await room.types("!uphold ban", broadcaster)) == ["delete", "ban"]
    assert await room.types("!overturn 1", lead) is not None


async def test_viewers_are_answered_once_in_ten_seconds_by_one_command(room: Room) -> None:
    assert await room.hears("!charter 1", viewer("eve"))
    room.later(seconds=9)
    assert not await room.hears("!charte 3", viewer("ned"))
    assert await room.hears("!charte 3", MODERATOR)
    room.later(seconds=1)
    assert await room.hears("!charter 3", viewer("ned"))


async def test_viewers_are_not_whispered_to(room: Room) -> None:
    assert await room.types("!charter", viewer("eve"), whispered=True) is None


async def test_names_and_prefix_are_settings(room: Room) -> None:
    room.choose(CommandOptions(prefix="?", names={"règlement": "charter", "charte": ""}))
    assert not await room.hears("!charter 1")
    assert "Respect" in await room.hears("?RÈGLEMENT 1")
    assert not await room.hears("?charte 1")
    assert "Respect" in await room.hears("?charter 1")


def test_a_setting_that_names_no_command_is_refused() -> None:
    with pytest.raises(
        ValueError, match="unknown command `chartre`; choose among answered, appeal, calm"
    ):
        CommandOptions(names={"règles": "chartre"})
    with pytest.raises(ValueError, match="write it without spaces"):
        CommandOptions(names={"la charte": "charter"})
    with pytest.raises(ValueError, match="holds a space"):
        CommandOptions(prefix="! ")


def test_every_word_calls_one_command() -> None:
    known = [word for one in commands().values() for word in (one.name, *one.aliases)]
    assert len(known) == len(set(known))
    assert len(commands()) >= 18
