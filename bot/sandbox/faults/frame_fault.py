"""Faults of sockets: what shall go wrong with the next frames."""

from dataclasses import dataclass
from typing import Literal

from bot.sandbox.faults.armed import Armed

FrameKind = Literal[
    "duplicate", "reorder", "lose", "garble", "half frame", "drop", "silence", "no welcome"
]


@dataclass(slots=True)
class FrameFault(Armed):
    """One misfortune for notifications, or for welcomes.

    `duplicate` delivers twice under one message id, `reorder` lets the next frame of the socket
    go first, `lose` delivers to nobody, `garble` cuts the JSON short, `half frame` breaks the
    line in the middle of a frame, `drop` breaks it before, `silence` says nothing more on the
    struck socket, or with `seconds` on any, keepalives included; `no welcome` leaves new sockets
    open and speechless. `type` narrows it to subscription types that begin so.
    """

    kind: FrameKind
    type: str = ""

    def __post_init__(self) -> None:
        self.name = self.name or self.kind
