"""Who may read the figures: whoever has the token, or sits at this machine alone."""

from collections.abc import Mapping
from types import MappingProxyType

import httpx
import pytest
from httpx import ASGITransport, AsyncClient
from pydantic import SecretStr

from bot.measures import gauge
from bot.web.ground.front import Front
from bot.web.ground.options import WebOptions
from bot.web.serving.application import web_app
from tests.bot.web.hall import KEY

TOKEN = "sesame-sesame-sesame"
NOTHING: Mapping[str, str] = MappingProxyType({})
WITH_TOKEN = WebOptions(metrics_token=SecretStr(TOKEN), public_url="https://bot.example")


async def asked(
    options: WebOptions, headers: Mapping[str, str] = NOTHING, client: str = "127.0.0.1"
) -> httpx.Response:
    front = Front(KEY, options)
    front.address = "http://127.0.0.1:8477"
    front.figures.append(lambda: [gauge("chartreuse_viewers", "Viewers.", 7)])
    transport = ASGITransport(web_app(front, tuple), client=(client, 5000))
    async with AsyncClient(transport=transport, base_url="http://127.0.0.1:8477") as browser:
        return await browser.get("/metrics", headers=headers)


@pytest.mark.parametrize(
    "headers",
    [
        {"x-forwarded-for": "127.0.0.1"},
        {"forwarded": "for=127.0.0.1"},
        {"via": "1.1 caddy"},
        {"host": "evil.example"},
        {"host": ""},
    ],
)
async def test_what_asks_for_others_learns_nothing(headers: dict[str, str]) -> None:
    assert (await asked(WebOptions(), headers)).status_code == 403


async def test_another_machine_learns_nothing() -> None:
    assert (await asked(WebOptions(), client="10.0.0.7")).status_code == 403


async def test_once_the_pages_are_public_this_machine_needs_the_token_too() -> None:
    answer = await asked(WebOptions(public_url="https://bot.example"))
    assert answer.status_code == 403
    assert "chartreuse_viewers" not in answer.text


@pytest.mark.parametrize("sent", ["", TOKEN, f"Bearer {TOKEN[:-1]}", f"Basic {TOKEN}", "Bearer é"])
async def test_what_is_not_the_token_opens_nothing(sent: str) -> None:
    headers = httpx.Headers([("authorization", sent.encode())])
    assert (await asked(WITH_TOKEN, headers)).status_code == 403


async def test_whoever_has_the_token_reads_the_figures_by_any_name() -> None:
    answer = await asked(
        WITH_TOKEN, {"authorization": f"Bearer {TOKEN}", "host": "bot:8477"}, client="10.0.0.7"
    )
    assert answer.text.endswith("chartreuse_viewers 7.0\n")
    assert answer.headers["content-type"].startswith("text/plain; version=0.0.4")


async def test_this_machine_reads_them_as_long_as_nobody_else_opens_the_pages() -> None:
    assert (await asked(WebOptions())).status_code == 200


def test_a_short_token_is_refused() -> None:
    with pytest.raises(ValueError, match="metrics_token"):
        WebOptions(metrics_token=SecretStr("short"))
