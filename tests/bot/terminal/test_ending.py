import pytest

from bot.settings import SettingsError
from bot.storage.errors import AwayError, DeposedError, FullDiskError
from bot.terminal.ending import INTERRUPTED, LATER, MISTAKE, exit_code
from bot.twitch.errors import NotReadyError, UnreachableError

MISSING = SettingsError("`twitch.client_id` is missing")


def raising(problem: BaseException) -> int:
    def command() -> int:
        raise problem

    return exit_code(command)


def test_a_mistake_of_ours_comes_with_its_traceback() -> None:
    with pytest.raises(ZeroDivisionError):
        raising(ZeroDivisionError())


def test_a_mistake_of_ours_is_not_hidden_by_one_that_can_be_mended() -> None:
    with pytest.raises(BaseExceptionGroup):
        raising(BaseExceptionGroup("both", [MISSING, ZeroDivisionError()]))


def test_what_can_be_mended_is_said_once_without_a_traceback(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert raising(MISSING) == MISTAKE
    assert capsys.readouterr() == ("", "`twitch.client_id` is missing\n")


def test_what_can_be_mended_is_found_within_groups(capsys: pytest.CaptureFixture[str]) -> None:
    group = BaseExceptionGroup("outer", [BaseExceptionGroup("inner", [MISSING])])

    assert raising(group) == MISTAKE
    assert capsys.readouterr().err == "`twitch.client_id` is missing\n"


@pytest.mark.parametrize(
    "problem",
    [
        AwayError("`x` does not answer"),
        DeposedError(1),
        FullDiskError("`x` cannot grow"),
        NotReadyError("not listening"),
        UnreachableError("x"),
    ],
    ids=lambda one: type(one).__name__,
)
def test_what_passes_by_itself_is_told_apart(problem: Exception) -> None:
    assert raising(BaseExceptionGroup("group", [problem])) == LATER


def test_an_interruption_is_no_mistake(capsys: pytest.CaptureFixture[str]) -> None:
    assert raising(KeyboardInterrupt()) == INTERRUPTED
    assert capsys.readouterr().err == ""


def test_a_command_that_went_well_says_so_itself() -> None:
    assert exit_code(lambda: 0) == 0
