import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from bot.settings import LogOptions
from bot.terminal.logs import begin_logging


@pytest.fixture(autouse=True)
def own_logging() -> Iterator[None]:
    """Leave the log of the other tests as it was."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


def test_what_is_less_grave_than_asked_for_is_not_logged(
    capsys: pytest.CaptureFixture[str],
) -> None:
    begin_logging(LogOptions(level="warning"))
    structlog.get_logger().info("moderating")
    structlog.get_logger().warning("lane.full")

    said = capsys.readouterr()
    assert not said.out
    assert "moderating" not in said.err
    assert "lane.full" in said.err


def test_a_machine_reads_one_object_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    begin_logging(LogOptions(json_lines=True))
    structlog.get_logger().info("moderating", channels=["studiovert"])

    (line,) = capsys.readouterr().err.splitlines()
    logged = json.loads(line)
    assert (logged["event"], logged["level"]) == ("moderating", "info")
    assert logged["channels"] == ["studiovert"]
    assert logged["timestamp"].endswith("Z")


def test_libraries_are_heard_from_warnings_on(capsys: pytest.CaptureFixture[str]) -> None:
    begin_logging(LogOptions(level="debug"))
    library = logging.getLogger("aiosqlite")
    library.info("executing")
    library.warning("connection lost")

    said = capsys.readouterr().err
    assert "executing" not in said
    assert "connection lost" in said
