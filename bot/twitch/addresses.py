"""Where TwitchIO goes: the three addresses of the settings, and our own socket class.

TwitchIO has no setting for any of this, so a process can talk to one Twitch at a time.
"""

import logging
import re

import twitchio
import twitchio.client
import twitchio.eventsub.websockets

from bot.twitch.options import TwitchOptions
from bot.twitch.socket import ShardSocket

SECRETS = re.compile(r"(client_secret|refresh_token|token|code)=[^&\s'\"]+")
TALKATIVE = ("authentication.tokens", "client", "http", "ext.commands.bot", "eventsub.websockets")


def direct(options: TwitchOptions) -> None:
    """Send TwitchIO to the addresses of the settings; to be called before the first request."""
    twitchio.Route.BASE = f"{options.helix_url}/"
    # TwitchIO appends `oauth2/…` itself.
    twitchio.Route.ID_BASE = options.oauth_url.removesuffix("oauth2")
    twitchio.eventsub.websockets.WSS = options.eventsub_url
    for module in (twitchio.eventsub.websockets, twitchio.client):
        setattr(module, "Websocket", ShardSocket)  # noqa: B010  # a class is not to be assigned
    for name in TALKATIVE:
        logging.getLogger(f"twitchio.{name}").addFilter(hide_secrets)


def hide_secrets(record: logging.LogRecord) -> bool:
    """Take secrets out of a log line: TwitchIO's errors print whole addresses."""
    record.msg = hidden(record.getMessage())
    record.args = ()
    if record.exc_info and record.exc_info[1] is not None:
        error = record.exc_info[1]
        record.msg = f"{record.msg} ({type(error).__name__}: {hidden(str(error))})"
        record.exc_info = None
    return True


def hidden(text: str) -> str:
    """Replace the values of secret parameters."""
    return SECRETS.sub(r"\1=…", text)
