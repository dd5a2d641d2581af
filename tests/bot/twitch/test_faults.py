"""What goes wrong on the way to Twitch, and what comes of it."""

import asyncio

import pytest

from bot.cases.effects import Ban, Delete, Say, TimeOut, Warn
from bot.ports.world import Progress
from bot.sandbox.faults.fault import Fault
from bot.sandbox.sandbox import Sandbox
from bot.twitch.budget import EARLY
from bot.twitch.opening import Edge, open_chat
from tests.bot.twitch.house import PATIENCE, WORDS, Drawer, heard, options_for, room
from tests.bot.twitch.test_effects import viewer

BANS, CHAT, SAYING = "/moderation/bans", "/moderation/chat", "/chat/messages"


async def test_what_got_in_the_way_of_another_act_is_tried_again(
    sandbox: Sandbox, edge: Edge
) -> None:
    ana = await viewer(sandbox)
    sandbox.add_fault(Fault(BANS, "POST", status=409))
    answer = await edge.chat.perform(room(edge), TimeOut(ana, 60, WORDS), "")
    assert answer.progress is Progress.DONE
    assert len(sandbox.acts("timeout")) == 1


async def test_spent_points_are_waited_for_before_the_door(sandbox: Sandbox, edge: Edge) -> None:
    ana = await viewer(sandbox)
    timeout = TimeOut(ana, 60, WORDS)
    sandbox.drain_points(sandbox.bot.login)
    answer = await edge.chat.perform(room(edge), timeout, "")
    assert answer.progress is Progress.PENDING
    wait = edge.chat.opens_in(edge.chat.door(room(edge), timeout))
    assert 0 < wait <= EARLY
    before = len(sandbox.calls(BANS))
    again = await edge.chat.perform(room(edge), timeout, "")
    assert again.progress is Progress.PENDING
    assert len(sandbox.calls(BANS)) == before


@pytest.mark.parametrize("status", [409, 429])
async def test_what_does_not_pass_was_not_done_and_may_be_tried_later(
    sandbox: Sandbox, edge: Edge, status: int
) -> None:
    ana = await viewer(sandbox)
    sandbox.add_fault(Fault(BANS, "POST", status=status, times=10))
    answer = await edge.chat.perform(room(edge), TimeOut(ana, 60, WORDS), "")
    assert answer.progress is Progress.PENDING
    assert not sandbox.acts("timeout")


@pytest.mark.parametrize("status", [500, 502, 503, 504])
async def test_a_time_out_that_twitch_failed_at_may_have_been_done_and_is_sent_once(
    sandbox: Sandbox, edge: Edge, status: int
) -> None:
    ana = await viewer(sandbox)
    sandbox.add_fault(Fault(BANS, "POST", status=status, times=10))
    answer = await edge.chat.perform(room(edge), TimeOut(ana, 60, WORDS), "")
    assert answer.progress is Progress.SENDING
    assert str(status) in answer.detail or "unavailable" in answer.detail
    assert len(sandbox.calls(BANS)) == 1
    assert not sandbox.acts("timeout")


@pytest.mark.parametrize("status", [500, 502, 504])
async def test_a_warning_that_twitch_failed_at_is_unknown_and_not_repeated(
    sandbox: Sandbox, edge: Edge, status: int
) -> None:
    ana = await viewer(sandbox)
    sandbox.add_fault(Fault("/moderation/warnings", "POST", status=status, times=10))
    answer = await edge.chat.perform(room(edge), Warn(ana, WORDS), "be kind")
    assert answer.progress is Progress.UNKNOWN
    assert len(sandbox.calls("/moderation/warnings")) == 1


@pytest.mark.parametrize("fault", [{"status": 500}, {"reset": True}], ids=["500", "reset"])
async def test_a_delete_may_be_tried_later_whatever_became_of_it(
    sandbox: Sandbox, edge: Edge, fault: dict[str, int]
) -> None:
    message_id = await sandbox.say("ana", "rude")
    sandbox.add_fault(Fault(CHAT, "DELETE", times=10, **fault))
    answer = await edge.chat.perform(room(edge), Delete(message_id), "")
    assert answer.progress is Progress.PENDING


async def test_while_the_channel_takes_no_more_nothing_is_sent(
    sandbox: Sandbox, edge: Edge
) -> None:
    ana = await viewer(sandbox)
    timeout = TimeOut(ana, 60, WORDS)
    door = edge.chat.door(room(edge), timeout)
    assert edge.chat.opens_in(door) == 0
    sandbox.add_fault(Fault(BANS, "POST", status=429))
    await edge.chat.perform(room(edge), timeout, "")
    assert edge.chat.opens_in(door) > 0


async def test_a_delete_is_repeated_after_a_broken_connection(sandbox: Sandbox, edge: Edge) -> None:
    message_id = await sandbox.say("ana", "rude")
    sandbox.add_fault(Fault(CHAT, "DELETE", reset=True))
    answer = await edge.chat.perform(room(edge), Delete(message_id), "")
    assert answer.progress is Progress.DONE


