"""Whether another copy of the bot reads this application's chat: two copies would both act."""

from collections.abc import AsyncIterator
from http import HTTPStatus

from aiohttp import ClientSession
from msgspec import Struct, json

from bot.doctor.sign import Sign, doubtful
from bot.twitch.options import TwitchOptions

READING = "enabled"
"""How Twitch calls a connection that somebody reads (EventSub, conduit shards)."""


class Conduit(Struct):
    """A conduit, from `GET /eventsub/conduits`."""

    id: str


class Conduits(Struct):
    """The answer of `GET /eventsub/conduits`."""

    data: list[Conduit]


class Shard(Struct):
    """A connection of a conduit, from `GET /eventsub/conduits/shards`."""

    status: str = ""


class Shards(Struct):
    """The first page of the answer of `GET /eventsub/conduits/shards`: one is enough to know."""

    data: list[Shard]


async def other_copies(
    session: ClientSession, options: TwitchOptions, token: str, *, runs_here: bool
) -> AsyncIterator[Sign]:
    """Look who reads; nothing is said where a bot runs here, or where Twitch does not tell."""
    if runs_here:
        return
    headers = {"Authorization": f"Bearer {token}", "Client-Id": options.client_id}
    known = await _asked(session, f"{options.helix_url}/eventsub/conduits", headers, {})
    reading = 0
    for conduit in json.decode(known, type=Conduits).data if known else ():
        url, which = f"{options.helix_url}/eventsub/conduits/shards", {"conduit_id": conduit.id}
        page = await _asked(session, url, headers, which)
        shards = json.decode(page, type=Shards).data if page else []
        reading += sum(one.status == READING for one in shards)
    if reading:
        said = f"{reading} connections of this application are read, and by no bot at this port"
        remedy = "stop the other copy of the bot, unless `twitch.processes` has them share the chat"
        yield doubtful("other copies", said, remedy)


async def _asked(
    session: ClientSession, url: str, headers: dict[str, str], which: dict[str, str]
) -> bytes:
    async with session.get(url, headers=headers, params=which) as answer:
        return await answer.read() if answer.status == HTTPStatus.OK else b""
