"""From Twitch's wire to our lanes."""

import asyncio

from bot.cases.effects import Delete
from bot.ports.events import HumanActed, LostModerator, Missed, Said, WentLive, WentOff, Whispered
from bot.ports.world import Progress
from bot.sandbox.options import SandboxOptions
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import open_sandbox
from bot.twitch.opening import Edge, open_chat
from filters.engine.message import Role
from tests.bot.twitch.house import (
    PATIENCE,
    Drawer,
    heard,
    heard_message,
    options_for,
    room,
)


async def test_a_message_delivered_twice_is_heard_once(sandbox: Sandbox, edge: Edge) -> None:
    sandbox.duplicate(2)
    await sandbox.say("ana", "one")
    await sandbox.say("ana", "two")
    await sandbox.say("ana", "three")
    texts = [(await heard_message(edge)).text for _ in range(3)]
    assert texts == ["one", "two", "three"]
    assert len(edge.lanes[room(edge).id]) == 0


async def test_a_burst_keeps_its_order(sandbox: Sandbox, edge: Edge) -> None:
    for number in range(300):
        await sandbox.say(f"viewer{number % 7}", f"line {number}")
    texts = [(await heard_message(edge)).text for _ in range(300)]
    assert texts == [f"line {number}" for number in range(300)]


async def test_a_full_lane_refuses_the_newest_and_says_how_many(
    sandbox: Sandbox, drawer: Drawer
) -> None:
    async with open_chat(options_for(sandbox, lane_size=3), drawer) as edge:
        for number in range(5):
            await sandbox.say("ana", f"line {number}")
        await sandbox.ban(sandbox.channel().broadcaster.login, "bob", seconds=60)
        await sandbox.go_offline()
        await sandbox.whisper("ana", "are you there?")
        await edge.lanes.house.take()
        lane = edge.lanes[room(edge).id]
        first = await heard(edge)
        assert isinstance(first, Missed)
        assert first.count == 2
        kinds = [type(await heard(edge)) for _ in range(5)]
        assert kinds == [Said, Said, Said, HumanActed, WentOff]
        assert lane.missed == 2


async def test_the_author_has_the_roles_of_their_badges(sandbox: Sandbox, edge: Edge) -> None:
    await sandbox.add_moderator("mona")
    acted = await heard(edge)
    assert isinstance(acted, HumanActed)
    assert acted.act == "mod"
    await sandbox.say("mona", "hello")
    await sandbox.say("ana", "hello")
    mona, ana = await heard_message(edge), await heard_message(edge)
    assert mona.author
    assert ana.author
    assert mona.author.roles == {Role.MODERATOR}
    assert ana.author.roles == frozenset()
    assert mona.live is True


async def test_the_bot_hears_itself_as_a_bot(sandbox: Sandbox, edge: Edge) -> None:
    await sandbox.say(sandbox.bot.login, "I am here")
    message = await heard_message(edge)
    assert message.author
    assert Role.BOT in message.author.roles


async def test_a_mention_lies_where_it_was_written(sandbox: Sandbox, edge: Edge) -> None:
    await sandbox.say("bob", "hi")
    await heard(edge)
    await sandbox.say("ana", "😀 look @bob")
    message = await heard_message(edge)
    (mention,) = message.mentions
    assert message.text[mention.span.start : mention.span.end] == "@bob"
    assert mention.login == "bob"


async def test_a_reply_names_what_it_answers(sandbox: Sandbox, edge: Edge) -> None:
    first = await sandbox.say("ana", "question")
    await sandbox.say("bob", "answer", reply_to=first)
    await heard(edge)
    assert (await heard_message(edge)).reply_to == first


async def test_what_the_bot_does_is_not_taken_for_a_humans(sandbox: Sandbox, edge: Edge) -> None:
    message_id = await sandbox.say("ana", "rude")
    await heard(edge)
    answer = await edge.chat.perform(room(edge), Delete(message_id), "")
    assert answer.progress is Progress.DONE
    await sandbox.say("ana", "next")
    assert isinstance(await heard(edge), Said)


async def test_a_moderators_act_is_heard_with_its_moderator(sandbox: Sandbox, edge: Edge) -> None:
    message_id = await sandbox.say("ana", "rude")
    await sandbox.delete(sandbox.channel().broadcaster.login, message_id)
    await heard(edge)
    act = await heard(edge)
    assert isinstance(act, HumanActed)
    assert (act.act, act.message_id) == ("delete", message_id)
    assert act.moderator.login == sandbox.channel().broadcaster.login
    assert act.moderator.roles == {Role.BROADCASTER}


async def test_a_whisper_goes_to_the_house(sandbox: Sandbox, edge: Edge) -> None:
    await sandbox.whisper("ana", "how do I appeal?")
    whisper = await edge.lanes.house.take()
    assert isinstance(whisper, Whispered)
    assert (whisper.author.login, whisper.text) == ("ana", "how do I appeal?")


async def test_a_stream_that_ends_and_begins_is_told(sandbox: Sandbox, edge: Edge) -> None:
    await sandbox.go_offline()
    await sandbox.say("ana", "still here")
    await sandbox.go_live()
    assert isinstance(await heard(edge), WentOff)
    assert (await heard_message(edge)).live is False
    assert isinstance(await heard(edge), WentLive)


async def test_losing_moderator_status_is_told_once_and_breaks_nothing() -> None:
    options = SandboxOptions(channels=("alpha", "beta"))
    async with open_sandbox(options) as sandbox, open_chat(options_for(sandbox), Drawer()) as edge:
        await sandbox.remove_moderator(sandbox.bot.login, channel="alpha")
        alpha, beta = edge.channels
        lost = await edge.lanes[alpha.id].take()
        assert isinstance(lost, LostModerator)
        await sandbox.say("ana", "the others are still heard", channel="beta")
        assert isinstance(await edge.lanes[beta.id].take(), Said)
        assert len(edge.lanes[alpha.id]) == 0


async def test_a_rank_regained_is_used_at_once(sandbox: Sandbox, drawer: Drawer) -> None:
    owner = sandbox.channel().broadcaster
    drawer.put(owner.id, owner.login, sandbox.broadcaster_token)
    async with open_chat(options_for(sandbox), drawer) as edge:
        await sandbox.remove_moderator(sandbox.bot.login)
        assert isinstance(await heard(edge), LostModerator)
        await sandbox.add_moderator(sandbox.bot.login)
        async with asyncio.timeout(PATIENCE):
            while (await edge.troubles.take()).phrase.key != "twitch.moderator_again":
                pass
        message_id = await sandbox.say("ana", "rude")
        assert isinstance(await heard(edge), Said)
        answer = await edge.chat.perform(room(edge), Delete(message_id), "")
        assert answer.progress is Progress.DONE


async def test_a_sanction_refused_makes_the_bot_look_at_its_rank(
    sandbox: Sandbox, edge: Edge
) -> None:
    channel = sandbox.channel()
    channel.moderators.pop(sandbox.bot.id)
    message_id = await sandbox.say("ana", "rude")
    assert isinstance(await heard(edge), Said)
    answer = await edge.chat.perform(room(edge), Delete(message_id), "")
    assert answer.progress is Progress.REFUSED
    assert isinstance(await heard(edge), LostModerator)
