"""Whatever is sent by the API's own description, it answers, and never by falling over."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from httpx import Response
from hypothesis import HealthCheck, given, settings

from bot.ports.entering import Rank
from tests.bot.web.api.client import Program, program_of
from tests.bot.web.desk import MONA, DeskOf
from tests.bot.web.study import study

schemathesis = pytest.importorskip("schemathesis")
requests = pytest.importorskip("requests")

MOST = 100
"""Examples of each deed: fewer than its owner may ask in a minute."""
BASE = "https://bot.example/api"


def tried(operation: Any, send: Callable[[Any], Response]) -> None:
    """Send what a deed's description allows, and what it does not."""

    @settings(max_examples=MOST, deadline=None, suppress_health_check=list(HealthCheck))
    @given(case=operation.as_strategy())
    def sent(case: Any) -> None:
        answer = send(case)
        assert answer.status_code < 500, answer.text
        if answer.status_code >= 400:
            assert answer.headers["content-type"] == "application/problem+json"
            assert answer.json()["remedy"]

    sent()


async def through(room: DeskOf, place: int, operation: Any) -> None:
    """Try one deed, as somebody who may do everything and has asked nothing yet."""
    login = f"somebody{place}"
    room.porch.team[login] = {MONA.id: frozenset({Rank.BROADCASTER})}
    loop = asyncio.get_running_loop()
    async with program_of(room, login) as asking:

        def send(case: Any) -> Response:
            return asyncio.run_coroutine_threadsafe(ask(asking, case), loop).result()

        await asyncio.to_thread(tried, operation, send)


async def ask(asking: Program, case: Any) -> Response:
    made = requests.Request(**case.as_transport_kwargs(base_url=BASE)).prepare()
    headers = {key: one for key, one in made.headers.items() if key.lower() == "content-type"}
    return await asking.client.request(made.method, made.url, headers=headers, content=made.body)


@pytest.mark.long
@pytest.mark.timeout(600)
async def test_no_deed_falls_over(tmp_path: Path) -> None:
    async with study(tmp_path) as made, program_of(made.desk, "mona") as mona:
        for number in range(60):
            await made.desk.say(f"quelle nouille {number}", f"hugo{number % 7}")
        described = await mona.get("/openapi.json")
        every = schemathesis.openapi.from_dict(described).get_all_operations()
        for place, found in enumerate(every):
            await through(made.desk, place, found.ok())
