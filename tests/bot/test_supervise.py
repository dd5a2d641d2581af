import pytest
from structlog.testing import capture_logs

from bot.supervise import FIRST_PAUSE, LONGEST_PAUSE, supervise


class Faulty:
    """A service that fails a number of times before it ends as it should."""

    def __init__(self, failures: int, error: type[BaseException] = OSError) -> None:
        self.left = failures
        self.error = error
        self.pauses: list[float] = []

    async def serve(self) -> None:
        if self.left:
            self.left -= 1
            raise self.error

    async def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)


async def test_a_service_that_ends_by_itself_is_not_begun_again() -> None:
    service = Faulty(failures=0)
    await supervise("headcount", service.serve, service.pause)

    assert not service.pauses


async def test_what_stops_the_program_is_no_failure_of_a_service() -> None:
    service = Faulty(1, KeyboardInterrupt)
    with pytest.raises(KeyboardInterrupt):
        await supervise("headcount", service.serve, service.pause)

    assert not service.pauses


async def test_a_service_that_fails_is_begun_again_after_growing_pauses() -> None:
    service = Faulty(failures=9)
    await supervise("headcount", service.serve, service.pause)

    assert service.pauses[:3] == [FIRST_PAUSE, 2 * FIRST_PAUSE, 4 * FIRST_PAUSE]
    assert service.pauses[-1] == LONGEST_PAUSE
    assert len(service.pauses) == 9


async def test_every_failure_is_logged_with_its_service() -> None:
    service = Faulty(failures=2)
    with capture_logs() as logged:
        await supervise("headcount", service.serve, service.pause)

    assert [line["service"] for line in logged] == ["headcount"] * 2
    assert {line["log_level"] for line in logged} == {"error"}
