import gc
from collections.abc import Iterator
from weakref import ref

import pytest

from bot.lasting import settle


class Ring:
    """Something that holds itself, as only the collector lets go."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def _settled() -> Iterator[None]:
    """Whatever else stays in this process is walked around afterwards too."""
    yield
    settle()


def test_what_was_forgotten_since_the_last_time_is_let_go() -> None:
    ring = Ring()
    settle()
    known = ref(ring)
    del ring
    gc.collect()
    assert known() is not None, "a collection walks around what is settled"
    settle()
    assert known() is None


def test_what_is_there_is_left_out_of_collections() -> None:
    ring = Ring()
    settle()
    assert not any(one is ring for one in gc.get_objects())
