"""A house with a floor, for a file of tests: empty anew for each of them."""

from collections.abc import AsyncIterator
from typing import cast

import pytest
import pytest_asyncio
from sqlalchemy import delete

from bot.bench.bench import Bench
from bot.cases.conduct import Conduct
from bot.floor.running_order import RunningOrder
from bot.storage.tables import facts
from bot.storage.voice_tables import chorus_parts, choruses
from tests.bot.web.desk import ASKING, MONA, DeskOf, desk
from tests.making import charter


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def house(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[DeskOf]:
    async with desk(tmp_path_factory.mktemp("voices")) as opened:
        yield opened


@pytest_asyncio.fixture(loop_scope="module")
async def here(house: DeskOf) -> DeskOf:
    """The same house, in which nobody has said anything yet."""
    voices = house.behind.stage.voices
    await voices.idle()
    house.bench = Bench(MONA.id, charter(ASKING), Conduct(), language="fr")
    cast("dict[str, Bench]", house.behind.benches)[MONA.id] = house.bench
    for table in (choruses, chorus_parts, facts):
        await house.records._database.write(lambda one, table=table: one.execute(delete(table)))
    voices.floors._floors.clear()
    voices.listener._rooms.clear()
    return house


@pytest.fixture
def order(here: DeskOf) -> RunningOrder:
    return here.behind.stage.order
