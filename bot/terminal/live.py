"""`run` and `login`: the bot on the real Twitch."""

import asyncio
from pathlib import Path

import structlog

from bot.app import run
from bot.lasting import settle
from bot.ports.world import Clock
from bot.settings import Settings, SettingsError, read_settings
from bot.storage.records import open_records
from bot.terminal.console import Console
from bot.terminal.logs import begin_logging
from bot.terminal.screen import write_line
from bot.terminal.stopping import stop_on_signals
from bot.twitch.errors import WrongAccountError
from bot.twitch.login import Invitation, device_login
from bot.twitch.scopes import BOT_SCOPES
from bot.twitch.tokens import Keyring, Tokens
from bot.web.ground.front import CALLBACK
from bot.wiring.parts import Parts

MOST_SHOWN = 20
"""Channels that are named when the bot begins; of more their number is."""

log = structlog.get_logger(__name__)


def live(file: Path | None) -> int:
    """Moderate by the settings until stopped."""
    settings = read_settings(file)
    _needs(settings, "client_id", "client_secret")
    begin_logging(settings.log)
    asyncio.run(_live(settings))
    return 0


def log_in(file: Path | None) -> int:
    """Let an account in by a code, and keep its tokens."""
    settings = read_settings(file)
    _needs(settings, "client_id", "client_secret")
    asyncio.run(_log_in(settings))
    return 0


async def _live(settings: Settings) -> None:
    stopping = asyncio.Event()
    stop_on_signals(stopping)

    def started(parts: Parts) -> None:
        settle()
        logins = [one.login for one in parts.edge.channels]
        shown = logins if len(logins) <= MOST_SHOWN else len(logins)
        log.info("moderating", channels=shown, bot=parts.edge.bot.login, health=parts.address)
        if parts.reception.is_open:
            home = parts.front.public
            log.info("pages", join=f"{home}/join", redirect_url=f"{home}{CALLBACK}")

    await run(settings, _console, stopping=stopping, started=started)


def _console(clock: Clock) -> Console:
    return Console(write_line, clock.show)


async def _log_in(settings: Settings) -> None:
    async with open_records(settings.storage) as records:
        tokens = await device_login(settings.twitch, BOT_SCOPES, _invite)
        _meant(settings, tokens)
        await Keyring(records.tokens).keep(tokens)
    write_line(f"`{tokens.login}` is logged in")
    write_line(f"next: type `/mod {tokens.login}` in the chat to moderate, then start the bot")


def _meant(settings: Settings, tokens: Tokens) -> None:
    """Refuse the login of somebody else: most browsers are logged in as the streamer."""
    wanted = settings.twitch.bot_login
    if wanted and wanted != tokens.login:
        raise WrongAccountError("bot_login", wanted, tokens.login)


def _invite(invitation: Invitation) -> None:
    minutes = invitation.seconds // 60
    write_line(f"open {invitation.address}\nas the bot's account, and enter {invitation.code}")
    write_line(f"the code is good for {minutes} minutes; waiting …")


def _needs(settings: Settings, *names: str) -> None:
    missing = [name for name in names if not _text(getattr(settings.twitch, name))]
    if missing:
        raise SettingsError(
            "\n".join(
                f"`twitch.{name}` is missing; set it in the settings file, or as "
                f"CHARTREUSE_TWITCH__{name.upper()} in the environment "
                "(your application is at dev.twitch.tv/console/apps)"
                for name in missing
            )
        )


def _text(value: object) -> str:
    return str(getattr(value, "get_secret_value", lambda: value)())
