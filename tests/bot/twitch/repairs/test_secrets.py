"""Secrets stay out of logs, errors and prints."""

import logging

import pytest

from bot.cases.effects import TimeOut
from bot.ports.world import Progress
from bot.sandbox.faults.fault import Fault
from bot.sandbox.sandbox import Sandbox
from bot.twitch.opening import Edge, open_chat
from bot.twitch.repairs.secrets import TALKATIVE, hidden
from tests.bot.twitch.house import WORDS, Drawer, options_for, room


async def test_no_log_at_any_level_holds_a_secret(
    sandbox: Sandbox, drawer: Drawer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    async with open_chat(options_for(sandbox), drawer) as edge:
        sandbox.expire_tokens(sandbox.bot.login)
        sandbox.expire_tokens()
        sandbox.add_fault(Fault("/oauth2/token", status=400, message="Invalid refresh token"))
        answer = await edge.chat.perform(room(edge), TimeOut("5", 60, WORDS), "")
        assert answer.progress is Progress.PENDING
        await edge.chat.automod_on(room(edge))
        await edge.chat.viewers(edge.channels)
        printed = f"{edge!r} {answer!r} {drawer.kept!r}"
    secrets = {sandbox.twitch.options.client_secret, sandbox.bot_token.access}
    secrets |= {sandbox.bot_token.refresh}
    secrets |= {kept.access for kept in drawer.kept.values()}
    secrets |= {kept.refresh for kept in drawer.kept.values()}
    for secret in secrets:
        assert secret not in caplog.text
        assert secret not in printed


def test_an_address_loses_its_secrets_only() -> None:
    address = "http://x/oauth2/token?client_id=a&client_secret=b&refresh_token=c&grant_type=d"
    assert hidden(address) == (
        "http://x/oauth2/token?client_id=a&client_secret=…&refresh_token=…&grant_type=d"
    )


@pytest.mark.parametrize("name", TALKATIVE)
async def test_no_logger_of_twitchios_tells_a_secret(
    name: str, edge: Edge, caplog: pytest.LogCaptureFixture
) -> None:
    assert edge
    logger = logging.getLogger(f"twitchio.{name}")
    logger.warning("POST %s", "http://x/oauth2/token?client_secret=h4sh")
    logger.error("no", exc_info=ValueError("http://x/oauth2/token?refresh_token=h4sh"))
    assert "ValueError" in caplog.text
    assert "h4sh" not in caplog.text
