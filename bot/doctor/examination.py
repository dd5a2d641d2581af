"""Looks at everything in turn, from the ground up: what rests on something ill is left out."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

from bot.doctor.charters import in_the_charters
from bot.doctor.ground import answers, on_the_ground
from bot.doctor.reader import at_the_reader
from bot.doctor.records import Logins, in_the_records
from bot.doctor.sign import Sign, ill
from bot.doctor.twitch import on_twitch
from bot.settings import Settings, SettingsError, read_settings


async def examination(file: Path | None) -> AsyncIterator[Sign]:
    """Yield how each thing is; nothing is changed, renewed or sent."""
    try:
        settings = read_settings(file)
    except SettingsError as problem:
        for line in str(problem).splitlines():
            yield ill("settings", line)
        return
    for sign in await asyncio.to_thread(_still, settings, file):
        yield sign
    logins = Logins()
    async for sign in in_the_records(settings, logins):
        yield sign
    async for sign in _twitch(settings, logins):
        yield sign


def _still(settings: Settings, file: Path | None) -> list[Sign]:
    return [
        *on_the_ground(settings, file),
        *in_the_charters(settings),
        *at_the_reader(settings),
    ]


async def _twitch(settings: Settings, logins: Logins) -> AsyncIterator[Sign]:
    options = settings.twitch
    needed = {
        "client_id": options.client_id,
        "client_secret": options.client_secret.get_secret_value(),
    }
    lacking = [name for name, value in needed.items() if not value]
    for name in lacking:
        remedy = (
            f"set it in the settings file, or as CHARTREUSE_TWITCH__{name.upper()} in the "
            "environment (your application is at dev.twitch.tv/console/apps)"
        )
        yield ill("application", f"`twitch.{name}` is missing", remedy)
    if lacking:
        return
    here = bool(settings.web.port) and await asyncio.to_thread(answers, settings.web)
    async for sign in on_twitch(options, logins.found, runs_here=here):
        yield sign
