"""An appeal is answered by another person first, undoes only what still holds, and is told."""

from datetime import timedelta

import pytest

from bot.bench.bench import Bench
from bot.cases.appeals.appeal import Plaint, own_cases
from bot.cases.appeals.appealed import OTHERS_FIRST, OwnRulingError, original_of
from bot.cases.case import Case, Judgement, Person, Ruling, Status
from bot.cases.effects import Say, Unban, Untimeout, Whisper
from bot.cases.elsewhere import Deed
from bot.cases.rule import CannotRuleError
from filters.engine.charter import Rung, Step
from filters.engine.message import Message
from tests.making import NINE, article, bench, viewer

INSULT = "espèce de nouille"
BASILE, LEA = Person("id-basile", "basile"), Person("id-lea", "lea")
LONG = Rung(Step.TIMEOUT, 86_400)
KEEP, CLEAR, DISMISS = Judgement.UPHOLD, Judgement.OVERTURN, Judgement.DISMISS


class Court:
    """A channel where mona was sanctioned, and contests it."""

    def __init__(self, rung: Rung | None = LONG, *, whispered: bool = False) -> None:
        self.here: Bench = bench(article(3, "nouille"))
        (self.first,) = self.here.consider(self._said(INSULT, 1)).cases
        if rung is not None:
            self.rule(self.first, KEEP, rung=rung)
        plaint = Plaint(self._said("!appeal", 2), None, whispered)
        theirs = own_cases(self.here.docket, "id-mona")
        (self.case,) = self.here.appeal(plaint, theirs, NINE + timedelta(minutes=1)).cases

    def _said(self, text: str, number: int) -> Message:
        return Message(f"m{number}", "9000", text, viewer("mona"), sent_at=NINE)

    def rule(  # each is one part of a ruling
        self,
        case: Case,
        outcome: Judgement,
        by: Person = BASILE,
        *,
        minutes: float = 0,
        rung: Rung | None = None,
        note: str = "",
    ) -> list[object]:
        ruling = Ruling(by, NINE + timedelta(minutes=minutes), outcome, rung, note)
        return list(self.here.rule(case, ruling).effects)

    def answer(self, outcome: Judgement, by: Person = LEA, **more: object) -> list[object]:
        return self.rule(self.case, outcome, by, **({"minutes": 2} | more))  # type: ignore[arg-type]  # a test names the parts

    def status(self, number: int) -> Status:
        case = self.here.docket.get(number)
        assert case is not None
        return case.status

    def breaches(self) -> int:
        return self.here.past.offences("id-mona", 3, NINE - timedelta(days=1))


def told(effects: list[object]) -> list[str]:
    return [one.phrase.key for one in effects if isinstance(one, Say | Whisper)]


def test_who_ruled_does_not_answer_before_others_had_a_day() -> None:
    court = Court()
    for outcome in Judgement:
        with pytest.raises(OwnRulingError):
            court.answer(outcome, BASILE)
    assert court.status(2) is Status.OPEN
    late = OTHERS_FIRST.total_seconds() / 60 + 2
    assert told(court.answer(KEEP, BASILE, minutes=late)) == ["appeal.stays"]


def test_anybody_answers_what_the_bot_did_alone() -> None:
    assert told(Court(None).answer(KEEP, BASILE)) == ["appeal.stays"]


def test_to_keep_it_does_nothing_more_to_the_viewer() -> None:
    court = Court()
    effects = court.answer(KEEP, rung=Rung(Step.BAN))
    assert [one.kind for one in effects] == ["say"]  # type: ignore[attr-defined]  # every effect has one
    assert (court.status(1), court.status(2)) == (Status.UPHELD, Status.UPHELD)
    assert court.breaches() == 1


def test_to_keep_what_the_bot_did_is_to_agree_with_it() -> None:
    court = Court(None)
    court.answer(KEEP)
    assert court.status(1) is Status.UPHELD


