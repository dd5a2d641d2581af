"""The register of a docket: which cases a viewer has, and which ones a message belongs to."""

from collections.abc import Iterable, Sequence

from bot.cases.case import Case

NONE: dict[int, None] = {}


class Register:
    """Numbers of cases, so that nobody goes through all of them to find one."""

    def __init__(self) -> None:
        self._of_viewers: dict[str, dict[int, None]] = {}
        """By id, and by login without regard to capitals."""
        self._of_messages: dict[str, dict[int, None]] = {}

    def put(self, case: Case, known: Case | None) -> None:
        """Enter a case; of one whose earlier state is `known`, what has changed."""
        if known is not None and known.evidence is case.evidence:
            return
        if known is not None:
            self.drop(known)
        _enter(self._of_viewers, who(case), case.number)
        _enter(self._of_messages, _messages(case), case.number)

    def drop(self, case: Case) -> None:
        """Strike a case out."""
        _strike(self._of_viewers, who(case), case.number)
        _strike(self._of_messages, _messages(case), case.number)

    def of_viewer(self, name: str) -> Sequence[int]:
        """Return the cases of who has an id, or a login in small letters, newest first."""
        return sorted(self._of_viewers.get(name, NONE), reverse=True)

    def of_message(self, message_id: str) -> Sequence[int]:
        """Return the cases that a message is evidence of, newest first."""
        return sorted(self._of_messages.get(message_id, NONE), reverse=True)


def who(case: Case) -> tuple[str, ...]:
    """Name whom a case is about: the id, and the login without regard to capitals."""
    author = case.evidence.message.author
    return (author.id, author.login.casefold()) if author else ()


def _messages(case: Case) -> tuple[str, ...]:
    return (case.evidence.message.id, *(one.id for one in case.evidence.further))


def _enter(pages: dict[str, dict[int, None]], keys: Iterable[str], number: int) -> None:
    for key in keys:
        pages.setdefault(key, {})[number] = None


def _strike(pages: dict[str, dict[int, None]], keys: Iterable[str], number: int) -> None:
    for key in keys:
        page = pages.get(key)
        if page is None:
            continue
        page.pop(number, None)
        if not page:
            del pages[key]
