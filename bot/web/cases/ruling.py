"""What people do on a case from a page: the same deeds as in chat, by the same code."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from bot.cases.appeals.appealed import OwnRulingError, original_of
from bot.cases.case import Case, Judgement, Ruling, Source
from bot.cases.claims import ClaimedError, claimed, released
from bot.cases.decision import Decision
from bot.cases.effects import Say, Whisper
from bot.cases.reopening import REOPENABLE, reopened
from bot.cases.rule import CannotRuleError, cannot_be_undone
from bot.cases.second_look import NoLookError, SameEyesError, second_word
from bot.cases.stages import UNDONE_WITHIN
from bot.ports.entering import Rank
from bot.web.cases.choices import may_undo, rung_of
from bot.web.door.access import Seat
from bot.web.text.wording import Wording
from bot.web.visitor.digits import whole
from filters.engine.charter import Rung, Step
from filters.engine.phrase import Phrase

LONGEST_NOTE = 300
TOLD = (Say, Whisper)
"""What only answers a viewer."""
PRESENT = frozenset({Rank.LEAD, Rank.MODERATOR})


class RefusedError(Exception):
    """Nothing was done; the phrase says why, and who was first."""

    def __init__(self, phrase: Phrase) -> None:
        super().__init__(phrase.key)
        self.phrase = phrase


@dataclass(frozen=True, slots=True)
class Ruler:
    """Somebody who does something on a case, at a moment."""

    seat: Seat
    words: Wording

    def do(self, deed: str, case: Case, form: Mapping[str, str]) -> tuple[Decision, Phrase]:
        """Return what follows, taken into the bench, and what is said of it.

        Raises `RefusedError`.
        """
        try:
            decision, told = self._done(deed, case, form)
        except ClaimedError as problem:
            raise RefusedError(self.words.taken(problem)) from problem
        except CannotRuleError as problem:
            raise RefusedError(self.words.stands(problem.case)) from problem
        except OwnRulingError as problem:
            raise RefusedError(self.words.others_first(problem.case, problem.until)) from problem
        except NoLookError:
            raise RefusedError(Phrase.of("look.not_asked", number=case.number)) from None
        except SameEyesError:
            raise RefusedError(Phrase.of("look.same_eyes", number=case.number)) from None
        if self.seat.ranks & PRESENT:
            self.seat.bench.team.saw(self.seat.person.id, self.words.now)
        return decision, told

    def _done(self, deed: str, case: Case, form: Mapping[str, str]) -> tuple[Decision, Phrase]:
        match deed:
            case "claim":
                return self._claim(case)
            case "release":
                return self._release(case)
            case "look":
                return self._look(case, form)
            case "reopen":
                return self._reopen(case, form.get("note", ""))
            case "undo":
                return self._undo(case, form)
        return self._rule(case, form)

    def _claim(self, case: Case) -> tuple[Decision, Phrase]:
        seconds = self.seat.bench.conduct.claim_seconds
        length = timedelta(seconds=seconds)
        mine = claimed(case, self.seat.person, self.words.now, length)
        told = Phrase.of(
            "claim.yours", number=case.number, article=case.article or 0, seconds=round(seconds)
        )
        return self._accept(mine), told

    def _release(self, case: Case) -> tuple[Decision, Phrase]:
        free = released(case, self.seat.person, self.words.now)
        return self._accept(free), Phrase.of("claim.released", number=case.number)

    def _accept(self, case: Case) -> Decision:
        decision = Decision(case.channel, self.words.now, cases=(case,), case=case.number)
        return self.seat.bench.accept(decision)

    def _rule(self, case: Case, form: Mapping[str, str]) -> tuple[Decision, Phrase]:
        wanted = form.get("rung", "")
        rung, outcome = rung_of(wanted), judgement(form.get("outcome", "uphold" if wanted else ""))
        if outcome is None or (wanted and rung is None):
            raise RefusedError(Phrase.of("desk.unreadable"))
        if outcome is not Judgement.UPHOLD:
            return self._clear(case, outcome, form)
        decision = self._ruled(case, outcome, form, rung)
        if case.source is Source.APPEAL:
            return decision, Phrase.of("ruled.appeal_kept", case=case.number)
        known = case.evidence.message.author is not None
        done = self.words.rung((rung or case.proposed) if known else Rung(Step.DELETE))
        told = Phrase.of("ruled.upheld", number=case.number, article=case.article or 0, rung=done)
        return decision, told

    def _clear(
        self, case: Case, outcome: Judgement, form: Mapping[str, str]
    ) -> tuple[Decision, Phrase]:
        decision = self._ruled(case, outcome, form)
        status = next(one.status for one in decision.cases if one.number == case.number)
        lifted = dict.fromkeys(one.kind for one in decision.effects if not isinstance(one, TOLD))
        left = cannot_be_undone(self._about(case))
        told = Phrase.of(
            f"ruled.{status}",
            number=case.number,
            article=case.article or 0,
            undone=" ".join(self.words.say(f"undone.{kind}") for kind in lifted),
            left=" ".join(self.words.say(f"left.{step}") for step in left),
        )
        return decision, told

    def _about(self, case: Case) -> Case:
        """Return the case that a ruling changes: of an appeal the one it is about."""
        is_appeal = case.source is Source.APPEAL
        return (original_of(case, self.seat.bench.docket) if is_appeal else None) or case

    def _ruled(
        self, case: Case, outcome: Judgement, form: Mapping[str, str], rung: Rung | None = None
    ) -> Decision:
        note = form.get("note", "")[:LONGEST_NOTE]
        ruling = Ruling(self.seat.person, self.words.now, outcome, rung, note)
        return self.seat.bench.rule(case, ruling, seen=version(form))

    def _look(self, case: Case, form: Mapping[str, str]) -> tuple[Decision, Phrase]:
        outcome = judgement(form.get("outcome", ""))
        if outcome is None:
            raise RefusedError(Phrase.of("desk.unreadable"))
        decision = second_word(case, self.seat.person, outcome, self.words.now)
        return self.seat.bench.accept(decision), Phrase.of("look.thanks", number=case.number)

    def _reopen(self, case: Case, note: str) -> tuple[Decision, Phrase]:
        bench = self.seat.bench
        opened = reopened(
            case, self.seat.person, self.words.now, note[:LONGEST_NOTE], bench.conduct
        )
        told = Phrase.of("case.reopened", number=case.number, article=case.article or 0)
        return bench.accept(opened), told

    def _undo(self, case: Case, form: Mapping[str, str]) -> tuple[Decision, Phrase]:
        """Take back the last ruling, within two minutes: lift what it did, or open it again."""
        if case.version != version(form) or not may_undo(case):
            raise CannotRuleError(case)
        if not is_fresh(case, self.words):
            raise RefusedError(Phrase.of("desk.undo.late", number=case.number))
        if case.status in REOPENABLE:
            return self._reopen(case, "")
        return self._clear(case, Judgement.OVERTURN, form)


def is_fresh(case: Case, words: Wording) -> bool:
    """Whether the last ruling of a case can still be taken back at once."""
    return bool(case.rulings) and words.now < case.rulings[-1].at + UNDONE_WITHIN


def judgement(value: str) -> Judgement | None:
    """Return the judgement that a form names."""
    return Judgement(value) if value in set(Judgement) else None


def version(form: Mapping[str, str]) -> int:
    """Return the version of a case that was read; one that nobody names was never there."""
    seen = whole(form.get("seen", ""))
    return seen if seen is not None else -1
