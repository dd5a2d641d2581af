"""Faults of calls: what shall go wrong with the next requests."""

import asyncio
from dataclasses import dataclass, field

from bot.sandbox.faults.armed import Armed

TEXTS = {
    401: "Invalid OAuth token",
    403: "The user in moderator_id is not one of the broadcaster's moderators.",
    409: "The request conflicts with another one for the same user: try again.",
    429: "Too Many Requests",
}


@dataclass(slots=True)
class Fault(Armed):
    """One misfortune for calls whose path begins so.

    `status` answers with that error, `delay` answers late (wall seconds), `reset` breaks the
    connection without an answer, `half` in the middle of it, `hold` keeps the answer back until
    faults are lifted. With `after` the call is carried out first, so that only its answer suffers.
    A 429 says that there are points again in `wait` seconds.
    """

    path: str = "/"
    method: str | None = None
    status: int | None = None
    message: str = ""
    delay: float = 0.0
    reset: bool = False
    half: bool = False
    hold: bool = False
    after: bool = False
    wait: float = 1.0
    lifted: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self.name = self.name or self._kind()
        self.message = self.message or TEXTS.get(self.status or 0, "fault on demand")

    def strikes(self, method: str, path: str) -> bool:
        """Tell whether a call is one of those meant."""
        return path.startswith(self.path) and self.method in (None, method)

    def _kind(self) -> str:
        kinds = {
            "reset": self.reset,
            "half answer": self.half,
            f"status {self.status}": self.status,
            "hold": self.hold,
            "slow": self.delay > 0,
        }
        return next((kind for kind, given in kinds.items() if given), "nothing")
