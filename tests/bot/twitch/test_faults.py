"""What goes wrong on the way to Twitch, and what comes of it."""

import pytest

from bot.cases.effects import Delete, Say, TimeOut, Warn
from bot.ports import Progress
from bot.sandbox.faults.fault import Fault
from bot.sandbox.sandbox import Sandbox
from bot.twitch.budget import EARLY
from bot.twitch.opening import Edge, open_chat
from tests.bot.twitch.house import WORDS, Drawer, options_for, room
from tests.bot.twitch.test_effects import viewer

BANS, CHAT, SAYING = "/moderation/bans", "/moderation/chat", "/chat/messages"


@pytest.mark.parametrize("status", [409, 503])
async def test_what_passes_by_itself_is_tried_again(
    sandbox: Sandbox, edge: Edge, status: int
) -> None:
    ana = await viewer(sandbox)
    sandbox.add_fault(Fault(BANS, "POST", status=status))
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


@pytest.mark.parametrize("status", [409, 429, 503])
async def test_what_does_not_pass_was_not_done_and_may_be_tried_later(
    sandbox: Sandbox, edge: Edge, status: int
) -> None:
    ana = await viewer(sandbox)
    sandbox.add_fault(Fault(BANS, "POST", status=status, times=10))
    answer = await edge.chat.perform(room(edge), TimeOut(ana, 60, WORDS), "")
    assert answer.progress is Progress.PENDING
    assert not sandbox.acts("timeout")


async def test_a_time_out_that_may_have_been_done_has_failed(sandbox: Sandbox, edge: Edge) -> None:
    ana = await viewer(sandbox)
    sandbox.add_fault(Fault(BANS, "POST", status=500, times=10))
    answer = await edge.chat.perform(room(edge), TimeOut(ana, 60, WORDS), "")
    assert answer.progress is Progress.FAILED
    assert not sandbox.acts("timeout")


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


async def test_a_time_out_in_force_is_not_begun_again(sandbox: Sandbox, drawer: Drawer) -> None:
    broadcaster = sandbox.channel().broadcaster
    drawer.put(broadcaster.id, broadcaster.login, sandbox.broadcaster_token)
    async with open_chat(options_for(sandbox), drawer) as edge:
        ana = await viewer(sandbox)
        sandbox.add_fault(Fault(BANS, "POST", reset=True, after=True))
        answer = await edge.chat.perform(room(edge), TimeOut(ana, 60, WORDS), "")
        assert answer.progress is Progress.DONE
        assert len(sandbox.acts("timeout")) == 1


async def test_a_time_out_that_never_arrived_is_tried_once_more(
    sandbox: Sandbox, edge: Edge
) -> None:
    ana = await viewer(sandbox)
    sandbox.add_fault(Fault(BANS, "POST", reset=True))
    answer = await edge.chat.perform(room(edge), TimeOut(ana, 60, WORDS), "")
    assert answer.progress is Progress.DONE
    assert len(sandbox.acts("timeout")) == 1


async def test_an_answer_never_shows_a_token(sandbox: Sandbox, edge: Edge) -> None:
    ana = await viewer(sandbox)
    sandbox.add_fault(Fault(BANS, "POST", reset=True, times=10))
    answer = await edge.chat.perform(room(edge), TimeOut(ana, 60, WORDS), "")
    assert answer.progress is Progress.FAILED
    assert sandbox.bot_token.access not in answer.detail
    assert "?" not in answer.detail


async def test_questions_without_an_answer_do_not_raise(sandbox: Sandbox, edge: Edge) -> None:
    sandbox.add_fault(Fault(status=500, times=20))
    assert await edge.chat.viewers(edge.channels) == {}
    assert await edge.chat.automod_on(room(edge)) is None
