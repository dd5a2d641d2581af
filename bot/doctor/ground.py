"""What the bot stands on: the settings file's rights, room on the disk, the port, the address."""

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from bot.doctor.sign import Sign, doubtful, ill, well
from bot.settings import Settings
from bot.storage.places import beside
from bot.web.ground.front import CALLBACK
from bot.web.ground.options import WebOptions
from bot.web.serving.errors import PortInUseError
from bot.web.serving.server import listen

SECRETS = ("client_secret", "bot_token", "bot_refresh_token", "token_key")
ROOM = 1_000_000_000
"""Bytes: a channel of a million messages a month keeps about so many."""
LITTLE = 100_000_000
PATIENCE = 2.0
"""Seconds that a bot may take to say that it is one."""


def on_the_ground(settings: Settings, file: Path | None) -> Iterator[Sign]:
    """Look at files, disk, port and address."""
    if file is not None:
        yield _rights(file)
    yield _room(settings)
    yield _port(settings.web)
    yield _address(settings.web)


def _rights(file: Path) -> Sign:
    text = file.read_text("utf-8")
    lines = [line.partition("=")[0].strip() for line in text.splitlines()]
    secrets = [one for one in SECRETS if one in lines]
    if secrets and os.name == "posix" and file.stat().st_mode & 0o077:
        said = f"`{file}` holds `{secrets[0]}` and can be read by others"
        return doubtful("settings", said, f"run `chmod 600 {file}`")
    return well("settings", f"`{file}` is read and understood")


def _room(settings: Settings) -> Sign:
    place = beside(settings.storage, ".db").absolute().parent
    if not place.is_dir():
        return ill(
            "disk", f"there is no folder `{place}`", "make it: the bot keeps its files there"
        )
    if not os.access(place, os.W_OK):
        return ill("disk", f"`{place}` cannot be written to", "give the bot's user the right to")
    free = shutil.disk_usage(place).free
    said = f"{free // 1_000_000:,} MB are free in `{place}`"
    if free < LITTLE:
        return ill("disk", said, "make room: what cannot be recorded is not done")
    return doubtful("disk", said, "make room before long") if free < ROOM else well("disk", said)


def _port(options: WebOptions) -> Sign:
    place = f"`{options.host}:{options.port}`"
    try:
        listen(options).close()
    except PortInUseError as problem:
        if options.port and answers(options):
            return well("port", f"a bot answers at {place} already")
        return ill("port", problem)
    return well("port", f"{place} is free for the pages")


def answers(options: WebOptions) -> bool:
    """Say whether a bot has its pages at the port of the settings."""
    try:
        with closing(HTTPConnection(options.host, options.port, timeout=PATIENCE)) as line:
            line.request("GET", "/healthz")
            found = json.loads(line.getresponse().read(1000))
    except (OSError, HTTPException, ValueError):
        return False
    return bool(found == {"status": "alive"})


def _address(options: WebOptions) -> Sign:
    if options.public_url:
        back = f"{options.public_url}{CALLBACK}"
        said = f"`{options.public_url}`, and the application's redirect URL has to be `{back}`"
        return well("address", f"people know the pages as {said}")
    said = "the pages have no public address: phones and streamers elsewhere cannot reach them"
    return doubtful("address", said, "set `web.public_url`; docs/reach.md has two ways to have one")
