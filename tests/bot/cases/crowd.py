"""One bench and a crowd that speaks to it: newcomers, regulars, raiders."""

from dataclasses import replace
from datetime import timedelta

from bot.cases.decision import Decision
from bot.cases.effects import Notify, Say
from bot.cases.facts import Proposed
from bot.moderation.unrest import unrest
from bot.ports.events import Followed, Raided, ShieldMoved
from filters.copypasta import Copypasta, CopypastaOptions
from filters.engine.message import Author
from tests.making import NINE, article, bench, message, viewer

HATE = "cette chaîne est finie, partez tous"
INSULT = "espèce de nouille"


def newcomer(login: str) -> Author:
    return replace(viewer(login), first_message=True)


class Chat:
    """One bench, and a crowd that speaks to it."""

    def __init__(self, **customs: object) -> None:
        self.bench = bench(
            article(3, "nouille"), article(5, filters=(Copypasta(CopypastaOptions()),))
        )
        self.bench.charter = replace(self.bench.charter, **customs)  # type: ignore[arg-type]
        self.now = NINE
        self.said = 0

    def says(self, author: Author, text: str) -> Decision:
        self.said += 1
        self.now += timedelta(milliseconds=100)
        return self.bench.consider(
            message(text, id=f"m{self.said}", author=author, sent_at=self.now)
        )

    def crowd(self, count: int, text: str = HATE, name: str = "q{}x") -> list[Decision]:
        return [self.says(newcomer(name.format(letters(n))), text) for n in range(count)]

    def later(self, **passed: float) -> None:
        self.now += timedelta(**passed)

    def hears(self, event: Followed | Raided | ShieldMoved) -> Decision | None:
        return unrest(event, self.bench)


def letters(number: int) -> str:
    return chr(97 + number % 26) * (1 + number // 26)


def proposals(decisions: list[Decision]) -> list[str]:
    return [fact.wave for one in decisions for fact in one.facts if isinstance(fact, Proposed)]


def said(decision: Decision | None) -> list[str]:
    effects = decision.effects if decision else ()
    return [one.phrase.key for one in effects if isinstance(one, Say)]


def noted(decision: Decision | None) -> list[str]:
    effects = decision.effects if decision else ()
    return [one.phrase.key for one in effects if isinstance(one, Notify)]
