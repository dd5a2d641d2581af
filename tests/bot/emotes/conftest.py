from collections.abc import AsyncIterator

import pytest

from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import open_sandbox


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with open_sandbox() as one:
        yield one
