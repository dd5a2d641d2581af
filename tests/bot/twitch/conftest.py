from collections.abc import AsyncIterator

import pytest

from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import open_sandbox
from bot.twitch.opening import Edge, open_chat
from tests.bot.twitch.house import Drawer, options_for


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with open_sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def drawer() -> Drawer:
    return Drawer()


@pytest.fixture
async def edge(sandbox: Sandbox, drawer: Drawer) -> AsyncIterator[Edge]:
    async with open_chat(options_for(sandbox), drawer) as edge:
        yield edge
