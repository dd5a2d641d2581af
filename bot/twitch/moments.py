"""When it is now by Twitch's clock: what its last frame said, and what has passed since."""

import asyncio
from datetime import UTC, datetime, timedelta


class Moments:
    """Turns moments of the loop's clock into Twitch's; without a frame, into this machine's."""

    def __init__(self) -> None:
        self._said: datetime | None = None
        self._at = 0.0

    def heard(self, said: datetime) -> None:
        """Take a frame's time as that of this moment."""
        self._said, self._at = said, _loop_time()

    def now(self) -> datetime:
        """Tell the time."""
        return self.of(_loop_time())

    def of(self, moment: float) -> datetime:
        """Tell the time of a moment of the loop's clock."""
        if self._said is None:
            return datetime.now(UTC) + timedelta(seconds=moment - _loop_time())
        return self._said + timedelta(seconds=moment - self._at)


def _loop_time() -> float:
    return asyncio.get_running_loop().time()
