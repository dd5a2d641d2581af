"""Cases in words for a page: where they stand, what is done, who was first; in one language."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.cases.case import Case, Status
from bot.cases.claims import ClaimedError, holder
from bot.cases.docket import RULABLE
from bot.words.duration import about
from bot.words.render import render
from filters.engine.charter import Charter, Rung
from filters.engine.phrase import Phrase

JUST_NOW = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Wording:
    """Says things of one moment in one language."""

    language: str
    now: datetime

    def say(self, key: str, **values: str | int) -> str:
        """Say a phrase, as a part of another one."""
        return render(Phrase.of(key, **values), self.language)

    def rung(self, rung: Rung) -> str:
        """Name a rung: `time-out of 10 minutes`."""
        return self.say(f"step.{rung.step}", seconds=rung.seconds)

    def rungs(self, case: Case) -> str:
        """Name what was done to the viewer of a case."""
        return ", ".join(dict.fromkeys(self.rung(one) for one in case.taken))

    def ago(self, at: datetime) -> str:
        """Say how long ago a moment was, roughly."""
        since = self.now - at
        if since < JUST_NOW:
            return self.say("when.now")
        return self.say("when.ago", time=about(int(since.total_seconds()), self.language))

    def status(self, case: Case) -> str:
        """Say where a case stands, and who is looking at it."""
        claim = holder(case, self.now)
        if claim is not None and case.status in RULABLE:
            return self.say("status.claimed", by=claim.by.login)
        return self.say(f"status.{case.status}")

    def matter(self, case: Case, charter: Charter) -> Phrase:
        """Say what a case is about, by its source and article."""
        article = charter.article(case.article) if case.article is not None else None
        title = article.title.in_language(self.language) if article else ""
        return Phrase.of(f"matter.{case.source}", article=case.article or 0, title=title)

    def result(self, case: Case) -> Phrase | None:
        """Say who ruled a case last, when, and what was done to the viewer; None while it waits."""
        if not case.rulings or case.status in RULABLE:
            return None
        last = case.rulings[-1]
        return Phrase.of(
            "desk.result" if case.taken else "desk.result.none",
            by=last.by.login,
            when=self.ago(last.at),
            status=self.status(case),
            rungs=self.rungs(case),
        )

    def taken(self, problem: ClaimedError) -> Phrase:
        """Say who is looking at a case, and for how long they have it still."""
        left = max(1, round((problem.claim.until - self.now).total_seconds()))
        by = problem.claim.by.login
        return Phrase.of("claim.other", number=problem.case.number, by=by, seconds=left)

    def others_first(self, case: Case, until: datetime) -> Phrase:
        """Say that others are asked about an appeal first, and how long."""
        left = max(1, round((until - self.now).total_seconds()))
        return Phrase.of("appeal.others_first", case=case.number, seconds=left)

    def stands(self, case: Case) -> Phrase:
        """Say how a case stands that is settled already."""
        if case.rulings:
            last = case.rulings[-1]
            return Phrase.of(
                "stands.ruled",
                number=case.number,
                by=last.by.login,
                when=self.ago(last.at),
                status=self.status(case),
            )
        if case.status is Status.ACTED:
            return Phrase.of("stands.acted", number=case.number, rungs=self.rungs(case))
        return Phrase.of("stands.settled", number=case.number, status=self.status(case))
