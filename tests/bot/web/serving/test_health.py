import socket

import httpx
import pytest

from bot.web.ground.options import WebOptions
from bot.web.serving.errors import PortInUseError
from bot.web.serving.health import health_app
from bot.web.serving.server import listen, open_web


async def test_a_port_in_use_is_said_with_its_remedy() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

        with pytest.raises(PortInUseError, match=f"127.0.0.1:{port}.*set another `web.port`"):
            async with open_web(health_app(tuple), WebOptions(port=port)):
                pytest.fail("it must not open")


def test_the_second_part_of_an_answer_does_not_wait_for_word_of_the_first() -> None:
    with (
        listen(WebOptions(port=0)) as listening,
        socket.create_connection(listening.getsockname()),
        listening.accept()[0] as accepted,
    ):
        assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


async def test_a_bot_with_troubles_is_alive_and_not_ready() -> None:
    app = health_app(lambda: ("the lane of channel 9000 is full",))
    async with open_web(app, WebOptions(port=0)) as address, httpx.AsyncClient() as client:
        assert (await client.get(f"{address}/healthz")).json() == {"status": "alive"}
        ready = await client.get(f"{address}/readyz")

    assert ready.status_code == 503
    assert ready.json()["troubles"] == ["the lane of channel 9000 is full"]


async def test_pages_are_said_to_be_elsewhere_where_another_process_has_them() -> None:
    here = [False, True]
    app = health_app(tuple, here.pop)
    async with open_web(app, WebOptions(port=0)) as address, httpx.AsyncClient() as client:
        assert (await client.get(f"{address}/deskz")).json() == {"status": "here"}
        assert (await client.get(f"{address}/deskz")).status_code == 503


async def test_a_bot_without_troubles_is_ready() -> None:
    async with (
        open_web(health_app(tuple), WebOptions(port=0)) as address,
        httpx.AsyncClient() as client,
    ):
        assert (await client.get(f"{address}/readyz")).status_code == 200
