"""`@twurple`, another hand's client for Node, against the sandbox: it gets what it expects.

`make setup` and `make test` install it where there is npm; without it these tests are skipped.
"""

import asyncio
import json
import os
import shutil
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.sandbox.options import BOT_SCOPES, SandboxOptions
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import open_sandbox

FOLDER = Path(__file__).parent / "twurple"
NODE = shutil.which("node")
pytestmark = pytest.mark.skipif(
    NODE is None or not (FOLDER / "node_modules" / ".package-lock.json").is_file(),
    reason="needs Node and what `make setup` installs by npm",
)


@dataclass(slots=True)
class Witness:
    """The client in a process of its own."""

    sandbox: Sandbox
    process: Process

    async def hears(self, event: str, **fields: object) -> dict:
        """The next event of a name with such fields; others are passed over."""
        wanted = {"event": event} | fields
        while True:
            line = await self._line()
            if wanted.items() <= line.items():
                return line
            assert line.get("event") != "failed", line

    async def calls(self, family: str, method: str, *args: object) -> dict:
        """What a call comes to: an answer, or an error's status."""
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps([family, method, *args]).encode() + b"\n")
        while True:
            line = await self._line()
            if "event" not in line:
                return line

    @property
    def owner(self) -> str:
        return self.sandbox.channel().broadcaster.id

    def id_of(self, login: str) -> str:
        return self.sandbox.twitch.world.viewer(login).id

    async def _line(self) -> dict:
        assert self.process.stdout is not None
        async with asyncio.timeout(20):
            return json.loads(await self.process.stdout.readline())


@pytest.fixture
async def witness() -> AsyncIterator[Witness]:
    options = SandboxOptions(channels=("studiovert", "neighbour"), moderators=("elm",))
    async with open_sandbox(options) as sandbox:
        process = await asyncio.create_subprocess_exec(
            str(NODE),
            "witness.mjs",
            cwd=FOLDER,
            env=os.environ | _known(sandbox),
            stdin=PIPE,
            stdout=PIPE,
        )
        found = Witness(sandbox, process)
        try:
            await found.hears("ready")
            yield found
        finally:
            process.kill()
            await process.wait()


def _known(sandbox: Sandbox) -> dict[str, str]:
    return {
        "TWURPLE_MOCK_API_PORT": sandbox.url.rpartition(":")[2],
        "CLIENT_ID": sandbox.twitch.options.client_id,
        "TOKEN": sandbox.bot_token.access,
        "SCOPES": " ".join(BOT_SCOPES),
        "OWNER": sandbox.channel().broadcaster.id,
        "BOT": sandbox.bot.id,
        "SOCKET": sandbox.eventsub_url,
    }


async def test_it_sees_and_does_all_that_moderation_needs(witness: Witness) -> None:
    await _acts(witness)
    await _judges(witness)
    await _hears_the_rest(witness)


async def test_it_moves_when_it_is_asked_to_and_knows_when_it_is_shut_out(
    witness: Witness,
) -> None:
    # It has a socket for each user that its subscriptions are about.
    sessions = list(witness.sandbox.twitch.eventsub.sessions.values())
    first = [session.socket for session in sessions]
    await witness.sandbox.reconnect_sockets()
    async with asyncio.timeout(20):
        for socket in first:
            await socket.farewell.wait()
    assert not set(first) & {session.socket for session in sessions}
    await witness.sandbox.say("fern", "still there?")
    assert (await witness.hears("message"))["text"] == "still there?"
    await witness.sandbox.remove_moderator("chartreuse")
    assert (await witness.hears("revoked"))["status"] == "moderator_removed"


async def _acts(witness: Witness) -> None:
    sandbox, owner, fern = witness.sandbox, witness.owner, witness.id_of("fern")
    said = await sandbox.say("fern", "foul")
    assert (await witness.hears("message"))["id"] == said
    assert "answer" in await witness.calls("moderation", "deleteChatMessages", owner, said)
    again = await witness.calls("moderation", "deleteChatMessages", owner, said)
    assert again == {"error": 404}
    request = {"user": fern, "duration": 600, "reason": "enough"}
    assert "answer" in await witness.calls("moderation", "banUser", owner, request)
    assert "answer" in await witness.calls("moderation", "unbanUser", owner, fern)
    assert await witness.calls("moderation", "unbanUser", owner, fern) == {"error": 400}
    await sandbox.warn("elm", "fern", "easy")
    assert (await witness.hears("act", action="warn"))["by"] == "elm"


async def _judges(witness: Witness) -> None:
    sandbox, owner = witness.sandbox, witness.owner
    held = await sandbox.hold("fern", "flarn", category="swearing")
    told = await witness.hears("held")
    assert (told["id"], told["reason"], told["category"]) == (held, "automod", "swearing")
    bot = sandbox.bot.id
    answer = await witness.calls("moderation", "processHeldAutoModMessage", bot, held, True)
    assert "answer" in answer
    terms = await witness.calls("moderation", "addBlockedTerm", owner, "flarn*")
    assert "answer" in terms
    await sandbox.say("oak", "flarnspam")
    assert (await witness.hears("held"))["terms"] == 1


async def _hears_the_rest(witness: Witness) -> None:
    sandbox, owner = witness.sandbox, witness.owner
    await sandbox.suspect("moth", "restricted")
    await sandbox.say("moth", "back again")
    assert (await witness.hears("suspect"))["status"] == "restricted"
    await sandbox.ban("elm", "moth")
    asked = await sandbox.ask_unban("moth", "sorry")
    assert (await witness.hears("plea"))["id"] == asked
    settings = {"slowModeEnabled": True, "slowModeDelay": 60}
    assert "answer" in await witness.calls("chat", "updateSettings", owner, settings)
    answer = await witness.calls("moderation", "updateShieldModeStatus", owner, True)
    assert "answer" in answer
    await sandbox.raid("meadow", 42)
    assert (await witness.hears("raid"))["viewers"] == 42
    await sandbox.follow_now("fern")
    assert (await witness.hears("follow"))["by"] == "fern"
    await sandbox.share("neighbour")
    assert (await witness.hears("shared"))["size"] == 2
