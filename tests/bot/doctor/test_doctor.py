"""The doctor names what is wrong and what mends it, and changes nothing."""

import os
import socket
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.cli.main import main
from bot.doctor.examination import examination
from bot.doctor.sign import Health, Sign
from bot.sandbox.options import SandboxOptions
from bot.sandbox.sandbox import Sandbox
from bot.settings import read_settings
from bot.storage.records import open_records
from bot.web.ground.options import WebOptions
from bot.web.serving.health import health_app
from bot.web.serving.server import open_web
from tests.stories.aside import sandbox_aside
from tests.stories.inside import inside
from tests.stories.setting import database, write_settings


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with sandbox_aside(SandboxOptions()) as sandbox:
        yield sandbox


@pytest.fixture(scope="module")
def deserted() -> Iterator[Sandbox]:
    """A Twitch where the bot may speak, and moderates nowhere."""
    with sandbox_aside(SandboxOptions(bot_moderates=False)) as sandbox:
        yield sandbox


async def seen(config: Path) -> dict[str, Sign]:
    return {one.subject: one async for one in examination(config)}


async def log_in(config: Path, sandbox: Sandbox, *, access: str = "", hours: float = 4) -> None:
    """Keep a login, as the bot does at its first start."""
    options, token = sandbox.twitch.options, sandbox.bot_token
    until = datetime.now(UTC) + timedelta(hours=hours)
    known = (options.bot_id, options.bot_login, access or token.access)
    async with open_records(read_settings(config).storage) as records:
        await records.tokens.save(*known, token.refresh, (), until)


async def test_an_unknown_setting_ends_the_examination(sandbox: Sandbox, tmp_path: Path) -> None:
    config = write_settings(tmp_path, sandbox, twitch={"colour": "green"})
    (only,) = [one async for one in examination(config)]
    assert only.health is Health.ILL
    assert "`twitch.colour`" in only.said
    assert "config.example.toml" in only.remedy


@pytest.mark.skipif(os.name != "posix", reason="rights of another kind")
async def test_a_secret_that_others_can_read_is_doubtful(sandbox: Sandbox, tmp_path: Path) -> None:
    config = write_settings(tmp_path, sandbox)
    config.chmod(0o644)
    sign = (await seen(config))["settings"]
    assert sign.health is Health.DOUBTFUL
    assert sign.remedy == f"run `chmod 600 {config}`"
    config.chmod(0o600)
    assert (await seen(config))["settings"].health is Health.WELL


async def test_a_port_that_another_program_holds_is_ill(sandbox: Sandbox, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0), backlog=0) as other:
        port = other.getsockname()[1]
        config = write_settings(tmp_path, sandbox, web={"port": port})
        with socket.create_connection(("127.0.0.1", port)):
            sign = (await seen(config))["port"]
    assert sign.health is Health.ILL
    assert str(port) in sign.said
    assert "`web.port`" in sign.remedy


async def test_a_port_at_which_a_bot_answers_is_well(sandbox: Sandbox, tmp_path: Path) -> None:
    async with open_web(health_app(tuple), WebOptions(port=0)) as address:
        config = write_settings(tmp_path, sandbox, web={"port": int(address.rpartition(":")[2])})
        sign = (await seen(config))["port"]
    assert sign.health is Health.WELL


async def test_a_folder_that_is_not_there_is_ill(sandbox: Sandbox, tmp_path: Path) -> None:
    url = f"sqlite:///{(tmp_path / 'none' / 'chartreuse.db').as_posix()}"
    sign = (await seen(write_settings(tmp_path, sandbox, storage={"url": url})))["disk"]
    assert sign.health is Health.ILL
    assert "`" in sign.said
    assert not (tmp_path / "none").exists()


async def test_a_broken_charter_is_named_with_its_place(sandbox: Sandbox, tmp_path: Path) -> None:
    config = write_settings(tmp_path, sandbox)
    charter = tmp_path / "plateau.toml"
    charter.write_text(
        charter.read_text("utf-8").replace("severity = 4", "severity = 'x'"), "utf-8"
    )
    sign = (await seen(config))[f"charter {charter}"]
    assert sign.health is Health.ILL
    assert sign.remedy == f"run `python -m bot check {charter}`"


async def test_looking_makes_no_database(sandbox: Sandbox, tmp_path: Path) -> None:
    config = write_settings(tmp_path, sandbox)
    signs = await seen(config)
    assert signs["database"].health is Health.WELL
    assert not database(tmp_path).exists()


