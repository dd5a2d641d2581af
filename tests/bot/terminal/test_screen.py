import io
import sys

import pytest

from bot.terminal.screen import write_line


def test_a_terminal_that_is_gone_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    gone = io.StringIO()
    gone.close()
    monkeypatch.setattr(sys, "stdout", gone)

    write_line("nobody reads this")


def test_a_line_goes_to_standard_output_alone(capsys: pytest.CaptureFixture[str]) -> None:
    write_line("a live at 20×")

    said = capsys.readouterr()
    assert (said.out, said.err) == ("a live at 20×\n", "")
