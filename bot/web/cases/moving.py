"""What of a case's page may change while somebody reads it: where it stands, and what was done."""

from collections.abc import Hashable
from dataclasses import dataclass

from bot.cases.case import Case
from bot.cases.reopening import REOPENABLE
from bot.cases.second_look import awaits
from bot.cases.stages import Stage
from bot.web.cases.cards import Card, card_of
from bot.web.cases.choices import ASKED_OF_US
from bot.web.cases.journal import Answered, Step, answered, steps
from bot.web.cases.ruling import is_fresh
from bot.web.door.access import Deed, Seat
from bot.web.text.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Moving:
    """A case as it stands for one reader at one moment."""

    card: Card
    answers: tuple[Answered, ...]
    steps: tuple[Step, ...]
    may_overturn: bool
    may_reopen: bool

    @property
    def form(self) -> str:
        """What can be done here, as a word: a page whose word is another has had its day."""
        card = self.card
        undoes = card.may_undo and card.stage is Stage.RULED
        able = (card.look, card.may_rule, undoes, self.may_overturn, self.may_reopen)
        return f"{card.version}-{''.join(str(int(one)) for one in able)}"

    @property
    def mark(self) -> Hashable:
        """What is news to a reader: no second that has passed is."""
        card = self.card
        return (card.status, card.result is None, card.mine, self.form, self.answers, self.steps)


async def moving(seat: Seat, case: Case, words: Wording) -> Moving:
    """Return how a case stands; of one for a reader's second look not what was ruled."""
    hidden = seat.may(Deed.RULE) and awaits(case, seat.person)
    reports = await seat.behind.world.records.reports(case.channel, case.number)
    return Moving(
        card=card_of(case, seat, words),
        answers=() if hidden else answered(reports),
        steps=() if hidden else steps(case, words),
        may_overturn=_may_overturn(seat, case, words) and not hidden,
        may_reopen=_may_reopen(seat, case, words) and not hidden,
    )


def _may_overturn(seat: Seat, case: Case, words: Wording) -> bool:
    """Whether what was done may be taken back, now that undoing it at once is over."""
    done = case.status in {"upheld", "acted"} and case.source not in ASKED_OF_US
    return seat.may(Deed.RULE) and done and not is_fresh(case, words)


def _may_reopen(seat: Seat, case: Case, words: Wording) -> bool:
    cleared = case.status in REOPENABLE and case.source not in ASKED_OF_US
    return seat.may(Deed.RULE) and cleared and not is_fresh(case, words)
