"""What happened to viewers beside our cases: the rest of a viewer's one history of sanctions."""

from collections import OrderedDict, deque
from collections.abc import Container, Iterable, Iterator
from datetime import datetime

from bot.cases.dealing import Acknowledged, Dealing, Dealt

EACH = 20
"""Acts kept at hand per viewer, the newest; older ones are in the records."""
SILENCES, LIFTS = frozenset({"timeout", "ban"}), frozenset({"untimeout", "unban"})
VIEWERS = 20_000
"""Viewers of whom anything is kept at hand; the one with whom nobody dealt for longest goes."""


class History:
    """The acts of people, and the warnings that were read, by viewer."""

    def __init__(self) -> None:
        self._dealt: OrderedDict[str, deque[Dealt]] = OrderedDict()
        self._read: dict[str, datetime] = {}
        self._cases: set[int] = set()

    def learn(self, fact: Dealing) -> None:
        """Take in one fact."""
        match fact:
            case Dealt():
                self._dealt.setdefault(fact.viewer_id, deque(maxlen=EACH)).append(fact)
                self._dealt.move_to_end(fact.viewer_id)
                if len(self._dealt) > VIEWERS:
                    self._read.pop(self._dealt.popitem(last=False)[0], None)
            case Acknowledged(case=0):
                self._read[fact.viewer_id] = fact.at
            case Acknowledged():
                self._cases.add(fact.case)

    def forget(self, viewers: Iterable[str]) -> None:
        """Know some viewers no longer."""
        for one in viewers:
            self._dealt.pop(one, None)
            self._read.pop(one, None)

    def of(self, viewer_id: str) -> tuple[Dealt, ...]:
        """Return what people did to a viewer, the newest first."""
        return tuple(reversed(self._dealt.get(viewer_id, ())))

    def viewer(self, login: str) -> str | None:
        """Return the id of whom people dealt with under a login, the latest first."""
        wanted = login.casefold()
        dealt = ((viewer, acts[-1].login) for viewer, acts in reversed(self._dealt.items()))
        return next((viewer for viewer, name in dealt if name.casefold() == wanted), None)

    def read(self, case: int) -> bool:
        """Whether the warning of a case was acknowledged."""
        return case in self._cases

    def was_read(self, warning: Dealt) -> bool:
        """Whether a person's warning was acknowledged: none is while a later one waits."""
        at = self._read.get(warning.viewer_id)
        return at is not None and warning.at <= at

    def last_silences(self) -> Iterator[tuple[str, Dealt]]:
        """Tell each viewer's last act that silenced them, or let them write again."""
        for viewer, acts in self._dealt.items():
            last = next((one for one in reversed(acts) if one.act in SILENCES | LIFTS), None)
            if last is not None:
                yield viewer, last

    def silenced_by(
        self, nuke: int, since: datetime, viewers: Iterable[str], undone: Container[int]
    ) -> frozenset[str]:
        """Return whom a nuke silenced and nobody else since a moment: those it may let go.

        What a nuke did that is undone counts no more.
        """

        def silences(viewer: str) -> set[int]:
            acts = (one for one in self.of(viewer) if one.act in SILENCES and one.at >= since)
            return {one.nuke for one in acts if one.nuke not in undone}

        return frozenset(viewer for viewer in viewers if silences(viewer) == {nuke})
