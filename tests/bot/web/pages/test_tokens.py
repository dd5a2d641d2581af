"""Tokens are made and revoked by their owner, shown once, and kept as digests."""

import re
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.bot.web.api.client import program
from tests.bot.web.desk import DeskOf, desk
from tests.bot.web.players import id_of

SECRET = re.compile(r"chm_[A-Za-z0-9_-]{43}")
WANTED = {"name": "our CRM", "scope_read": "on", "days": "30", "channel": ""}


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[DeskOf]:
    async with desk(tmp_path) as made:
        yield made


async def test_nobody_makes_a_token_without_a_login_or_from_a_foreign_page(here: DeskOf) -> None:
    async with here.browser() as stranger, here.browser("lea") as lea:
        await stranger.open("/tokens")
        assert stranger.page.url.path == "/login"
        await lea.open("/tokens")
        answer = await lea.client.post(f"{lea.address}/tokens", data=WANTED)
        assert answer.status_code == 403
    assert await here.records.passes.of(id_of("lea")) == ()


async def test_what_is_not_offered_is_not_made(here: DeskOf) -> None:
    async with here.browser("lea") as lea:
        for wrong in (
            {"name": "  "},
            {"days": "3650"},
            {"days": "٣٠"},
            {"channel": "zoe"},
            {"scope_read": None},
        ):
            await lea.open("/tokens")
            fields = {key: one for key, one in (WANTED | wrong).items() if one is not None}
            page = await lea.send("/tokens", **fields)
            assert lea.page.status_code == 422
            assert "Give it a name" in page
        await lea.send("/tokens", name="x", days="7", scope_settings="on")
        assert lea.page.status_code == 422
    assert await here.records.passes.of(id_of("lea")) == ()


async def test_nobody_revokes_what_is_anothers(here: DeskOf) -> None:
    async with here.browser("lea") as lea, here.browser("nora") as nora:
        await lea.open("/tokens")
        await lea.send("/tokens", **WANTED)
        (one,) = await here.records.passes.of(id_of("lea"))
        await nora.open("/tokens")
        assert "our CRM" not in nora.page.text
        for which in (one.number, "x", "0", "9" * 30):
            await nora.open("/tokens")
            await nora.send(f"/tokens/{which}/revoke")
            assert nora.page.status_code == 404
    assert await here.records.passes.of(id_of("lea")) == (one,)


async def test_a_token_is_shown_once_and_found_nowhere_in_the_database(
    here: DeskOf, tmp_path: Path
) -> None:
    async with here.browser("lea") as lea:
        await lea.open("/tokens")
        page = await lea.send("/tokens", **WANTED | {"name": "<b>our</b> CRM", "channel": "mona"})
        (secret,) = SECRET.findall(page)
        assert lea.page.headers["cache-control"] == "no-store"
        assert "<b>our</b>" not in page
        assert not SECRET.search(await lea.open("/tokens"))
    with sqlite3.connect(tmp_path / "desk.db") as connection:
        assert secret not in "\n".join(connection.iterdump())
    connection.close()
    async with program(here, secret) as asking:
        assert (await asking.get("/token"))["scopes"] == ["read"]
    async with here.browser("lea", "fr") as lea:
        page = await lea.open("/tokens")
        assert "utilisé le" in page
        number = re.findall(r"/tokens/(\d+)/revoke", page)[0]
        assert "Le jeton est révoqué" in await lea.send(f"/tokens/{number}/revoke")
    async with program(here, secret) as asking:
        await asking.get("/token")
        assert asking.status == 401
