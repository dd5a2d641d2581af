"""What every handle on a sandbox holds on to."""

import asyncio
from dataclasses import dataclass, field
from pathlib import Path

from bot.sandbox.oauth.ledger import TokenPair
from bot.sandbox.player.player import Player
from bot.sandbox.state.channel import Channel
from bot.sandbox.twitch import Twitch


@dataclass(slots=True)
class Control:
    """The state, the player, and the tokens that the world begins with."""

    twitch: Twitch
    player: Player
    bot_token: TokenPair
    broadcaster_tokens: dict[str, TokenPair]
    programme: asyncio.Queue[tuple[Path, float]] = field(default_factory=lambda: asyncio.Queue(8))

    def channel(self, login: str | None = None) -> Channel:
        """Find a channel, the first one without a login."""
        return self.twitch.world.channel(login)
