from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from bot.sandbox.options import SandboxOptions
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import open_sandbox
from tests.chaos.books import Books
from tests.chaos.storm import DEAFEST, Reckoning, Storm
from tests.stories.live import MOD, Live
from tests.stories.setting import database


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    options = SandboxOptions(viewers=150, moderators=(MOD,), acknowledge_after=0)
    async with open_sandbox(options) as sandbox:
        yield sandbox


@pytest.fixture
def live(sandbox: Sandbox) -> Live:
    return Live(sandbox)


@pytest.fixture
def books(tmp_path: Path) -> Books:
    return Books(database(tmp_path))


Reckon = Callable[[Storm], Reckoning]


@pytest.fixture
def reckon(request: pytest.FixtureRequest) -> Reckon:
    """What no fault may cost; `--junitxml` collects the table."""

    def reckoned(weather: Storm) -> Reckoning:
        reckoning = weather.reckon()
        request.node.user_properties.append(("reckoning", reckoning.row()))
        assert reckoning.seconds < DEAFEST
        assert reckoning.effects_doubled == 0
        return reckoning

    return reckoned
