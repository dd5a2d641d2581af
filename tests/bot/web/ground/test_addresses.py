"""Addresses of pages: first what is not answered there, then what a page is given."""

from fastapi import Request, Response
from httpx import ASGITransport, AsyncClient
from starlette.applications import Starlette

from bot.web.ground.addresses import Addresses


async def told(request: Request, login: str, number: str) -> Response:
    return Response(f"{request.method} {login} {number}")


def asking() -> AsyncClient:
    here = Addresses("/channels/{login}")
    here.get("/cases/{number}", told)
    here.post("/cases/{number}", told)
    here.post("/cases/{number}/rule", told)
    app = Starlette(routes=here.routes)
    return AsyncClient(transport=ASGITransport(app), base_url="http://bot.example")


async def test_what_is_not_offered_is_refused() -> None:
    async with asking() as browser:
        assert (await browser.get("/channels/mona/cases/3/rule")).status_code == 405
        assert (await browser.head("/channels/mona/cases/3")).status_code == 405
        assert (await browser.get("/channels/mona/cases/3/4")).status_code == 404


async def test_each_part_of_an_address_is_given_as_text() -> None:
    async with asking() as browser:
        assert (await browser.get("/channels/mona/cases/007")).text == "GET mona 007"
        assert (await browser.post("/channels/mona/cases/a%20b")).text == "POST mona a b"