async def test_a_delete_that_was_carried_out_unseen_is_gone(sandbox: Sandbox, edge: Edge) -> None:
    message_id = await sandbox.say("ana", "rude")
    sandbox.add_fault(Fault(CHAT, "DELETE", reset=True, after=True))
    answer = await edge.chat.perform(room(edge), Delete(message_id), "")
    assert answer.progress is Progress.GONE
    assert len(sandbox.acts("delete")) == 1


@pytest.mark.parametrize("effect", [Say(WORDS), Warn("9", WORDS)])
async def test_what_a_person_may_have_been_told_is_never_repeated(
    sandbox: Sandbox, edge: Edge, effect: Say | Warn
) -> None:
    sandbox.add_fault(Fault("/", "POST", reset=True, after=True))
    answer = await edge.chat.perform(room(edge), effect, "be kind")
    assert answer.progress is Progress.UNKNOWN


async def again(edge: Edge, one: TimeOut) -> Progress:
    answer = await edge.chat.perform(room(edge), one, "", doubted=True)
    return answer.progress


async def test_a_time_out_in_force_is_not_begun_again(sandbox: Sandbox, drawer: Drawer) -> None:
    broadcaster = sandbox.channel().broadcaster
    drawer.put(broadcaster.id, broadcaster.login, sandbox.broadcaster_token)
    async with open_chat(options_for(sandbox), drawer) as edge:
        timeout = TimeOut(await viewer(sandbox), 60, WORDS)
        sandbox.add_fault(Fault("/moderation/banned", status=403))
        assert await again(edge, timeout) is Progress.SENDING, "the list cannot be read"
        sandbox.add_fault(Fault(BANS, "POST", reset=True, after=True))
        answer = await edge.chat.perform(room(edge), timeout, "")
        assert answer.progress is Progress.SENDING
        assert await again(edge, timeout) is Progress.DONE
        assert len(sandbox.acts("timeout")) == 1


async def test_a_ban_is_not_taken_for_done_where_the_viewer_is_merely_timed_out(
    sandbox: Sandbox, drawer: Drawer
) -> None:
    broadcaster = sandbox.channel().broadcaster
    drawer.put(broadcaster.id, broadcaster.login, sandbox.broadcaster_token)
    async with open_chat(options_for(sandbox), drawer) as edge:
        ban = Ban(await viewer(sandbox), WORDS)
        await sandbox.ban(broadcaster.login, "ana", seconds=60)
        assert await edge.chat.is_silenced(room(edge), ban.user_id)
        assert not await edge.chat.is_silenced(room(edge), ban.user_id, for_good=True)
        answer = await edge.chat.perform(room(edge), ban, "", doubted=True)
        assert answer.progress is Progress.DONE
        assert await edge.chat.is_silenced(room(edge), ban.user_id, for_good=True)
        assert len(sandbox.acts("ban")) == 1


async def test_where_only_events_tell_what_they_tell_of_is_not_begun_again(
    sandbox: Sandbox, edge: Edge
) -> None:
    timeout = TimeOut(await viewer(sandbox), 60, WORDS)
    sandbox.add_fault(Fault(BANS, "POST", status=500, after=True))
    answer = await edge.chat.perform(room(edge), timeout, "")
    assert answer.progress is Progress.SENDING
    async with asyncio.timeout(PATIENCE):
        while await edge.chat.is_silenced(room(edge), timeout.user_id) is None:
            await heard(edge)
    assert await again(edge, timeout) is Progress.DONE
    assert len(sandbox.acts("timeout")) == 1


async def test_a_time_out_that_never_arrived_is_done_when_it_is_tried_again(
    sandbox: Sandbox, edge: Edge
) -> None:
    timeout = TimeOut(await viewer(sandbox), 60, WORDS)
    sandbox.add_fault(Fault(BANS, "POST", reset=True))
    answer = await edge.chat.perform(room(edge), timeout, "")
    assert answer.progress is Progress.SENDING
    assert await again(edge, timeout) is Progress.DONE
    assert len(sandbox.acts("timeout")) == 1


async def test_what_nobody_may_look_for_stays_unknown(sandbox: Sandbox, edge: Edge) -> None:
    timeout = TimeOut(await viewer(sandbox), 60, WORDS)
    edge.standing.told_of_acts.clear()
    assert await again(edge, timeout) is Progress.UNKNOWN
    assert not sandbox.calls(BANS, method="POST")


async def test_an_answer_never_shows_a_token(sandbox: Sandbox, edge: Edge) -> None:
    ana = await viewer(sandbox)
    sandbox.add_fault(Fault(BANS, "POST", reset=True, times=10))
    answer = await edge.chat.perform(room(edge), TimeOut(ana, 60, WORDS), "")
    assert answer.progress is Progress.SENDING
    assert sandbox.bot_token.access not in answer.detail
    assert "?" not in answer.detail


async def test_questions_without_an_answer_do_not_raise(sandbox: Sandbox, edge: Edge) -> None:
    sandbox.add_fault(Fault(status=500, times=20))
    assert await edge.chat.viewers(edge.channels) == {}
    assert await edge.chat.automod_on(room(edge)) is None
