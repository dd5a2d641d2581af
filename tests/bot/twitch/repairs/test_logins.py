"""Logins are handed over, kept out of files, and not called lost while Twitch is out of order."""

import os
from pathlib import Path

import pytest
from twitchio.exceptions import HTTPException

from bot.sandbox.faults.fault import Fault
from bot.sandbox.sandbox import Sandbox
from bot.twitch.opening import Edge, open_chat
from bot.twitch.repairs.logins import hand_over
from tests.bot.twitch.house import Drawer, options_for


async def test_a_twitch_that_is_out_of_order_loses_no_login(sandbox: Sandbox, edge: Edge) -> None:
    kept = edge.client.tokens[sandbox.bot.id]
    sandbox.add_fault(Fault("/oauth2/validate", status=500, times=3))
    with pytest.raises(HTTPException):
        await hand_over(edge.client, kept["token"], kept["refresh"])
    assert await hand_over(edge.client, kept["token"], kept["refresh"])


async def test_a_login_that_is_dead_is_said_so(sandbox: Sandbox, edge: Edge) -> None:
    kept = edge.client.tokens[sandbox.bot.id]
    await sandbox.disconnect_app(sandbox.bot.login)
    assert not await hand_over(edge.client, kept["token"], kept["refresh"])


async def test_no_token_is_written_to_a_file(
    sandbox: Sandbox, drawer: Drawer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with open_chat(options_for(sandbox), drawer):
        pass
    assert not os.listdir(tmp_path)  # noqa: PTH208  # a glance that a loop can bear
