"""An evening for tests: two hours with a little of everything that a report speaks of."""

from datetime import timedelta

from bot.cases.case import Case, Evidence, Judgement, Person, Ruling, Source, Status
from bot.cases.crisis.alerted import Clipped, ClipStage
from bot.cases.dealing import Dealt
from bot.cases.effects import Clip, Delete, Effect, Notify, TimeOut, Untimeout
from bot.cases.evening.account import evening_of
from bot.cases.evening.evening import Act, Evening, Material, Quote, Talk
from bot.cases.evening.lives import Live
from bot.cases.evening.minute import Minute
from bot.cases.facts import Calmed
from filters.engine.charter import CALM, Rung, Step
from filters.engine.finding import Family, Finding
from filters.engine.message import Message, Span
from filters.engine.phrase import Phrase
from tests.making import NINE, article, charter, viewer

NORA, ABE = Person("id-nora", "nora"), Person("id-abe", "abe")
CHARTER = charter(article(3), article(5))
EVIL = "<script>x()</script>\u202e =1+1 #set page(fill: red) \\u{1F} $x$ 日本 😀"


def after(minutes: float) -> timedelta:
    return timedelta(minutes=minutes)


def case(number: int, minutes: float, text: str = "quelle nouille", **changes: object) -> Case:
    said = Message(f"m{number}", "9000", text, viewer(f"v{number}"), sent_at=NINE + after(minutes))
    at = text.find("nouille")
    span = Span(at, at + 7) if at >= 0 else Span(0, len(text))
    found = Finding("terms", span, 0.9, Family.CONTENT, Phrase.of("terms.found", term="nouille"))
    made = {
        "number": number,
        "channel": "9000",
        "source": Source.FILTER,
        "status": Status.OPEN,
        "article": 3,
        "charter_version": "abc123",
        "certainty": 0.9,
        "severity": 4,
        "proposed": Rung(Step.TIMEOUT, 600),
        "evidence": Evidence(said, (found,)),
        "opened_at": NINE + after(minutes),
        "deadline": NINE + after(minutes + 5),
    } | changes
    return Case(**made)  # type: ignore[arg-type]  # a test names the fields it changes


def ruled(number: int, minutes: float, outcome: Judgement, wait: float, **changes: object) -> Case:
    status = Status.UPHELD if outcome is Judgement.UPHOLD else Status.DISMISSED
    ruling = Ruling(NORA, NINE + after(minutes + wait), outcome)
    return case(number, minutes, status=status, rulings=(ruling,), **changes)


def act(
    decision: int, minutes: float, effect: Effect, number: int | None, **changes: object
) -> Act:
    made = {"progress": "done", "message_id": f"m{number}" if number else None, "judged": True}
    return Act(decision, NINE + after(minutes), effect, case=number, **(made | changes))  # type: ignore[arg-type]  # the same


def material(**changes: object) -> Material:
    overturned = Ruling(ABE, NINE + after(21), Judgement.OVERTURN)
    cases = (
        case(1, 10, EVIL + " nouille", status=Status.ACTED, deadline=None),
        case(2, 20, status=Status.OVERTURNED, deadline=None, rulings=(overturned,)),
        ruled(3, 30, Judgement.UPHOLD, 1),
        ruled(4, 40, Judgement.DISMISS, 3),
        case(5, 50),
    )
    acts = (
        act(1, 10, Delete("m1", "id-v1"), 1),
        act(1, 10, TimeOut("id-v1", 600, Phrase("told.timed_out")), 1, progress="refused"),
        act(2, 20, Delete("m2", "id-v2"), 2),
        act(2, 20, TimeOut("id-v2", 600, Phrase("told.timed_out")), 2),
        act(3, 21, Untimeout("id-v2"), 2, judged=False),
        act(4, 31, Delete("m3", "id-v3"), 3, judged=False),
        act(5, 60, Notify(Phrase.of("wave.text", count=14, seconds=20)), None, judged=False),
        act(6, 61, Clip(Phrase("clip.chat"), "k1"), None, judged=False),
    )
    facts = (
        Dealt("id-z", "ban", ABE, NINE + after(70), note="nouille !", login="zed"),
        Dealt("id-y", "ban", ABE, NINE + after(71), login="yves", elsewhere="zoe"),
        Calmed(CALM, NINE + after(61)),
        Clipped("k1", ClipStage.MADE, "c", "https://clips.twitch.tv/c", "", NINE + after(61)),
    )
    minutes = tuple(
        Minute(at=NINE + after(one), viewers=100 + 10 * one, present=1 + one // 60, by_rule=2)
        for one in range(120)
    )
    quotes = (
        Quote(NINE + after(15), "question", "c’est quoi un quorum ?", "ines", 4, "answered"),
        Quote(NINE + after(5), "testimony", EVIL, "hugo", 1, "new"),
    )
    made = {
        "channel": "9000",
        "login": "mona",
        "live": Live(NINE, NINE + after(120), "s1"),
        "until": NINE + after(120),
        "talk": Talk(900, 80, tuple((one, 7) for one in range(120))),
        "cases": cases,
        "acts": acts,
        "facts": facts,
        "minutes": minutes,
        "quotes": quotes,
    } | changes
    return Material(**made)  # type: ignore[arg-type]  # the same


def evening(**changes: object) -> Evening:
    return evening_of(material(**changes), CHARTER)
