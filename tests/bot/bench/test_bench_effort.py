"""What a message costs the bench does not grow with the evening."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.bench.bench import Bench
from bot.bench.memory import remembered
from bot.cases.case import Case, Claim, Handling, Status
from filters.engine.charter import Mode
from filters.engine.message import Message
from tests.bot.cases.ruling import MO, case
from tests.effort import calls
from tests.making import NINE, article, bench, message, viewer

ASKING = article(3, "malotru", mode=Mode.ASK)
ACTING = article(3, "malotru")
LONG = 1_000
ALMOST = 3
"""Calls more or less: now and then the window looks whom to forget."""


def cases(count: int) -> Iterator[Case]:
    """Cases of other viewers, every second one of them open."""
    for number in range(1, count + 1):
        status = Status.OPEN if number % 2 else Status.ACTED
        yield case(number, login=f"viewer{number}", status=status)


def after(count: int) -> Bench:
    return bench(ACTING, memory=remembered((), cases(count), count, ()))


def said(text: str, number: int = 1) -> Message:
    at = NINE + timedelta(seconds=number)
    return message(text, id=f"said{number}", author=viewer("lou"), sent_at=at)


@pytest.mark.parametrize("text", ["salut", "quel malotru"])
def test_a_message_looks_at_no_case_of_anybody_else(text: str) -> None:
    def cost(before: int) -> int:
        one = after(before)
        one.consider(said("bonsoir", 0))
        return calls(lambda: one.consider(said(text)))

    cost(2)  # what is made when it is first needed is there now
    assert cost(LONG) <= cost(2) + ALMOST


def test_a_message_that_may_be_a_breach_looks_at_no_case_of_anybody_else_either() -> None:
    def cost(before: int) -> int:
        one = bench(ASKING, memory=remembered((), cases(before), before, ()))
        one.consider(said("quel malotru", 0))
        return calls(lambda: one.consider(said("malotru !")))

    cost(2)  # what is made when it is first needed is there now
    assert cost(LONG) <= cost(2) + ALMOST


def test_a_case_that_somebody_looks_at_after_its_end_is_not_looked_up_for_every_message() -> None:
    late = NINE + timedelta(hours=9)
    claim = Claim(MO, late + timedelta(minutes=9))
    held = [
        replace(one, deadline=NINE + timedelta(hours=1), handling=Handling(claim=claim))
        for one in cases(LONG)
    ]
    one = bench(ACTING, memory=remembered((), held, LONG, ()))
    one.expire(late)

    assert calls(lambda: one.expire(late)) < LONG / 10


def test_a_clear_message_costs_as_much_late_as_early() -> None:
    one = bench(ACTING)

    def costs(numbers: range) -> list[int]:
        return [calls(lambda: one.consider(said("salut", at))) for at in numbers]  # noqa: B023

    early = min(costs(range(10, 20)))
    costs(range(20, 400))

    assert min(costs(range(400, 410))) <= early + ALMOST
