"""The docket: the cases of a channel that people may still rule or ask about."""

from collections.abc import Iterable
from datetime import datetime

from bot.cases.case import Case, Status

KEPT = 2_000
"""Ruled cases kept at hand per channel; older ones are in the records."""

RULABLE = frozenset({Status.OPEN, Status.EXPIRED})
UNDOABLE = frozenset({Status.ACTED, Status.UPHELD})


class Docket:
    """Cases by number, owned by the channel's lane."""

    def __init__(self, cases: Iterable[Case] = (), last_number: int = 0) -> None:
        self._cases = {case.number: case for case in cases}
        self._open = {number: one for number, one in self._cases.items() if _is_open(one)}
        """Those of the cases that are open: few, and asked for at most messages."""
        self._last = max(last_number, max(self._cases, default=0))
        self._first_deadline = _first_deadline(self._open.values())
        """No open case ends sooner, so that not every message goes through the docket."""

    @property
    def next_number(self) -> int:
        """The number that the next case will have."""
        return self._last + 1

    def put(self, case: Case) -> None:
        """Add a case, or replace it by its newer state."""
        self._cases[case.number] = case
        self._last = max(self._last, case.number)
        self._open.pop(case.number, None)
        if _is_open(case):
            self._open[case.number] = case
            if case.deadline:
                self._first_deadline = min(case.deadline, self._first_deadline or case.deadline)
        if len(self._cases) > KEPT:
            self._drop_oldest_settled()

    def _drop_oldest_settled(self) -> None:
        settled = (number for number in self._cases if number not in self._open)
        oldest = next(settled, None)
        if oldest is not None:
            del self._cases[oldest]

    def get(self, number: int) -> Case | None:
        """Return a case by its number, if it is at hand."""
        return self._cases.get(number)

    def open(self) -> tuple[Case, ...]:
        """Return the open cases, the gravest first, then the nearest deadline."""
        return _in_order(self._open.values())

    def overdue(self, now: datetime) -> tuple[Case, ...]:
        """Return the open cases whose deadline has passed, and at which nobody is looking."""
        if self._first_deadline is None or now < self._first_deadline:
            return ()
        found = _in_order(case for case in self._open.values() if _is_over(case, now))
        if not found:
            self._first_deadline = _first_deadline(self._open.values())
        return found

    def about(self, viewer: str) -> tuple[Case, ...]:
        """Return a viewer's cases, newest first; `viewer` is an id or a login."""
        wanted = viewer.casefold()
        return tuple(case for case in self.newest_first() if wanted in _who(case))

    def of_message(self, message_id: str) -> Case | None:
        """Return the newest case that a message is evidence of."""
        return next((one for one in self.newest_first() if message_id in _messages(one)), None)

    def newest_first(self) -> tuple[Case, ...]:
        """Return every case at hand, newest first."""
        return tuple(sorted(self._cases.values(), key=lambda one: -one.number))

    def latest_against(self, viewer_id: str, article: int | None) -> Case | None:
        """Return the newest case of a viewer under an article, however it stands."""
        return next((one for one in self.newest_first() if _is(one, viewer_id, article)), None)

    def open_about(self, viewer_id: str | None, message_id: str | None) -> tuple[Case, ...]:
        """Return the open cases that a message began, or without one, those of a viewer."""
        every = self._open.values()
        if message_id is not None:
            return _in_order(one for one in every if one.evidence.message.id == message_id)
        return _in_order(one for one in every if viewer_id and _is_against(one, viewer_id))

    def open_against(self, viewer_id: str, article: int | None) -> Case | None:
        """Return the open case of a viewer under an article."""
        found = _in_order(one for one in self._open.values() if _is(one, viewer_id, article))
        return next(iter(found), None)


def _is_open(case: Case) -> bool:
    return case.status is Status.OPEN


def _in_order(cases: Iterable[Case]) -> tuple[Case, ...]:
    return tuple(sorted(cases, key=lambda one: (-one.severity, one.number)))


def _is_over(case: Case, now: datetime) -> bool:
    claim = case.handling.claim
    looked_at = claim is not None and now < claim.until
    return case.deadline is not None and case.deadline <= now and not looked_at


def _first_deadline(cases: Iterable[Case]) -> datetime | None:
    return min((one.deadline for one in cases if one.deadline), default=None)


def _messages(case: Case) -> tuple[str, ...]:
    return (case.evidence.message.id, *(one.id for one in case.evidence.further))


def _is_against(case: Case, viewer_id: str) -> bool:
    """By id alone: a login of digits may read like somebody else's id."""
    author = case.evidence.message.author
    return author is not None and author.id == viewer_id


def _is(case: Case, viewer_id: str, article: int | None) -> bool:
    return case.article == article and _is_against(case, viewer_id)


def _who(case: Case) -> tuple[str, ...]:
    author = case.evidence.message.author
    return (author.id, author.login.casefold()) if author else ()
