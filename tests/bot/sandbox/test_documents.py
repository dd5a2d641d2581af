"""The page about the sandbox names all that can be ordered."""

import re
from pathlib import Path
from typing import get_args

import pytest

from bot.sandbox.admin.order import Order
from bot.sandbox.admin.orders import ORDERS
from bot.sandbox.faults.frame_fault import FrameKind

PAGE = Path(__file__).parents[3].joinpath("docs", "sandbox.md").read_text(encoding="utf-8")
NAMED = set(re.findall(r"`([a-z_ ]+)`", PAGE))


@pytest.mark.parametrize("name", [*ORDERS, *get_args(FrameKind)])
def test_it_is_on_the_page(name: str) -> None:
    assert name in NAMED


@pytest.mark.parametrize("order", [pytest.param(ORDERS[name], id=name) for name in ORDERS])
def test_so_is_every_field_of_it(order: type[Order]) -> None:
    assert set(order.model_fields) - {"message"} <= NAMED | {"channel"}
