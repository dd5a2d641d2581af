"""The pages answer under their own names only, and believe what stands in front, nobody else."""

from functools import cache
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI, Request
from httpx import ASGITransport, AsyncClient
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from bot.web.ground.front import Front
from bot.web.ground.options import WebOptions
from bot.web.serving.application import web_app
from bot.web.serving.hosts import host_of
from bot.web.serving.server import open_web
from tests.bot.web.desk import desk
from tests.bot.web.hall import KEY

PUBLIC = "https://bot.example"
ELSEWHERE = {"x-forwarded-for": "203.0.113.9", "x-forwarded-proto": "https"}


@cache
def pages(public: str) -> FastAPI:
    """Pages in front of nothing, which nobody who asks can change."""
    front = Front(KEY, WebOptions(public_url=public))
    front.address = "http://127.0.0.1:8477"
    return web_app(front, tuple)


async def asked(
    host: str, path: str = "/join", public: str = PUBLIC, **more: str
) -> httpx.Response:
    transport = ASGITransport(pages(public))
    async with AsyncClient(transport=transport, base_url="http://127.0.0.1:8477") as client:
        return await client.get(path, headers={"host": host} | more)


@pytest.mark.parametrize(
    "host",
    ["evil.example", "bot.example.evil.example", "evil.example:8477", "10.0.0.7", "chat.bot"],
)
async def test_no_page_answers_to_a_name_that_is_not_ours(host: str) -> None:
    for path in ("/", "/join", "/login", "/channels/mona", "/static/style.css", "/api", "/nowhere"):
        answer = await asked(host, path)
        assert answer.status_code == 421
        assert "web.public_url" in answer.text
        assert host not in answer.text
        assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("host", ["", "a b", "@bot.example", "bot.example/x", "[::1", "x:99999999"])
async def test_a_name_that_is_none_is_told_so(host: str) -> None:
    assert (await asked(host)).status_code == 400


async def test_no_name_outweighs_the_one_asked_for() -> None:
    told = {"x-forwarded-host": "bot.example", "forwarded": "host=bot.example"}
    assert (await asked("evil.example", **told)).status_code == 421
    page = await asked("bot.example", **{"x-forwarded-host": "evil.example"})
    assert page.status_code != 421
    assert "evil.example" not in page.text


async def test_the_refusal_is_in_the_readers_language_and_as_safe_as_a_page() -> None:
    answer = await asked("evil.example", **{"accept-language": "fr"})
    assert "adresse" in answer.text
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    "host", ["bot.example", "BOT.example:443", "bot.example.", "localhost:8477", "[::1]:8477"]
)
async def test_our_own_names_are_answered(host: str) -> None:
    assert (await asked(host)).status_code not in {400, 421}


async def test_without_a_public_address_only_this_machine_is_answered() -> None:
    assert (await asked("localhost:8477", public="")).status_code not in {400, 421}
    assert (await asked("bot.example", public="")).status_code == 421


async def test_what_watches_over_the_bot_may_ask_by_any_address() -> None:
    for path in ("/deskz", "/healthz", "/readyz"):
        assert (await asked("10.0.0.7:8477", path)).status_code in {200, 503}


@given(st.text())
def test_whatever_a_host_is_called_it_is_one_name_or_none(text: str) -> None:
    name = host_of(text)
    assert name is None or (name and not set(name) & set("/?#@"))


async def test_only_a_trusted_proxy_says_for_whom_it_asks() -> None:
    assert await seen_behind(WebOptions(port=0, trusted_proxies=())) == "http 127.0.0.1"
    assert await seen_behind(WebOptions(port=0, trusted_proxies=("10.0.0.1",))) == "http 127.0.0.1"
    assert await seen_behind(WebOptions(port=0)) == "https 203.0.113.9"
    near = WebOptions(port=0, trusted_proxies=("127.0.0.0/8",))
    assert await seen_behind(near) == "https 203.0.113.9"


async def seen_behind(options: WebOptions) -> str:
    """Say from where a request seems to come that a proxy on this machine hands on."""
    app = FastAPI()

    @app.get("/")
    async def seen(request: Request) -> str:
        return f"{request.url.scheme} {request.client.host if request.client else ''}"

    async with open_web(app, options) as address, AsyncClient() as client:
        answer = await client.get(f"{address}/", headers=ELSEWHERE)
        return str(answer.json())


async def test_the_desk_says_what_lacks_without_a_public_address(tmp_path: Path) -> None:
    for public, lacks in ((PUBLIC, False), ("http://localhost:8477", True)):
        async with desk(tmp_path, public=public) as here, here.browser("lea") as lea:
            assert ("web.public_url" in await lea.open("/channels")) is lacks


@pytest.mark.parametrize("proxy", ["*", "caddy", "", "10.0.0.300", "10.0.0.0/99"])
def test_nobody_is_trusted_by_a_name_nor_is_everybody(proxy: str) -> None:
    with pytest.raises(ValidationError, match="is no address"):
        WebOptions(trusted_proxies=(proxy,))
