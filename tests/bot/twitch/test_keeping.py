"""A clip of the stream, and a mark in its recording: asked for, looked for, never invented."""

from bot.cases.effects import Clip, Mark
from bot.cases.urgency import REPEATABLE
from bot.ports.world import Progress
from bot.sandbox.oauth.ledger import Grant
from bot.sandbox.sandbox import Sandbox
from bot.twitch.opening import Edge, open_chat
from bot.twitch.refusals import in_doubt
from bot.twitch.scopes import BROADCASTER_SCOPES, FOR_MARKERS
from filters.engine.phrase import Phrase
from tests.bot.twitch.house import Drawer, options_for, room

CLIP = Clip(Phrase.of("clip.chat"), "chat--1")
MARK = Mark(Phrase.of("clip.chat"), "chat--1")


async def test_what_is_not_live_is_not_clipped(sandbox: Sandbox, edge: Edge) -> None:
    await sandbox.go_offline()
    answer = await edge.chat.perform(room(edge), CLIP, "The chat races")
    assert answer.progress is Progress.REFUSED
    assert "404" in answer.detail


async def test_a_mark_is_the_broadcasters_alone_and_nobody_asks_in_vain(
    sandbox: Sandbox, edge: Edge
) -> None:
    answer = await edge.chat.perform(room(edge), MARK, "The chat races")
    assert answer.progress is Progress.REFUSED
    assert not sandbox.channel().markers


def test_a_clip_in_doubt_is_not_made_twice() -> None:
    for effect in (CLIP, MARK):
        assert in_doubt(effect) is Progress.UNKNOWN
        assert not isinstance(effect, REPEATABLE)


async def test_the_recording_is_marked_in_the_broadcasters_name(sandbox: Sandbox) -> None:
    drawer, owner = Drawer(), sandbox.channel().broadcaster
    scopes = frozenset({*BROADCASTER_SCOPES, *FOR_MARKERS})
    pair = sandbox.twitch.ledger.issue_user(Grant(owner.id, scopes))
    drawer.put(owner.id, owner.login, pair)
    async with open_chat(options_for(sandbox), drawer) as edge:
        answer = await edge.chat.perform(room(edge), MARK, "The chat races")
        assert answer.progress is Progress.DONE
    (mark,) = sandbox.channel().markers
    assert mark.description == "The chat races"


async def test_a_clip_tells_its_id_and_is_found_by_it(sandbox: Sandbox, edge: Edge) -> None:
    assert await edge.chat.clip("nowhere") is None
    answer = await edge.chat.perform(room(edge), CLIP, "The chat races")
    assert answer.progress is Progress.DONE
    (made,) = sandbox.channel().clips.values()
    assert (answer.detail, made.title) == (made.id, "The chat races")
