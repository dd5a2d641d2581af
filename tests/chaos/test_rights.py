"""Rights and logins that are taken away and given back, with a crowd that goes on writing."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.sandbox.acts.conduits import remove_conduit
from bot.sandbox.faults.fault import Fault
from bot.sandbox.oauth.ledger import Grant
from bot.sandbox.options import BOT_SCOPES
from bot.sandbox.sandbox import Sandbox
from bot.settings import read_settings
from bot.storage.records import open_records
from tests.chaos.storm import A_LOOK, BOT, Reckoning, Storm, storm

Reckon = Callable[[Storm], Reckoning]

CHAT = "channel.chat.message"
OWNER = "studiovert"


REASONS = {
    "authorization_revoked": "python -m bot login",
    "user_removed": "n’existe plus",
    "chat_user_banned": "banni",
    "version_removed": "version plus récente",
    "notification_failures_exceeded": "redemande",
    "beta_maintenance": "maintenance",
    "of_another_day": "of_another_day",
}


async def test_chat_is_revoked_for_one_reason_after_another(
    sandbox: Sandbox, tmp_path: Path, reckon: Reckon
) -> None:
    async with storm(sandbox, tmp_path) as weather:
        for number, (status, told) in enumerate(REASONS.items(), start=1):
            assert await sandbox.revoke(status, type_=CHAT)
            await weather.bot.console.show(told)
            await weather.works(links=1)
            await weather.bot.console.show("n’a rien entendu", times=number)
    cost = reckon(weather)
    assert cost.lost <= len(REASONS)
    assert cost.effects_lost == 0


@pytest.mark.long
async def test_the_bot_is_unmodded_and_modded_again(
    sandbox: Sandbox, tmp_path: Path, reckon: Reckon
) -> None:
    async with storm(sandbox, tmp_path) as weather:
        await sandbox.remove_moderator(BOT)
        await weather.bot.console.show("n’est plus modérateur")
        await sandbox.add_moderator(BOT)
        weather.twitch_is_usable()
        await weather.bot.console.show("de nouveau modérateur")
        await weather.works()
    assert reckon(weather).seconds < A_LOOK


@pytest.mark.long
async def test_the_bot_is_unmodded_where_it_may_read_as_moderator_only(
    sandbox: Sandbox, tmp_path: Path, reckon: Reckon
) -> None:
    owner = sandbox.channel().broadcaster
    sandbox.twitch.ledger.granted[owner.id].discard("channel:bot")
    async with storm(sandbox, tmp_path) as weather:
        await sandbox.remove_moderator(BOT)
        await weather.bot.console.show("n’est plus modérateur")
        await sandbox.add_moderator(BOT)
        weather.twitch_is_usable()
        await weather.works()
        await weather.bot.console.show("n’a rien entendu")
    assert reckon(weather).seconds < A_LOOK


@pytest.mark.long
async def test_the_bot_is_banned_and_unbanned(
    sandbox: Sandbox, tmp_path: Path, reckon: Reckon
) -> None:
    async with storm(sandbox, tmp_path) as weather:
        await sandbox.ban(OWNER, BOT)
        await weather.bot.console.show("banni")
        await sandbox.unban(OWNER, BOT)
        await sandbox.add_moderator(BOT)
        weather.twitch_is_usable()
        await weather.bot.console.show("de nouveau modérateur")
        await weather.works()
    assert reckon(weather).seconds < A_LOOK


async def test_the_application_is_disconnected_and_allowed_again(
    sandbox: Sandbox, tmp_path: Path, reckon: Reckon
) -> None:
    async with storm(sandbox, tmp_path) as weather:
        await sandbox.disconnect_app(BOT)
        await weather.bot.console.show("n’est plus acceptée")
        await log_in(sandbox, tmp_path)
        weather.twitch_is_usable()
        await weather.bot.console.show("fonctionne de nouveau")
        await weather.works()
        assert len(weather.bot.console.having("n’est plus acceptée")) == 1
    assert reckon(weather).seconds < A_LOOK


async def log_in(sandbox: Sandbox, folder: Path) -> None:
    """Log the bot's account in anew, as `python -m bot login` does."""
    pair = sandbox.twitch.ledger.issue_user(Grant(sandbox.bot.id, frozenset(BOT_SCOPES)))
    async with open_records(read_settings(folder / "config.toml").storage) as records:
        await records.tokens.save(
            sandbox.bot.id, BOT, pair.access, pair.refresh, tuple(pair.scopes), None
        )


@pytest.mark.long
async def test_somebody_deletes_the_subscription(
    sandbox: Sandbox, tmp_path: Path, reckon: Reckon
) -> None:
    async with storm(sandbox, tmp_path) as weather:
        register = sandbox.twitch.eventsub.register
        for one in [one for one in register if one.type == CHAT]:
            register.remove(one.id)
        await weather.works()
        await weather.bot.console.show("n’a rien entendu")
    assert reckon(weather).seconds < A_LOOK


@pytest.mark.long
async def test_somebody_deletes_the_conduit(
    sandbox: Sandbox, tmp_path: Path, reckon: Reckon
) -> None:
    async with storm(sandbox, tmp_path) as weather:
        for one in list(sandbox.twitch.eventsub.conduits.values()):
            remove_conduit(sandbox.twitch, one)
        await weather.works()
        await weather.whole()
        await weather.bot.console.show("un autre est en cours de création")
        await weather.bot.console.show("n’a rien entendu")
    assert reckon(weather).seconds < 20


@pytest.mark.long
async def test_a_shard_is_pointed_elsewhere(
    sandbox: Sandbox, tmp_path: Path, reckon: Reckon
) -> None:
    async with storm(sandbox, tmp_path) as weather:
        (conduit,) = sandbox.twitch.eventsub.conduits.values()
        for shard in conduit.shards.values():
            shard.status, shard.session_id = "websocket_internal_error", "nobody's"
        await weather.works()
        await weather.whole()
        await weather.bot.console.show("n’a rien entendu pendant")
    assert reckon(weather).seconds < 25


@pytest.mark.long
async def test_deletions_wait_for_a_login_that_died(
    sandbox: Sandbox, tmp_path: Path, reckon: Reckon
) -> None:
    async with storm(sandbox, tmp_path) as weather:
        refused = Fault("/oauth2/token", status=400, message="Invalid refresh token", times=99)
        sandbox.add_fault(refused)
        sandbox.expire_tokens(BOT)
        await weather.bot.console.show("n’est plus acceptée")
        before = len(weather.deletions())
        await weather.writes(links=3)
        assert len(weather.deletions()) == before
        sandbox.lift_faults()
        await log_in(sandbox, tmp_path)
        weather.twitch_is_usable()
        await weather.bot.console.show("fonctionne de nouveau")
        await weather.works()
    cost = reckon(weather)
    assert (cost.lost, cost.effects_lost) == (0, 0)
