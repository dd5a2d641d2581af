"""Every effect with every answer that Twitch may give."""

import pytest
from structlog.testing import capture_logs

from bot.cases.effects import (
    Ban,
    Delete,
    Notify,
    Say,
    TimeOut,
    Unban,
    Untimeout,
    Warn,
    Whisper,
)
from bot.ports.events import HumanActed, Said
from bot.ports.world import Progress
from bot.sandbox.options import SandboxOptions
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import open_sandbox
from bot.twitch.opening import Edge, open_chat
from filters.engine.charter import LONGEST_TIMEOUT
from tests.bot.twitch.house import WORDS, Drawer, heard, options_for, room, trouble

NOBODY = "1"


async def viewer(sandbox: Sandbox, login: str = "ana") -> str:
    await sandbox.say(login, "hello")
    return sandbox.twitch.world.viewer(login).id


async def test_a_delete_without_a_message_never_clears_the_chat(
    sandbox: Sandbox, edge: Edge
) -> None:
    await sandbox.say("ana", "innocent")
    answer = await edge.chat.perform(room(edge), Delete(""), "")
    assert answer.progress is Progress.REFUSED
    assert not sandbox.acts("clear")


async def test_a_message_is_deleted_once_and_then_gone(sandbox: Sandbox, edge: Edge) -> None:
    message_id = await sandbox.say("ana", "rude")
    first = await edge.chat.perform(room(edge), Delete(message_id), "")
    again = await edge.chat.perform(room(edge), Delete(message_id), "")
    assert [first.progress, again.progress] == [Progress.DONE, Progress.GONE]


async def test_a_moderators_message_is_refused(sandbox: Sandbox, edge: Edge) -> None:
    await sandbox.add_moderator("mona")
    message_id = await sandbox.say("mona", "hello")
    answer = await edge.chat.perform(room(edge), Delete(message_id), "")
    assert answer.progress is Progress.REFUSED
    assert "400" in answer.detail


async def test_a_warning_carries_its_text(sandbox: Sandbox, edge: Edge) -> None:
    ana = await viewer(sandbox)
    answer = await edge.chat.perform(room(edge), Warn(ana, WORDS), "  article 3:\nno shouting ")
    assert answer.progress is Progress.DONE
    assert answer.told == "article 3: no shouting"
    assert sandbox.acts("warn")[-1].text == "article 3: no shouting"


async def test_a_warning_without_a_text_is_refused(sandbox: Sandbox, edge: Edge) -> None:
    ana = await viewer(sandbox)
    answer = await edge.chat.perform(room(edge), Warn(ana, WORDS), " ")
    assert answer.progress is Progress.REFUSED


@pytest.mark.parametrize(
    ("asked", "given"), [(0, 1), (-5, 1), (600, 600), (10**9, LONGEST_TIMEOUT)]
)
async def test_a_time_out_lasts_what_twitch_allows(
    sandbox: Sandbox, edge: Edge, asked: int, given: int
) -> None:
    ana = await viewer(sandbox)
    answer = await edge.chat.perform(room(edge), TimeOut(ana, asked, WORDS), "x" * 600)
    assert answer.progress is Progress.DONE
    assert len(answer.told) == 500
    assert sandbox.acts("timeout")[-1].seconds == given


async def test_a_banned_viewer_is_not_banned_twice(sandbox: Sandbox, edge: Edge) -> None:
    ana = await viewer(sandbox)
    first = await edge.chat.perform(room(edge), Ban(ana, WORDS), "a reason")
    again = await edge.chat.perform(room(edge), Ban(ana, WORDS), "a reason")
    timeout = await edge.chat.perform(room(edge), TimeOut(ana, 60, WORDS), "a reason")
    assert first.progress is Progress.DONE
    assert [again.progress, timeout.progress] == [Progress.REFUSED, Progress.REFUSED]
    assert "already banned" in again.detail


@pytest.mark.parametrize("effect", [Untimeout, Unban])
async def test_lifting_what_is_not_there_is_gone(
    sandbox: Sandbox, edge: Edge, effect: type[Untimeout | Unban]
) -> None:
    ana = await viewer(sandbox)
    gone = await edge.chat.perform(room(edge), effect(ana), "")
    await edge.chat.perform(room(edge), TimeOut(ana, 60, WORDS), "")
    done = await edge.chat.perform(room(edge), effect(ana), "")
    assert [gone.progress, done.progress] == [Progress.GONE, Progress.DONE]


async def test_a_long_text_is_cut_at_a_word(edge: Edge) -> None:
    answer = await edge.chat.perform(room(edge), Say(WORDS), "word " * 200)
    assert answer.progress is Progress.DONE
    assert answer.told.endswith("word…")
    assert len(answer.told) <= 500


