from collections.abc import AsyncIterator

import pytest

from tests.bot.sandbox.caller import Caller, calling


@pytest.fixture
async def twitch() -> AsyncIterator[Caller]:
    async with calling() as caller:
        yield caller
