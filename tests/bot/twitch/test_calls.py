"""What is repeated, after how long, and what is not."""

import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest
from aiohttp import ClientSession, web
from aiohttp.test_utils import TestServer

from bot.twitch.budget import EARLY
from bot.twitch.calls import PAUSES, Calls
from bot.twitch.errors import BusyError, NoPointsError, UnconfirmedError, UnreachableError

LOGIN = {"Authorization": "Bearer hush"}
Script = list[Callable[[], web.Response]]


class Line:
    """A session through `Calls` to a server that follows a script; pauses are only noted."""

    def __init__(self, server: TestServer) -> None:
        self.base = str(server.make_url("/")).rstrip("/")
        self.calls = Calls(600, self.pause)
        self.session = ClientSession(middlewares=(self.calls,), headers=LOGIN)
        self.pauses: list[float] = []
        self.asked = 0

    async def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)

    async def call(self, method: str, path: str = "/moderation/bans") -> int:
        async with self.session.request(method, self.base + path) as response:
            return response.status


@asynccontextmanager
async def line(*script: Callable[[], web.Response]) -> AsyncIterator[Line]:
    steps = list(script)

    async def answer(request: web.Request) -> web.StreamResponse:
        known.asked += 1
        step = steps.pop(0) if len(steps) > 1 else steps[0]
        if step is cut:
            return await half_an_answer(request)
        if step is broken and request.transport:
            request.transport.abort()
        return step()

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", answer)
    async with TestServer(app, host="127.0.0.1") as server:
        known = Line(server)
        async with known.session:
            yield known


def fine() -> web.Response:
    return web.Response(status=200)


def broken() -> web.Response:
    return web.Response(status=200)


def cut() -> web.Response:
    return web.Response(status=200)


async def half_an_answer(request: web.Request) -> web.StreamResponse:
    response = web.StreamResponse(headers={"Content-Length": "400"})
    await response.prepare(request)
    await response.write(b"half")
    if request.transport:
        request.transport.close()
    return response


def status(code: int, **headers: str) -> Callable[[], web.Response]:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda: web.Response(status=code, headers=named)


def spent(seconds: float) -> Callable[[], web.Response]:
    return status(429, Ratelimit_Remaining="0", Ratelimit_Reset=str(int(time.time() + seconds)))


async def test_what_may_have_been_done_is_not_repeated() -> None:
    async with line(status(500), fine) as to:
        assert await to.call("POST") == 500
        assert to.asked == 1
    async with line(broken, fine) as to:
        with pytest.raises(UnconfirmedError):
            await to.call("POST")
        assert to.asked == 1


@pytest.mark.parametrize("method", ["GET", "PUT", "PATCH", "DELETE"])
@pytest.mark.parametrize("fault", [broken, status(500), status(502), status(503), status(504)])
async def test_what_does_no_harm_twice_is_repeated(
    method: str, fault: Callable[[], web.Response]
) -> None:
    async with line(fault, fault, fine) as to:
        assert await to.call(method) == 200
        assert to.pauses == list(PAUSES[:2])


async def test_an_answer_that_breaks_off_is_none() -> None:
    async with line(cut, fine) as to:
        assert await to.call("GET") == 200
        assert to.asked == 2


async def test_an_existing_subscription_is_an_answer_and_a_conflict_of_acts_is_not() -> None:
    async with line(status(409), fine) as to:
        assert await to.call("POST", "/eventsub/subscriptions") == 409
    async with line(status(409), fine) as to:
        assert await to.call("POST", "/moderation/bans") == 200


async def test_an_effect_that_twitch_refuses_for_now_is_not_sent_again_here() -> None:
    async with line(spent(30)) as to:
        assert await to.call("POST") == 429
        assert to.asked == 1
        with pytest.raises(NoPointsError):
            await to.call("POST")
        assert to.asked == 1
        assert not to.pauses


async def test_a_question_waits_until_the_points_are_back() -> None:
    async with line(spent(30), fine) as to:
        assert await to.call("GET") == 200
        assert to.pauses == [PAUSES[0], pytest.approx(EARLY, abs=0.5)]


async def test_a_limit_that_is_not_of_points_is_asked_again_soon() -> None:
    async with line(status(429, Ratelimit_Remaining="700", Ratelimit_Reset="9999999999")) as to:
        assert await to.call("GET") == 429
        assert to.pauses == list(PAUSES[:2])


async def test_few_points_by_twitchs_count_are_few() -> None:
    async with line(lambda: web.Response(headers={"Ratelimit-Remaining": "1"})) as to:
        assert await to.call("POST") == 200
        assert await to.call("POST") == 200
        to.calls.bucket("hush").refused(spent(30)().headers)
        with pytest.raises(NoPointsError):
            await to.call("DELETE", "/moderation/chat")


async def test_unavailable_to_the_end_is_an_error_that_names_no_query() -> None:
    async with line(status(503)) as to:
        with pytest.raises(BusyError) as caught:
            await to.call("GET", "/oauth2/token?client_secret=hush")
        assert "hush" not in str(caught.value)


async def test_nobody_at_the_address() -> None:
    async with line(fine) as to:
        to.base = "http://127.0.0.1:1"
        with pytest.raises(UnreachableError):
            await to.call("POST")
        assert len(to.pauses) == 2