async def test_a_reply_is_a_reply(sandbox: Sandbox, edge: Edge) -> None:
    message_id = await sandbox.say("ana", "what are the rules?")
    answer = await edge.chat.perform(room(edge), Say(WORDS, reply_to=message_id), "be kind")
    assert answer.progress is Progress.DONE
    (said,) = [act for act in sandbox.acts("message") if act.by == sandbox.bot.login]
    assert said.text.endswith("be kind")


async def test_what_twitch_drops_was_refused() -> None:
    world = SandboxOptions(bot_moderates=False)
    async with open_sandbox(world) as sandbox, open_chat(options_for(sandbox), Drawer()) as edge:
        first = await edge.chat.perform(room(edge), Say(WORDS), "be kind")
        again = await edge.chat.perform(room(edge), Say(WORDS), "be kind")
        assert [first.progress, again.progress] == [Progress.DONE, Progress.COVERED]
        assert len([act for act in sandbox.acts("message") if act.by == sandbox.bot.login]) == 1


async def test_nothing_is_not_said(sandbox: Sandbox, edge: Edge) -> None:
    answer = await edge.chat.perform(room(edge), Say(WORDS), "\n")
    assert answer.progress is Progress.REFUSED
    assert not sandbox.acts("message")


async def test_a_whisper_reaches_its_reader(sandbox: Sandbox, edge: Edge) -> None:
    ana = await viewer(sandbox)
    answer = await edge.chat.perform(room(edge), Whisper(ana, WORDS), "case 5")
    assert answer.progress is Progress.DONE
    assert sandbox.acts("whisper")[-1].text == "case 5"


async def test_a_whisper_to_nobody_is_refused(edge: Edge) -> None:
    answer = await edge.chat.perform(room(edge), Whisper(NOBODY, WORDS), "case 5")
    assert answer.progress is Progress.REFUSED


async def test_a_notice_to_the_team_never_reaches_twitch(sandbox: Sandbox, edge: Edge) -> None:
    before = len(sandbox.calls())
    answer = await edge.chat.perform(room(edge), Notify(WORDS), "psst")
    assert answer.progress is Progress.REFUSED
    assert len(sandbox.calls()) == before


async def test_without_the_rank_sanctions_are_refused_and_nothing_breaks() -> None:
    world = SandboxOptions(bot_moderates=False)
    async with open_sandbox(world) as sandbox:
        with capture_logs() as logged:
            async with open_chat(options_for(sandbox), Drawer()) as edge:
                ana = await viewer(sandbox)
                answer = await edge.chat.perform(room(edge), TimeOut(ana, 60, WORDS), "")
                assert answer.progress is Progress.REFUSED
                assert answer.detail.startswith("403")
                assert (await trouble(edge)).phrase.key == "twitch.not_moderator"
        (told,) = (one for one in logged if one["event"] == "twitch.not_moderator")
        assert (told["channel"], told["login"]) == (room(edge).id, room(edge).login)


async def test_what_is_asked_of_twitch_is_answered(sandbox: Sandbox, edge: Edge) -> None:
    sandbox.set_viewers(123)
    sandbox.set_automod(2)
    assert await edge.chat.viewers(edge.channels) == {room(edge).id: 123}
    assert await edge.chat.automod_on(room(edge)) is True
    sandbox.set_automod(0)
    assert await edge.chat.automod_on(room(edge)) is False
    await sandbox.go_offline()
    assert await edge.chat.viewers(edge.channels) == {}


async def test_without_the_broadcaster_only_what_was_heard_is_known(
    sandbox: Sandbox, edge: Edge
) -> None:
    assert await edge.chat.moderators(room(edge)) is None
    ana = await viewer(sandbox)
    assert await edge.chat.is_silenced(room(edge), ana) is None
    await sandbox.ban(sandbox.channel().broadcaster.login, "ana", seconds=60)
    assert isinstance(await heard(edge), Said)
    assert isinstance(await heard(edge), HumanActed)
    assert await edge.chat.is_silenced(room(edge), ana) is True


async def test_with_the_broadcaster_moderators_and_the_silenced_are_known(
    sandbox: Sandbox, drawer: Drawer
) -> None:
    broadcaster = sandbox.channel().broadcaster
    drawer.put(broadcaster.id, broadcaster.login, sandbox.broadcaster_token)
    await sandbox.add_moderator("mona")
    async with open_chat(options_for(sandbox), drawer) as edge:
        mona = sandbox.twitch.world.viewer("mona").id
        assert await edge.chat.moderators(room(edge)) == {mona, sandbox.bot.id}
        ana = await viewer(sandbox)
        assert await edge.chat.is_silenced(room(edge), ana) is False
        await sandbox.ban("mona", "ana", seconds=60)
        assert await edge.chat.is_silenced(room(edge), ana) is True
