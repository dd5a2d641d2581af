"""`kill -9` after a decision was recorded and before it was carried out."""

from pathlib import Path

import pytest

from bot.sandbox.faults.fault import Fault
from bot.sandbox.sandbox import Sandbox
from tests.chaos.books import Books
from tests.stories.inside import inside
from tests.stories.live import BOT, Live
from tests.stories.process import moderating
from tests.stories.setting import INSULT, TITLE, write_settings

WORKERS = 4
LINK = "venez sur https://pub.example"
ONE_NOTICE_ONLY: dict[str, object] = {"notice_gap": 86_400}


async def killed_with_full_hands(sandbox: Sandbox, live: Live, config: Path) -> dict[str, str]:
    """Kill the bot while each worker waits for a deletion, and more is recorded than begun."""
    async with moderating(config) as bot:
        await live.deleted(await live.say("mona", INSULT))
        await live.did("warn", "mona")
        await live.deleted(await live.say("luc", LINK))
        await live.answers("@luc")
        sandbox.add_fault(Fault("/moderation/chat", "DELETE", times=WORKERS, hold=True))
        said = {f"pub{one}": await live.say(f"pub{one}", LINK) for one in range(WORKERS)}
        said["ana"] = await live.say("ana", INSULT)
        await live.say("rosa", "!charter 3")
        said["mona"] = await live.say("mona", INSULT)
        await bot.console.show("× case", "article 3", "mona", times=2)
        await bot.kill()
    return said


async def test_what_was_decided_is_carried_out_after_the_restart(
    sandbox: Sandbox, live: Live, books: Books, tmp_path: Path
) -> None:
    config = write_settings(tmp_path, sandbox, moderation=ONE_NOTICE_ONLY)
    said = await killed_with_full_hands(sandbox, live, config)
    assert not set(said.values()) & {act.message_id for act in sandbox.acts("delete")}
    assert books.progress("timeout", said["mona"]) == ["pending"]
    assert books.progress("warn", said["ana"]) == ["pending"]
    async with inside(config):
        pass
    assert not books.unfinished()
    deleted = [act.message_id for act in sandbox.acts("delete")]
    cleared = said.pop("mona")
    assert sorted(deleted[2:]) == sorted(said.values())
    assert books.progress("delete", cleared) == ["covered"]
    assert sandbox.channel().messages.find(cleared) is None
    assert [act.target for act in sandbox.acts("timeout")] == ["mona"]
    assert [act.target for act in sandbox.acts("warn")] == ["mona", "ana"]
    answers = [act.text for act in sandbox.acts("message") if act.by == BOT]
    assert len([text for text in answers if "@rosa" in text and TITLE in text]) == 1


@pytest.mark.long
async def test_what_is_too_late_is_dropped_and_shown(
    sandbox: Sandbox, live: Live, books: Books, tmp_path: Path
) -> None:
    config = write_settings(tmp_path, sandbox, moderation=ONE_NOTICE_ONLY)
    said = await killed_with_full_hands(sandbox, live, config)
    books.let_an_hour_pass("timeout", "warn", "say")
    async with inside(config) as bot:
        for kind in ("timeout", "warn", "say"):
            await bot.console.show(f"{kind} expired", "too late")
    assert not sandbox.acts("timeout")
    assert [act.target for act in sandbox.acts("warn")] == ["mona"]
    assert not [act for act in sandbox.acts("message") if act.by == BOT and "@rosa" in act.text]
    assert books.progress("timeout", said["mona"]) == ["expired"]
    assert books.progress("delete", said["mona"]) == ["done"]
