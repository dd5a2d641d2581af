"""What stands ready before a bot is started: a broadcaster's login, where there is one."""

from pathlib import Path

from bot.sandbox.sandbox import Sandbox
from bot.settings import read_settings
from bot.storage.records import open_records


async def let_broadcaster_in(config: Path, sandbox: Sandbox) -> None:
    """Store the broadcaster's login, as `python -m bot login` does."""
    owner, pair = sandbox.channel().broadcaster, sandbox.broadcaster_token
    async with open_records(read_settings(config).storage) as records:
        await records.tokens.save(
            owner.id, owner.login, pair.access, pair.refresh, tuple(pair.scopes), None
        )
