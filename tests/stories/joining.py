"""A house with one channel of its own, and a guest who may join by the page."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.sandbox.options import SandboxOptions
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import open_sandbox
from tests.stories.inside import Inside
from tests.stories.lines import PATIENCE
from tests.stories.live import BOT, soon
from tests.stories.setting import write_settings

HOUSE, GUEST, STRANGER = "studiovert", "chezmona", "chezhugo"
CHAT = "channel.chat.message"

OTHER = """
name = "salon"
title.fr = "Charte du salon"
languages = ["fr"]
[[articles]]
number = 1
title.fr = "Pas de carottes"
text.fr = "On ne parle pas de carottes."
severity = 4
ladder = ["delete"]
[[articles.filters]]
filter = "terms"
terms = ["carotte"]
"""


@asynccontextmanager
async def twitch() -> AsyncIterator[Sandbox]:
    options = SandboxOptions(channels=(HOUSE, GUEST, STRANGER), bot_moderates=False)
    async with open_sandbox(options) as sandbox:
        await sandbox.add_moderator(BOT, channel=HOUSE)
        yield sandbox


def settings(folder: Path, sandbox: Sandbox) -> Path:
    """Offer two charters to one guest."""
    other = folder / "salon.toml"
    other.write_text(OTHER, encoding="utf-8")
    offered = [str(folder / "plateau.toml"), str(other)]
    return write_settings(
        folder,
        sandbox,
        twitch={"channels": [HOUSE]},
        join={"allow": [GUEST], "charters": offered},
    )


def id_of(sandbox: Sandbox, login: str) -> str:
    return sandbox.channel(login).broadcaster.id


def subscribed(sandbox: Sandbox, kind: str, login: str = GUEST) -> bool:
    there = id_of(sandbox, login)
    return any(
        one.enabled and one.type == kind and there in one.condition.values()
        for one in sandbox.twitch.eventsub.register
    )


async def until_subscribed(
    sandbox: Sandbox, kind: str = CHAT, login: str = GUEST, *, whether: bool = True
) -> None:
    until = sandbox.twitch.journal.until(lambda: subscribed(sandbox, kind, login) is whether)
    await soon(until, lambda: f"{kind} is {'not ' if whether else ''}subscribed")


async def until_gone(bot: Inside) -> None:
    """Wait until nothing is owed any more to chats that the bot left, nor a login kept of them."""
    async with asyncio.timeout(PATIENCE):
        await bot.parts.farewells.idle()


async def has_login(bot: Inside, user_id: str) -> bool:
    """Whether the bot keeps somebody's login."""
    return await bot.parts.world.records.tokens.load(user_id) is not None  # type: ignore[attr-defined]
