"""A clip of the stream, and a mark in its recording: asked for, looked for, never invented."""

from bot.cases.effects import Clip, Mark
from bot.ports import Progress
from bot.sandbox.sandbox import Sandbox
from bot.twitch.opening import Edge
from filters.engine.phrase import Phrase
from tests.bot.twitch.house import room

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


async def test_a_clip_tells_its_id_and_is_found_by_it(sandbox: Sandbox, edge: Edge) -> None:
    assert await edge.chat.clip("nowhere") is None
    answer = await edge.chat.perform(room(edge), CLIP, "The chat races")
    assert answer.progress is Progress.DONE
    (made,) = sandbox.channel().clips.values()
    assert (answer.detail, made.title) == (made.id, "The chat races")
