"""Effects that wait for their turn: the gravest first, and of equals the oldest."""

from bisect import insort
from collections.abc import Callable, Hashable

from bot.cases.effects import Ban, Say, SetChatMode, Shield, TimeOut, Unban, Untimeout, Warn
from bot.cases.urgency import URGENCY, covers
from bot.ports.world import PendingEffect

MODES = "modes"
"""In the place of a viewer's id, which is a number."""

Row = list[tuple[int, int, PendingEffect]]


class Waiting:
    """A row before each door; a door that is shut keeps nobody waiting but its own row."""

    def __init__(self) -> None:
        self._rows: dict[Hashable, Row] = {}
        self._turns: dict[tuple[str, str], set[int]] = {}
        """What waits to silence a viewer or to let them write again, and to set a chat's modes."""
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def has(self, channel: str) -> bool:
        """Whether anything waits that is to be done in a channel."""
        return any(place[2].channel == channel for row in self._rows.values() for place in row)

    @property
    def doors(self) -> tuple[Hashable, ...]:
        """Every door with somebody before it."""
        return tuple(self._rows)

    def add(self, door: Hashable, one: PendingEffect) -> None:
        """Let an effect take its place."""
        insort(self._rows.setdefault(door, []), (URGENCY[one.effect.kind], one.id, one))
        self._count += 1
        if turn := _turn(one):
            self._turns.setdefault(turn, set()).add(one.id)

    def first(
        self, is_open: Callable[[Hashable], bool], may_go: Callable[[PendingEffect], bool]
    ) -> PendingEffect | None:
        """Take whoever is first of those that may go.

        Whether a viewer may write, and in which modes all do, is decided in turn: what was put off
        is not overtaken.
        """
        found = []
        for door, row in self._rows.items():
            place = next((at for at in row if self._is_due(at[2]) and may_go(at[2])), None)
            if place is not None and is_open(door):
                found.append((*place[:2], place[2], door))
        if not found:
            return None
        rank, number, one, door = min(found, key=lambda each: each[:2])
        self._rows[door].remove((rank, number, one))
        self._left(door, one)
        return one

    def last(self) -> PendingEffect | None:
        """Take whoever is last of all."""
        if not self._rows:
            return None
        door = max(self._rows, key=lambda each: self._rows[each][-1][:2])
        one = self._rows[door].pop()[2]
        self._left(door, one)
        return one

    def take(self, suits: Callable[[PendingEffect], bool]) -> list[PendingEffect]:
        """Take all that suit, in their order within each row."""
        taken = []
        for door, row in list(self._rows.items()):
            leaving = [place for place in row if suits(place[2])]
            if leaving:
                row[:] = [place for place in row if not suits(place[2])]
                taken += [place[2] for place in leaving]
                self._left(door, *(place[2] for place in leaving))
        return taken

    def _is_due(self, one: PendingEffect) -> bool:
        turn = _turn(one)
        return turn is None or min(self._turns[turn]) == one.id

    def _left(self, door: Hashable, *gone: PendingEffect) -> None:
        self._count -= len(gone)
        if not self._rows[door]:
            del self._rows[door]
        for one in gone:
            turn = _turn(one)
            if turn is not None:
                self._turns[turn].discard(one.id)
                if not self._turns[turn]:
                    del self._turns[turn]


def stands_before(at_hand: PendingEffect, one: PendingEffect) -> bool:
    """Whether an effect has to wait until another is answered.

    What is done to one viewer, what is said in one chat and what sets its modes keep their order.
    """
    same = _aim(at_hand) == _aim(one) is not None
    return same or is_covered(at_hand, one)


def is_covered(done: PendingEffect, one: PendingEffect) -> bool:
    """Whether an effect is needless once another is done."""
    return one.channel == done.channel and covers(done.effect, one.effect)


def _turn(one: PendingEffect) -> tuple[str, str] | None:
    if isinstance(one.effect, TimeOut | Ban | Untimeout | Unban):
        return one.channel, one.effect.user_id
    return (one.channel, MODES) if isinstance(one.effect, SetChatMode | Shield) else None


def _aim(one: PendingEffect) -> tuple[str, str] | None:
    if isinstance(one.effect, Say):
        return one.channel, ""
    return (one.channel, one.effect.user_id) if isinstance(one.effect, Warn) else _turn(one)
