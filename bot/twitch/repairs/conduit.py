"""The conduit as Twitch has it: whether it stands, where its shards point, and a new one.

TwitchIO passes over the `errors` of Twitch's 202, looks at its shards every two minutes, and
does nothing when the conduit itself is gone ("disregarding").
Unnecessary once `Conduit.update_shards` raises what `errors` names, and a conduit that was
deleted is made again.
"""

from dataclasses import dataclass

from msgspec import Struct, convert
from twitchio.exceptions import HTTPException
from twitchio.ext.commands import AutoBot

from bot.twitch.errors import TwitchError

ENABLED = "enabled"


class NotPointedError(TwitchError):
    """Twitch did not take the session that a shard was pointed at."""


class Problem(Struct):
    """What is wrong with one shard."""

    id: str = ""
    message: str = ""


class Pointed(Struct):
    """Twitch's answer to shards being pointed somewhere: 202 whatever is in `errors`."""

    errors: list[Problem] = []


@dataclass(frozen=True, slots=True)
class ShardState:
    """What Twitch says of a shard."""

    shard: str
    session: str
    status: str


async def point(client: AutoBot, shard: str, session: str) -> None:
    """Point a shard at a session; raises where Twitch does not take it."""
    conduit = str(client.conduit_info.id)
    answer: object = await client.http.update_conduit_shards(
        conduit,
        shards=[{"id": shard, "transport": {"method": "websocket", "session_id": session}}],
    )
    problems = convert(answer, Pointed).errors
    if problems:
        raise NotPointedError(f"shard {shard}: {problems[0].message}")


async def states(client: AutoBot) -> list[ShardState]:
    """What Twitch says of every shard; raises `HTTPException` 404 where there is no conduit."""
    return [
        ShardState(one.id, str(one.session_id or ""), one.status)
        async for one in client.conduit_info.fetch_shards()
    ]


async def stands(client: AutoBot) -> bool:
    """Whether the conduit still exists."""
    return client.conduit_info.id in {one.id for one in await client.fetch_conduits()}


async def adopt(client: AutoBot) -> bool:
    """Go over to the conduit that another process made in the place of one that is gone."""
    found = await client.fetch_conduits()
    if len(found) == 1:
        client.conduit_info._conduit = found[0]  # noqa: SLF001  # as below
    return len(found) == 1


async def found_anew(client: AutoBot, shards: int) -> None:
    """Make a conduit in the place of one that is gone; it is subscribed to nothing."""
    try:
        conduit = await client.create_conduit(shards)
    except HTTPException as error:
        raise TwitchError(f"no new conduit could be made ({error.status})") from None
    client.conduit_info._conduit = conduit  # noqa: SLF001  # TwitchIO sets it once, at the start
