"""Decisions, cases and messages to be kept, each with sensible contents."""

from datetime import UTC, datetime, timedelta

from bot.cases.case import Case, Evidence, Judgement, Person, Ruling, Source, Status
from bot.cases.decision import Decision
from bot.cases.effects import Delete, Effect, TimeOut
from bot.ports.world import Logged
from filters.engine.charter import Outcome, Rung, Step
from filters.engine.finding import Family, Finding, Trouble
from filters.engine.message import Author, Emote, Mention, Message, Role, Span
from filters.engine.phrase import Phrase
from filters.engine.verdict import Breach, Verdict

NINE = datetime(2026, 10, 14, 21, 0, tzinfo=UTC)
WALL = datetime(2026, 11, 2, 8, 30, tzinfo=UTC)
TALK = "talk"
DELETE = Delete("m1")
TIMEOUT = TimeOut("id-mona", 600, Phrase.of("told.timed_out", article=3))


def after(minutes: float) -> datetime:
    return NINE + timedelta(minutes=minutes)


def message(
    number: int = 1, text: str = "you @zoe are a Kappa", minutes: float = 0, login: str = "mona"
) -> Message:
    return Message(
        id=f"m{number}",
        channel=TALK,
        text=text,
        author=Author(
            id=f"id-{login}",
            login=login,
            name=login.title(),
            roles=frozenset({Role.SUBSCRIBER}),
            badges=frozenset({"subscriber/12"}),
            account_created_at=NINE - timedelta(days=400),
        ),
        emotes=(Emote(Span(15, 20), "Kappa"),),
        mentions=(Mention(Span(4, 8), "zoe"),),
        reply_to="m0",
        sent_at=after(minutes),
        live=True,
    )


def logged(*messages: Message, outcome: Outcome = Outcome.CLEAR) -> list[Logged]:
    return [Logged(one, outcome) for one in messages]


def finding(quote: str = "insult") -> Finding:
    reason = Phrase.of("terms.found", term=quote, times=2)
    return Finding("terms", Span(0, 3), 0.95, Family.CONTENT, reason)


def verdict(message_id: str = "m1") -> Verdict:
    breach = Breach(3, Outcome.BREACH, 0.95, 4, (finding(),))
    trouble = Trouble("patterns", Phrase.of("patterns.too_slow"))
    return Verdict(message_id, Outcome.BREACH, (breach,), (), (trouble,))


def case(number: int = 1, status: Status = Status.OPEN, **changes: object) -> Case:
    evidence = Evidence(message(number), (finding(),), before=(message(90), message(91)))
    made = {
        "number": number,
        "channel": TALK,
        "source": Source.FILTER,
        "status": status,
        "article": 3,
        "charter_version": "abc123",
        "certainty": 0.7,
        "severity": 4,
        "proposed": Rung(Step.TIMEOUT, 600),
        "evidence": evidence,
        "opened_at": after(number),
        "deadline": after(number + 30),
        "taken": (Rung(Step.DELETE),),
    } | changes
    return Case(**made)  # type: ignore[arg-type]  # a test names the fields it changes


def ruling(outcome: Judgement = Judgement.DISMISS, minutes: float = 5) -> Ruling:
    return Ruling(Person("id-abe", "abe"), after(minutes), outcome, Rung(Step.WARN), "fair play")


def decision(*effects: Effect, **changes: object) -> Decision:
    made = {"channel": TALK, "at": NINE, "effects": effects} | changes
    return Decision(**made)  # type: ignore[arg-type]  # a test names the fields it changes
