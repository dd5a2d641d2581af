"""What keeps `python -m bot run` from starting: one clear message each, and exit code 2."""

import logging
import signal
import socket
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
import structlog

from bot.cli.main import main
from bot.sandbox.options import SandboxOptions
from bot.sandbox.sandbox import Sandbox
from bot.terminal.ending import LATER, MISTAKE
from tests.stories.aside import sandbox_aside
from tests.stories.setting import database, write_settings

Failing = Callable[..., str]
NEWER = "20991231_from_the_future"


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with sandbox_aside(SandboxOptions()) as sandbox:
        yield sandbox


@pytest.fixture(autouse=True)
def process_as_it_was() -> Iterator[None]:
    """A run takes signals and logging for itself; give them back."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    signals = {one: signal.getsignal(one) for one in (signal.SIGINT, signal.SIGTERM)}
    yield
    root.handlers[:], root.level = handlers, level
    structlog.reset_defaults()
    for number, handler in signals.items():
        signal.signal(number, handler)


@pytest.fixture
def failing(capsys: pytest.CaptureFixture[str]) -> Failing:
    def run(config: Path, code: int = MISTAKE) -> str:
        """Run the bot, which must not start, and return its last word."""
        assert main(["run", "--config", str(config)]) == code
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        assert not said.out
        return said.err.strip().splitlines()[-1]

    return run


def test_a_missing_secret_is_named_with_both_places_for_it(
    sandbox: Sandbox, failing: Failing, tmp_path: Path
) -> None:
    said = failing(write_settings(tmp_path, sandbox, twitch={"client_secret": None}))
    assert said.startswith("`twitch.client_secret` is missing")
    assert "CHARTREUSE_TWITCH__CLIENT_SECRET" in said


def test_a_wrong_secret_is_named_and_not_shown(
    sandbox: Sandbox, failing: Failing, tmp_path: Path
) -> None:
    said = failing(write_settings(tmp_path, sandbox, twitch={"client_secret": "hush-hush"}))
    assert "`twitch.client_secret`" in said
    assert "hush-hush" not in said


def test_the_id_of_somebody_else_is_shown_beside_ours(
    sandbox: Sandbox, failing: Failing, tmp_path: Path
) -> None:
    said = failing(write_settings(tmp_path, sandbox, twitch={"bot_id": "42"}))
    assert "`twitch.bot_id` says `42`" in said
    assert f"`{sandbox.bot.id}`" in said


def test_an_expired_token_sends_a_person_to_log_in_again(
    sandbox: Sandbox, failing: Failing, tmp_path: Path
) -> None:
    gone = {"bot_token": "long-gone", "bot_refresh_token": "long-gone"}
    said = failing(write_settings(tmp_path, sandbox, twitch=gone))
    assert "has expired or was revoked; run `python -m bot login`" in said
    assert "long-gone" not in said


def test_without_any_login_a_person_is_told_to_log_in(
    sandbox: Sandbox, failing: Failing, tmp_path: Path
) -> None:
    none = {"bot_token": None, "bot_refresh_token": None}
    said = failing(write_settings(tmp_path, sandbox, twitch=none))
    assert "no login of `chartreuse` is stored; run `python -m bot login`" in said


def test_a_channel_that_does_not_exist_is_named(
    sandbox: Sandbox, failing: Failing, tmp_path: Path
) -> None:
    said = failing(write_settings(tmp_path, sandbox, twitch={"channels": ["nowhere"]}))
    assert "no channel `nowhere` on twitch" in said


def test_without_any_channel_nothing_begins(
    sandbox: Sandbox, failing: Failing, tmp_path: Path
) -> None:
    said = failing(write_settings(tmp_path, sandbox, twitch={"channels": []}))
    assert "`twitch.channels` names no channel" in said


def test_twitch_out_of_reach(sandbox: Sandbox, failing: Failing, tmp_path: Path) -> None:
    nobody = {"oauth_url": "http://127.0.0.1:1/oauth2"}
    said = failing(write_settings(tmp_path, sandbox, twitch=nobody), LATER)
    assert said.startswith("cannot reach `http://127.0.0.1:1/oauth2/token`")


def test_a_port_in_use(sandbox: Sandbox, failing: Failing, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        said = failing(write_settings(tmp_path, sandbox, web={"port": port}))
    assert said.startswith(f"cannot listen on `127.0.0.1:{port}`")
    assert "set another `web.port`" in said


def test_a_charter_that_is_not_there(
    sandbox: Sandbox, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    config = write_settings(tmp_path, sandbox)
    (tmp_path / "plateau.toml").unlink()
    assert main(["run", "--config", str(config)]) == 2
    said = capsys.readouterr().err
    assert "plateau.toml" in said
    assert "Traceback" not in said


def test_a_charter_that_cannot_be_read(
    sandbox: Sandbox, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    config = write_settings(tmp_path, sandbox)
    charter = tmp_path / "plateau.toml"
    text = charter.read_text(encoding="utf-8")
    charter.write_text(text.replace('filter = "terms"', 'filter = "term"'), encoding="utf-8")
    assert main(["run", "--config", str(config)]) == 2
    said = capsys.readouterr().err
    assert "plateau.toml:" in said
    assert "`terms`" in said
    assert "Traceback" not in said


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("[twitch\n", "is not TOML"),
        ("[twitch]\nclient = 1\n", "`twitch.client`: no such setting"),
        ("[web]\nport = 'much'\n", "`web.port`"),
    ],
)
def test_settings_that_cannot_be_read(
    text: str, cause: str, failing: Failing, tmp_path: Path
) -> None:
    config = tmp_path / "config.toml"
    config.write_text(text, encoding="utf-8")
    said = failing(config)
    assert said.startswith(str(config))
    assert cause in said


def test_settings_that_are_not_there(failing: Failing, tmp_path: Path) -> None:
    assert "no such file; copy `config.example.toml`" in failing(tmp_path / "none.toml")


def test_records_of_a_newer_version(sandbox: Sandbox, failing: Failing, tmp_path: Path) -> None:
    config = write_settings(tmp_path, sandbox)
    with closing(sqlite3.connect(database(tmp_path))) as newer, newer:
        newer.execute("CREATE TABLE alembic_version (version_num VARCHAR(32))")
        newer.execute("INSERT INTO alembic_version VALUES (?)", (NEWER,))
    said = failing(config)
    assert f"is at version `{NEWER}`, newer than this program" in said


def test_records_that_are_no_database(sandbox: Sandbox, failing: Failing, tmp_path: Path) -> None:
    config = write_settings(tmp_path, sandbox)
    database(tmp_path).write_text("once upon a time\n" * 100, encoding="utf-8")
    assert "is not a database or is damaged" in failing(config)
