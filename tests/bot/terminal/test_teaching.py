"""What moderators ruled is learned by a command, and kept beside the database."""

from pathlib import Path

import pytest

from bot.cli.main import main
from bot.reader.errors import UnusableReaderError
from bot.reader.model import missing
from bot.terminal.teaching import teach

TINY = Path(__file__).parents[1] / "reader" / "tiny"
pytestmark = pytest.mark.skipif(bool(missing()), reason="the extra `reader` is not installed")


@pytest.fixture(autouse=True)
def _tiny(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CHARTREUSE_READER__WEIGHTS", str(TINY))
    monkeypatch.setenv("CHARTREUSE_READER__ENABLED", "true")
    monkeypatch.chdir(tmp_path)


def test_what_was_taught_is_kept_and_said_not_to_be_used(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["calibrate", "--rulings"]) == 0
    assert (tmp_path / "chartreuse.reader.taught.json").is_file()
    assert "until `reader.learns` is set" in capsys.readouterr().out


def test_without_a_reader_nothing_is_taught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHARTREUSE_READER__ENABLED", "false")
    with pytest.raises(UnusableReaderError, match="switched off"):
        teach(None, None)
