"""What the bot itself asked Twitch to do, so that its echo is not taken for a human's act.

A bot on the broadcaster's own account shares their name: only what it sent tells the two apart.
"""

import asyncio

from aiohttp import ClientHandlerType, ClientRequest, ClientResponse
from aiohttp.payload import Payload
from msgspec import DecodeError, Struct, ValidationError, json

from bot.twitch.dedupe import Seen

ECHO = 30.0
"""Seconds within which Twitch tells everyone of an act."""

MODES = tuple(
    f"{mode}{end}"
    for mode in ("slow", "followers", "emoteonly", "subscribers", "uniquechat")
    for end in ("", "off")
)

ACTS = {
    ("DELETE", "/moderation/chat"): ("delete", "clear"),
    ("POST", "/moderation/bans"): ("timeout", "ban"),
    ("DELETE", "/moderation/bans"): ("untimeout", "unban"),
    ("POST", "/moderation/warnings"): ("warn",),
    ("PATCH", "/chat/settings"): MODES,
    ("POST", "/moderation/blocked_terms"): ("add_blocked_term",),
    ("DELETE", "/moderation/blocked_terms"): ("remove_blocked_term",),
    ("PUT", "/moderation/shield_mode"): ("shield",),
    ("PATCH", "/moderation/unban_requests"): ("approve_unban_request", "deny_unban_request"),
}
"""Calls, and what `channel.moderate` may call what they do; the shield has events of its own."""


class Aim(Struct, frozen=True):
    """Whom a call is about."""

    user_id: str = ""


class Asked(Struct):
    """What stands in the body of a call."""

    data: Aim = Aim()


class OwnActs:
    """A middleware that remembers each act for as long as its echo may take."""

    def __init__(self) -> None:
        self._sent = Seen(ECHO)

    async def __call__(self, request: ClientRequest, handler: ClientHandlerType) -> ClientResponse:
        """Carry out a request, and remember it before that: the echo may be faster."""
        for key in await _keys(request):
            self._sent.again(key, _now())
        return await handler(request)

    def did(self, channel: str, act: str, target: str = "") -> bool:
        """Whether the bot asked for an act a moment ago."""
        return self._sent.has(_key(channel, act, target), _now())


async def _keys(request: ClientRequest) -> list[str]:
    for (method, path), acts in ACTS.items():
        if request.method == method and request.url.path.endswith(path):
            target = await _target(request, acts)
            channel = request.url.query.get("broadcaster_id", "")
            return [_key(channel, act, target) for act in acts]
    return []


async def _target(request: ClientRequest, acts: tuple[str, ...]) -> str:
    if acts[0] in {"delete", "untimeout", "timeout", "warn"}:
        asked = request.url.query
        return asked.get("message_id") or asked.get("user_id") or await _aim(request.body)
    return ""


async def _aim(body: Payload | bytes) -> str:
    text = await body.as_bytes() if isinstance(body, Payload) else body
    try:
        return json.decode(text, type=Asked).data.user_id
    except (DecodeError, ValidationError):
        return ""


def _key(channel: str, act: str, target: str) -> str:
    return f"{channel} {act} {target}"


def _now() -> float:
    return asyncio.get_running_loop().time()
