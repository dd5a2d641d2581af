import asyncio
import gc
import logging
import os
from collections.abc import Generator, Iterator
from itertools import groupby

import pytest
import structlog
from hypothesis import settings

# pytest-asyncio asks for the current loop before it makes its own; on Python 3.11 the question
# itself would make one that nobody closes. Once a loop was set, be it None, none is made.
asyncio.set_event_loop(None)

# No test is about time: what is quick on one machine is slow on a busy one.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

# Tests go by the rules alone, whether the extra `reader` is installed or not, unless they say
# otherwise: what a model thinks of a text is tried apart.
os.environ["CHARTREUSE_READER__ENABLED"] = "false"

WAITING = ("chaos", "contracts", "stories")
"""Folders whose tests wait for processes and for what happens by the clock."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Spread the files that wait among those that work: then processors are never idle."""
    files = [list(tests) for _, tests in groupby(items, lambda one: one.path)]
    waiting = [one for one in files if not set(WAITING).isdisjoint(one[0].path.parts)]
    working = [one for one in files if set(WAITING).isdisjoint(one[0].path.parts)]
    # The last files are of those that work: nobody waits alone in the end.
    places = [((number + 1) / (len(working) or 1), one) for number, one in enumerate(working)]
    places += [(0.8 * number / len(waiting), one) for number, one in enumerate(waiting)]
    items[:] = [item for _, file in sorted(places, key=lambda place: place[0]) for item in file]


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Leave what lives as long as the run does to no collector: it would walk through it often."""
    gc.disable()
    try:
        return (yield)
    finally:
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
