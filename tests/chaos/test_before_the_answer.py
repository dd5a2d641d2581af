"""`kill -9` after Twitch did it and before its answer came."""

from pathlib import Path

import pytest

from bot.sandbox.faults.fault import Fault
from bot.sandbox.sandbox import Sandbox
from tests.chaos.books import Books
from tests.chaos.doorstep import let_broadcaster_in
from tests.stories.inside import inside
from tests.stories.live import BOT, Live
from tests.stories.process import moderating
from tests.stories.setting import INSULT, write_settings

PATHS = (
    ("DELETE", "/moderation/chat"),
    ("POST", "/moderation/bans"),
    ("POST", "/chat/messages"),
    ("POST", "/moderation/warnings"),
)


async def killed_before_any_answer(
    sandbox: Sandbox, live: Live, books: Books, config: Path
) -> tuple[str, str]:
    """Kill the bot when Twitch has deleted, timed out, said and warned, but told it nothing."""
    async with moderating(config) as bot:
        await live.deleted(await live.say("mona", INSULT))
        await live.did("warn", "mona")
        for method, path in PATHS:
            sandbox.add_fault(Fault(path, method, hold=True, after=True))
        timed_out = await live.say("mona", INSULT)
        await live.did("timeout", "mona")
        await live.answers("@mona")
        warned = await live.say("zoe", INSULT)
        await live.did("delete", "zoe")
        await live.did("warn", "zoe")
        await bot.kill()
    unfinished = {(one.kind, one.progress) for one in books.unfinished()}
    assert unfinished == {
        *((kind, "sending") for kind in ("delete", "timeout", "say", "warn")),
        ("delete", "pending"),
    }
    return timed_out, warned


@pytest.mark.parametrize(
    "broadcaster_is_in",
    [
        pytest.param(True, id="may look"),
        pytest.param(False, id="may not look", marks=pytest.mark.long),
    ],
)
async def test_nothing_is_done_or_said_twice(
    broadcaster_is_in: bool, sandbox: Sandbox, live: Live, books: Books, tmp_path: Path
) -> None:
    config = write_settings(tmp_path, sandbox)
    if broadcaster_is_in:
        await let_broadcaster_in(config, sandbox)
    timed_out, warned = await killed_before_any_answer(sandbox, live, books, config)
    async with inside(config) as bot:
        await bot.console.show("say unknown", "the bot stopped while sending")
        await bot.console.show("warn unknown")
    assert [act.target for act in sandbox.acts("timeout")] == ["mona"]
    assert [act.target for act in sandbox.acts("warn")] == ["mona", "zoe"]
    said = [act.text for act in sandbox.acts("message") if act.by == BOT]
    assert len(said) == 1
    deleted = [act.message_id for act in sandbox.acts("delete")]
    assert (deleted.count(timed_out), deleted.count(warned)) == (0, 1)
    assert not books.unfinished()
    assert books.progress("delete", timed_out) == ["gone"]
    assert books.progress("delete", warned) == ["gone"]
    assert books.progress("say", timed_out) == ["unknown"]
    assert books.progress("warn", warned) == ["unknown"]
    assert books.progress("timeout", timed_out) == ["done" if broadcaster_is_in else "unknown"]
