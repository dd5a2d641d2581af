"""Cases that were ruled, for tests of what is learnt from them."""

from datetime import timedelta

from bot.cases.case import Case, Evidence, Judgement, Person, Ruling, Source, Status
from filters.engine.charter import Rung, Step
from filters.engine.finding import Family, Finding
from filters.engine.message import Span
from filters.engine.phrase import Phrase
from tests.making import NINE, message, viewer

UPHOLD, DISMISS, OVERTURN = Judgement.UPHOLD, Judgement.DISMISS, Judgement.OVERTURN
MO = Person("id-mo", "mo")
LEA = Person("id-lea", "lea")
WARNED = Rung(Step.WARN)


def found(term: str, text: str, certainty: float = 0.95) -> Finding:
    start = max(text.find(term), 0)
    reason = Phrase.of("terms.found", term=term, note="")
    return Finding("terms", Span(start, start + len(term)), certainty, Family.CONTENT, reason)


def case(
    number: int,
    outcome: Judgement | None = None,
    text: str = "",
    term: str = "nouille",
    *,
    article: int | None = 3,
    certainty: float = 0.95,
    status: Status = Status.ACTED,
    by: Person = MO,
    took: float = 30,
    login: str = "",
    note: str = "",
    source: Source = Source.FILTER,
    minutes: int = 0,
) -> Case:
    text = text or f"mot{number} {term}"
    opened = NINE + timedelta(minutes=minutes)
    ruling = Ruling(by, opened + timedelta(seconds=took), outcome, note=note) if outcome else None
    said = message(text, id=f"m{number}", author=viewer(login or f"viewer{number}"))
    return Case(
        number=number,
        channel="9000",
        source=source,
        status=status,
        article=article,
        charter_version="abc123",
        certainty=certainty,
        severity=4,
        proposed=WARNED,
        evidence=Evidence(said, (found(term, text, certainty),)),
        opened_at=opened,
        rulings=(ruling,) if ruling else (),
        taken=(WARNED,) if status is Status.ACTED else (),
    )


def many(count: int, outcome: Judgement | None, first: int = 1, **changes: object) -> list[Case]:
    return [case(first + one, outcome, **changes) for one in range(count)]  # type: ignore[arg-type]  # a test names the fields it changes
