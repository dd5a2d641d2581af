"""Builders for tests: small charters, messages and verdicts, each with sensible defaults."""

from datetime import UTC, datetime, timedelta

from bot.bench.bench import Bench
from bot.bench.memory import Memory
from bot.cases.conduct import Conduct
from filters.engine.charter import (
    Article,
    Charter,
    Ladder,
    Mode,
    Outcome,
    Rung,
    Step,
    Words,
)
from filters.engine.finding import Family, Finding
from filters.engine.message import Author, Message, Role, Span
from filters.engine.phrase import Phrase
from filters.engine.verdict import Breach, Verdict
from filters.terms import Terms, TermsOptions

NINE = datetime(2026, 10, 14, 21, 0, tzinfo=UTC)
LADDER = Ladder(
    (Rung(Step.WARN), Rung(Step.TIMEOUT, 600), Rung(Step.CASE)), memory=timedelta(hours=24)
)


def words(french: str, english: str) -> Words:
    return Words((("fr", french), ("en", english)))


def article(number: int = 3, *terms: str, **changes: object) -> Article:
    made = {
        "number": number,
        "title": words("Pas d'attaque personnelle", "No personal attacks"),
        "text": words("On critique les idées, jamais les personnes.", "Criticise ideas only."),
        "ladder": LADDER,
        "filters": (Terms(TermsOptions(terms=list(terms))),) if terms else (),
        "mode": Mode.ENFORCE,
        "severity": 4,
    } | changes
    return Article(**made)  # type: ignore[arg-type]  # a test names the fields it changes


def charter(*articles: Article) -> Charter:
    return Charter(
        name="essai",
        title=words("Charte d'essai", "Trial charter"),
        version="abc123",
        languages=("fr", "en"),
        articles=articles or (article(),),
        appeal=words("Pour contester, écrivez à l'équipe.", "To appeal, write to the team."),
    )


def viewer(login: str = "mona", *roles: Role) -> Author:
    return Author(id=f"id-{login}", login=login, name=login.title(), roles=frozenset(roles))


def message(text: str = "salut", **changes: object) -> Message:
    made = {
        "id": "m1",
        "channel": "9000",
        "text": text,
        "author": viewer(),
        "sent_at": NINE,
    } | changes
    return Message(**made)  # type: ignore[arg-type]  # a test names the fields it changes


def verdict(outcome: Outcome, number: int = 3, certainty: float = 0.95) -> Verdict:
    finding = Finding("terms", Span(0, 1), certainty, Family.CONTENT, Phrase("terms.found"))
    breach = Breach(number, outcome, certainty, 4, (finding,))
    return Verdict("m1", outcome, () if outcome is Outcome.CLEAR else (breach,))


def bench(*articles: Article, memory: Memory | None = None, **conduct: object) -> Bench:
    return Bench(
        "9000",
        charter(*articles),
        Conduct(**conduct),  # type: ignore[arg-type]  # a test names the settings it changes
        language="fr",
        memory=memory,
    )