async def test_a_database_of_a_newer_program_is_ill(sandbox: Sandbox, tmp_path: Path) -> None:
    config = write_settings(tmp_path, sandbox)
    await log_in(config, sandbox)
    with closing(sqlite3.connect(database(tmp_path))) as file, file:
        file.execute("UPDATE alembic_version SET version_num = '20991231_from_the_future'")
    sign = (await seen(config))["database"]
    assert sign.health is Health.ILL
    assert "update the program" in sign.remedy


async def test_a_wrong_secret_is_ill_and_never_shown(sandbox: Sandbox, tmp_path: Path) -> None:
    config = write_settings(tmp_path, sandbox, twitch={"client_secret": "hush-hush"})
    sign = (await seen(config))["twitch"]
    assert sign.health is Health.ILL
    assert "`twitch.client_secret`" in sign.remedy
    assert "hush-hush" not in sign.said + sign.remedy


async def test_a_twitch_that_cannot_be_reached_is_ill(sandbox: Sandbox, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as nobody:
        gone = f"http://127.0.0.1:{nobody.getsockname()[1]}/oauth2"
    config = write_settings(tmp_path, sandbox, twitch={"oauth_url": gone})
    assert (await seen(config))["twitch"].health is Health.ILL


async def test_no_login_at_all_is_ill(sandbox: Sandbox, tmp_path: Path) -> None:
    none: dict[str, object] = {"bot_token": None, "bot_refresh_token": None}
    sign = (await seen(write_settings(tmp_path, sandbox, twitch=none)))["login"]
    assert sign.health is Health.ILL
    assert sign.remedy == "run `python -m bot login`"


async def test_a_dead_login_is_not_renewed_by_looking(sandbox: Sandbox, tmp_path: Path) -> None:
    config = write_settings(tmp_path, sandbox)
    await log_in(config, sandbox, access="long-gone")
    sign = (await seen(config))["login"]
    assert sign.health is Health.ILL, "its time is not over: it was taken back"
    assert sign.remedy == "run `python -m bot login`"
    async with open_records(read_settings(config).storage) as records:
        (kept,) = await records.tokens.all()
    assert kept.access == "long-gone"


async def test_a_login_whose_time_is_over_is_renewed_by_the_bot(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    config = write_settings(tmp_path, sandbox)
    await log_in(config, sandbox, access="long-gone", hours=-1)
    assert (await seen(config))["login"].health is Health.DOUBTFUL


async def test_where_the_database_is_broken_nobody_is_sent_to_log_in(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    config = write_settings(tmp_path, sandbox)
    database(tmp_path).write_bytes(b"this is no database" * 500)
    signs = await seen(config)
    assert signs["database"].health is Health.ILL
    assert signs["login"].remedy == "mend the database first"


async def test_a_copy_that_runs_elsewhere_is_told_of(tmp_path: Path) -> None:
    with sandbox_aside(SandboxOptions()) as sandbox:
        config = write_settings(tmp_path, sandbox)
        assert "other copies" not in await seen(config)
        (tmp_path / "elsewhere").mkdir()
        other = write_settings(tmp_path / "elsewhere", sandbox)
        async with inside(other):
            sign = (await seen(config))["other copies"]
    assert sign.health is Health.DOUBTFUL
    assert "stop the other copy" in sign.remedy


async def test_a_bot_that_moderates_nowhere_is_told_how(deserted: Sandbox, tmp_path: Path) -> None:
    config = write_settings(tmp_path, deserted)
    await log_in(config, deserted)
    sign = (await seen(config))["channel studiovert"]
    assert sign.health is Health.ILL
    assert "`/mod chartreuse`" in sign.remedy


async def test_an_installation_in_order_has_nothing_ill(sandbox: Sandbox, tmp_path: Path) -> None:
    config = write_settings(tmp_path, sandbox)
    config.chmod(0o600)
    await log_in(config, sandbox)
    signs = await seen(config)
    assert {one.subject for one in signs.values() if one.health is Health.ILL} == set()
    assert signs["channel studiovert"].health is Health.WELL
    assert signs["clock"].health is Health.WELL


def test_the_command_says_how_many_are_ill(
    sandbox: Sandbox, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = write_settings(tmp_path, sandbox, twitch={"client_id": None})
    assert main(["doctor", "--config", str(config)]) == 2
    said = capsys.readouterr().out
    assert "!!  application: " in said
    assert said.splitlines()[-1].startswith("1 wrong, ")


def test_without_a_command_one_is_told_what_to_do_next(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    said = capsys.readouterr().out
    assert "chartreuse demo" in said
    assert "chartreuse doctor" in said
