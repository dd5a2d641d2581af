"""What the tests of the edge share: a store in memory, options for a sandbox, a lane to read."""

import asyncio
from collections.abc import Sequence
from datetime import datetime

from pydantic import SecretStr

from bot.ports.events import Event, Said
from bot.ports.world import Channel
from bot.sandbox.oauth.ledger import TokenPair
from bot.sandbox.sandbox import Sandbox
from bot.twitch.opening import Edge
from bot.twitch.options import TwitchOptions
from bot.twitch.tokens import Tokens
from bot.twitch.trouble import Trouble
from filters.engine.message import Message
from filters.engine.phrase import Phrase

PATIENCE = 10.0
WORDS = Phrase("told.warned")


class Drawer:
    """A token store that forgets everything when the test ends."""

    def __init__(self) -> None:
        self.kept: dict[str, Tokens] = {}
        self.saves = 0

    async def save(  # noqa: PLR0917  # as the store has it
        self,
        user_id: str,
        login: str,
        access: str,
        refresh: str,
        scopes: Sequence[str],
        expires_at: datetime | None,
    ) -> None:
        self.saves += 1
        self.kept[user_id] = Tokens(user_id, login, access, refresh, frozenset(scopes), expires_at)

    async def load(self, user_id: str) -> Tokens | None:
        return self.kept.get(user_id)

    async def all(self) -> Sequence[Tokens]:
        return tuple(self.kept.values())

    async def delete(self, user_id: str) -> None:
        self.kept.pop(user_id, None)

    def put(self, user_id: str, login: str, pair: TokenPair) -> None:
        self.kept[user_id] = Tokens(
            user_id, login, pair.access, pair.refresh, frozenset(pair.scopes), None
        )


def options_for(sandbox: Sandbox, **changes: object) -> TwitchOptions:
    chosen = {
        "helix_url": sandbox.helix_url,
        "oauth_url": sandbox.oauth_url,
        "eventsub_url": sandbox.eventsub_url,
        "client_id": sandbox.twitch.options.client_id,
        "client_secret": sandbox.twitch.options.client_secret,
        "bot_login": sandbox.bot.login,
        "bot_token": SecretStr(sandbox.bot_token.access),
        "bot_refresh_token": SecretStr(sandbox.bot_token.refresh),
        "channels": tuple(sandbox.broadcaster_tokens),
        "ready_seconds": PATIENCE,
    }
    return TwitchOptions.model_validate(chosen | changes)


def room(edge: Edge) -> Channel:
    return edge.channels[0]


async def heard(edge: Edge) -> Event:
    async with asyncio.timeout(PATIENCE):
        return await edge.lanes[room(edge).id].take()


async def heard_message(edge: Edge) -> Message:
    event = await heard(edge)
    assert isinstance(event, Said)
    return event.message


async def trouble(edge: Edge) -> Trouble:
    async with asyncio.timeout(PATIENCE):
        return await edge.troubles.take()
