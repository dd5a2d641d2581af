import asyncio
import gc
import logging
from collections.abc import Iterator

import pytest
import structlog
from hypothesis import settings

# pytest-asyncio asks for the current loop before it makes its own; on Python 3.11 the question
# itself would make one that nobody closes. Once a loop was set, be it None, none is made.
asyncio.set_event_loop(None)

# No test is about time: what is quick on one machine is slow on a busy one.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

# What is imported and collected lives as long as the run does: the collector need not walk
# through it, neither while it is made nor with each of thousands of tests.
gc.disable()


def pytest_collection_finish() -> None:
    gc.freeze()
    gc.enable()


@pytest.fixture(autouse=True)
def _logs_as_they_were() -> Iterator[None]:
    """A test that runs a whole command configures logs, on streams that end with the test."""
    level, twitchio = logging.root.level, logging.getLogger("twitchio.client").level
    yield
    structlog.reset_defaults()
    for handler in [one for one in logging.root.handlers if type(one) is logging.StreamHandler]:
        logging.root.removeHandler(handler)
    logging.root.setLevel(level)
    logging.getLogger("twitchio.client").setLevel(twitchio)
