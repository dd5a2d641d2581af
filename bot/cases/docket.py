"""The docket: the cases of a channel that people may still rule or ask about."""

from collections import OrderedDict
from collections.abc import Iterable, Iterator
from datetime import datetime

from bot.cases.case import Case, Source, Status
from bot.cases.register import Register

KEPT = 2_000
"""Ruled cases kept at hand per channel; older ones are in the records."""

RULABLE = frozenset({Status.OPEN, Status.EXPIRED})
UNDOABLE = frozenset({Status.ACTED, Status.UPHELD})


class Docket:
    """Cases by number, owned by the channel's lane; a message looks at its viewer's alone."""

    def __init__(self, cases: Iterable[Case] = (), last_number: int = 0) -> None:
        self._cases: dict[int, Case] = {}
        self._open: dict[int, Case] = {}
        """Those of the cases that are open: few, as a rule."""
        self._settled: OrderedDict[int, None] = OrderedDict()
        """The others, the one that was settled first at the front."""
        self._register = Register()
        self._last = last_number
        self._first_end: datetime | None = None
        """No open case ends sooner, so that not every message goes through them."""
        for case in sorted(cases, key=lambda one: one.number):
            self.put(case)

    @property
    def next_number(self) -> int:
        """The number that the next case will have."""
        return self._last + 1

    def put(self, case: Case) -> None:
        """Add a case, or replace it by its newer state."""
        number = case.number
        self._register.put(case, self._cases.get(number))
        self._cases[number] = case
        self._last = max(self._last, number)
        if case.status is Status.OPEN:
            self._settled.pop(number, None)
            self._open[number] = case
            self._note_end(case)
            return
        self._open.pop(number, None)
        self._settled[number] = None
        if len(self._settled) > KEPT:
            oldest, _ = self._settled.popitem(last=False)
            self._register.drop(self._cases.pop(oldest))

    def _note_end(self, case: Case) -> None:
        end = _end(case)
        if end is not None:
            self._first_end = min(end, self._first_end or end)

    def get(self, number: int) -> Case | None:
        """Return a case by its number, if it is at hand."""
        return self._cases.get(number)

    def open(self) -> tuple[Case, ...]:
        """Return the open cases, the gravest first, then the nearest deadline."""
        return _in_order(self._open.values())

    def overdue(self, now: datetime) -> tuple[Case, ...]:
        """Return the open cases whose deadline has passed, and at which nobody is looking."""
        if self._first_end is None or now < self._first_end:
            return ()
        ends = [(end, case) for case in self._open.values() if (end := _end(case)) is not None]
        found = _in_order(case for end, case in ends if end <= now)
        if not found:
            self._first_end = min((end for end, _ in ends), default=None)
        return found

    def about(self, viewer: str) -> tuple[Case, ...]:
        """Return a viewer's cases, newest first; `viewer` is an id or a login."""
        return tuple(self._cases[one] for one in self._register.of_viewer(viewer.casefold()))

    def of_message(self, message_id: str) -> Case | None:
        """Return the newest case that a message is evidence of."""
        return next((self._cases[one] for one in self._register.of_message(message_id)), None)

    def newest_first(self) -> tuple[Case, ...]:
        """Return every case at hand, newest first."""
        return tuple(sorted(self._cases.values(), key=lambda one: -one.number))

    def latest_against(self, viewer_id: str, article: int | None) -> Case | None:
        """Return the newest case of a viewer under an article, however it stands."""
        theirs = self._against(viewer_id)
        return next((one for one in theirs if one.article == article), None)

    def open_about(self, viewer_id: str | None, message_id: str | None) -> tuple[Case, ...]:
        """Return the open cases that a message began, or without one, those of a viewer."""
        if message_id is not None:
            begun = (self._open.get(one) for one in self._register.of_message(message_id))
            return _in_order(
                one for one in begun if one is not None and one.evidence.message.id == message_id
            )
        return _in_order(self._open_against(viewer_id)) if viewer_id else ()

    def open_against(self, viewer_id: str, article: int | None) -> Case | None:
        """Return the open case of a viewer under an article."""
        theirs = self._open_against(viewer_id)
        return next(iter(_in_order(one for one in theirs if one.article == article)), None)

    def _against(self, viewer_id: str) -> Iterator[Case]:
        """Go through a viewer's cases, newest first; what they ask themselves is not against them.

        By id alone: a login of digits may read like somebody else's id.
        """
        for number in self._register.of_viewer(viewer_id):
            case = self._cases[number]
            author = case.evidence.message.author
            if author is not None and author.id == viewer_id and case.source is not Source.APPEAL:
                yield case

    def _open_against(self, viewer_id: str) -> Iterator[Case]:
        return (one for one in self._against(viewer_id) if one.status is Status.OPEN)


def _in_order(cases: Iterable[Case]) -> tuple[Case, ...]:
    return tuple(sorted(cases, key=lambda one: (-one.severity, one.number)))


def _end(case: Case) -> datetime | None:
    """Return when an open case ends: at its deadline, or once nobody looks at it any more."""
    claim = case.handling.claim
    if case.deadline is None or claim is None:
        return case.deadline
    return max(case.deadline, claim.until)