@pytest.mark.parametrize("outcome", [CLEAR, DISMISS])
def test_to_take_it_back_lifts_it_and_clears_the_record(outcome: Judgement) -> None:
    court = Court()
    effects = court.answer(outcome)
    assert Untimeout("id-mona") in effects
    assert told(effects) == ["appeal.granted"]
    assert (court.status(1), court.status(2)) == (Status.OVERTURNED, Status.OVERTURNED)
    assert court.breaches() == 0
    again = court.here.consider(Message("m9", "9000", INSULT, viewer("mona"), sent_at=NINE))
    assert not again.cases


def test_a_ban_is_lifted_too() -> None:
    assert Unban("id-mona") in Court(Rung(Step.BAN)).answer(CLEAR)


def test_nothing_is_lifted_that_is_over() -> None:
    court = Court(Rung(Step.TIMEOUT, 60))
    effects = court.answer(CLEAR, minutes=30)
    assert told(effects) == ["appeal.granted"]
    assert len(effects) == 1


def test_what_a_person_did_since_stays() -> None:
    court = Court()
    at_ten = NINE + timedelta(minutes=10)
    court.here.elsewhere(Deed("timeout", BASILE, at_ten, viewer_id="id-mona", seconds=99_999))
    assert not [one for one in court.answer(CLEAR, minutes=20) if isinstance(one, Untimeout)]


def test_a_later_sanction_of_ours_stays() -> None:
    court = Court()
    later = Message("m5", "9000", f"encore {INSULT}", viewer("mona"), sent_at=NINE)
    (second,) = court.here.consider(later, NINE + timedelta(minutes=5)).cases
    court.rule(second, KEEP, minutes=6, rung=LONG)
    assert not [one for one in court.answer(CLEAR, minutes=7) if isinstance(one, Untimeout)]
    assert court.status(second.number) is Status.UPHELD


def test_the_public_answer_bears_no_note_and_quotes_nobody() -> None:
    for outcome in (KEEP, CLEAR):
        (said,) = [one for one in Court().answer(outcome, note=INSULT) if isinstance(one, Say)]
        assert said.reply_to is None
        assert dict(said.phrase.values)["note"] == ""
        assert dict(said.phrase.values)["login"] == "mona"


def test_what_was_whispered_is_answered_by_whisper_with_the_note() -> None:
    effects = Court(whispered=True).answer(KEEP, note="relisez l’article 3")
    (whisper,) = [one for one in effects if isinstance(one, Whisper)]
    assert whisper.user_id == "id-mona"
    assert dict(whisper.phrase.values)["note"] == "relisez l’article 3"
    assert not [one for one in effects if isinstance(one, Say)]


def test_an_answer_is_given_once_and_may_still_turn_to_mercy() -> None:
    court = Court()
    court.answer(KEEP)
    with pytest.raises(CannotRuleError):
        court.answer(KEEP)
    case = court.here.docket.get(2)
    assert case is not None
    assert Untimeout("id-mona") in court.rule(case, CLEAR, LEA, minutes=5)
    with pytest.raises(CannotRuleError):
        court.answer(CLEAR)


def test_whoever_takes_the_sanction_back_has_answered_the_appeal() -> None:
    court = Court()
    first = court.here.docket.get(1)
    assert first is not None
    effects = court.rule(first, CLEAR, BASILE, minutes=3)
    assert told(effects) == ["appeal.granted"]
    assert court.status(2) is Status.OVERTURNED


def test_so_has_who_lifts_it_on_twitch() -> None:
    court = Court()
    at_three = NINE + timedelta(minutes=3)
    decision = court.here.elsewhere(Deed("untimeout", LEA, at_three, viewer_id="id-mona"))
    assert decision is not None
    assert told(list(decision.effects)) == ["appeal.granted"]
    assert court.status(2) is Status.OVERTURNED


def test_an_appeal_kept_wants_no_second_look() -> None:
    court = Court(Rung(Step.BAN))
    court.answer(KEEP)
    case = court.here.docket.get(2)
    assert case is not None
    assert case.handling.look is None


def test_an_unban_request_knows_the_ban_that_it_is_about() -> None:
    court = Court(Rung(Step.BAN))
    plea = Message("plea-1", "9000", "je regrette", viewer("mona"), sent_at=NINE)
    (case,) = court.here.plea(plea, NINE).cases
    original = original_of(case, court.here.docket)
    assert original is not None
    assert (original.number, case.article) == (1, 3)
