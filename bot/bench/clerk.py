"""The clerk: what people bring before a channel's bench, each answered with a decision."""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from datetime import datetime

from bot.bench.heard import Heard
from bot.cases.appeals.appeal import Plaint, decide_appeal
from bot.cases.appeals.appealed import with_appeals
from bot.cases.appeals.plea import decide_plea
from bot.cases.attendance import Attendance
from bot.cases.case import Case, Person, Ruling, Status
from bot.cases.conduct import Conduct
from bot.cases.decision import Decision
from bot.cases.docket import Docket
from bot.cases.elsewhere import WAITING, Deed, acknowledged, done_elsewhere, resolved
from bot.cases.past import Past
from bot.cases.people import untouchable
from bot.cases.report import decide_report
from bot.cases.ruled import ruled
from bot.cases.situation import Situation
from bot.cases.suspect import decide_suspect
from filters.engine.charter import Charter
from filters.engine.message import Message
from filters.engine.verdict import Verdict


class Clerk(ABC):
    """Takes in what people do and ask for; the bench that it belongs to judges messages."""

    channel: str
    charter: Charter
    conduct: Conduct
    past: Past
    docket: Docket
    team: Attendance
    now: datetime
    _heard: Heard

    @abstractmethod
    def accept(self, decision: Decision) -> Decision:
        """Take a decision into the bench's own memory, and return it to be recorded."""

    @abstractmethod
    def preview(self, message: Message, now: datetime) -> Verdict:
        """Judge a message and leave everything as it was."""

    @abstractmethod
    def _situation(self, now: datetime) -> Situation: ...

    def plea(self, plea: Message, now: datetime) -> Decision:
        """Refer a banned viewer's request to people."""
        self.now = now
        return self.accept(decide_plea(plea, self._situation(now)))

    def suspect(self, message: Message, now: datetime, *, likely: bool) -> Decision | None:
        """Refer somebody whom Twitch suspects to people, once."""
        self.now = now
        if untouchable(message.author, self.conduct.bots):
            return None
        decision = decide_suspect(message, self._situation(now), likely=likely)
        return self.accept(decision) if decision else None

    def resolved(
        self, subject: str, by: Person | None, now: datetime, *, allowed: bool
    ) -> Decision | None:
        """Close the open case of what was answered on Twitch itself, if there is one."""
        case = self.docket.of_message(subject)
        if case is None or case.source not in WAITING or case.status is not Status.OPEN:
            return None
        return self.accept(resolved(case, by, now, allowed=allowed))

    def rule(self, case: Case, ruling: Ruling, seen: int | None = None) -> Decision:
        """Let a human rule on a case, or on the version of it that they saw.

        Raises `CannotRuleError` where that means nothing, or comes after somebody else's ruling,
        `ClaimedError` where somebody else is looking at it, and `OwnRulingError` where somebody
        else is to answer an appeal.
        """
        now = self.docket.get(case.number) or case
        version = case.version if seen is None else seen
        here = self._situation(ruling.at)
        return self.accept(ruled(now, ruling, version, here, self.team.ruling))

    def report(
        self, login: str, complaint: Message, article: int | None, now: datetime
    ) -> Decision | None:
        """Refer what a viewer said last to people; nothing for who is silent, or on the team."""
        said = self._heard.last_of(login)
        if said is None or untouchable(said.author, self.conduct.bots):
            return None
        meant = self.charter.article(article) if article is not None else None
        return self.accept(decide_report(said, complaint, meant, self._situation(now)))

    def appeal(self, plaint: Plaint, theirs: Iterable[Case], now: datetime) -> Decision:
        """Refer a viewer's appeal to people; raises `CannotAppealError`."""
        seen = self.preview(plaint.said, now)
        return self.accept(decide_appeal(plaint, theirs, seen, self._situation(now)))

    def elsewhere(self, deed: Deed) -> Decision | None:
        """Take in what somebody did on Twitch itself; nothing follows from most of it."""
        text = self._heard.text(deed.message_id) if deed.message_id else ""
        decision = done_elsewhere(deed, self.channel, self.docket, text, self.conduct.bots)
        decision = with_appeals(decision, self._situation(deed.at))
        return self.accept(decision) if decision.cases or decision.facts else None

    def acknowledged(self, viewer_id: str, now: datetime) -> Decision:
        """Keep that a viewer read their warning."""
        history = self.past.history
        return self.accept(acknowledged(viewer_id, self.channel, self.docket, history, now))
