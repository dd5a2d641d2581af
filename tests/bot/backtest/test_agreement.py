"""A backtest, `judge`, a live bench and one in shadow say the same of each line."""

import io
import json
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.backtest.counts import Counts
from bot.backtest.entries import Entry, Hints, Ruled
from bot.backtest.log import FORMATS
from bot.backtest.probe import Probe
from bot.backtest.sitting import Rules, Sitting
from bot.backtest.unpacking import Stream
from bot.bench.bench import Bench
from bot.cases.case import Case, Judgement, Person, Ruling
from bot.cases.conduct import Conduct
from bot.cases.decision import Decision
from bot.cases.elsewhere import Deed
from bot.cases.rule import CannotRuleError
from bot.charter.load import read
from bot.ports.shadow import Cast, Word
from bot.shadow.shade import Shade, word
from bot.terminal.judging import Judging
from filters.engine.charter import Charter, Outcome
from filters.engine.message import Message
from tests.bot.backtest.desks import CHARTER

START = datetime(2026, 10, 14, 20, tzinfo=UTC)
OURS = read(CHARTER)
MILDER = read(CHARTER.replace('"mulet", {', "{").replace("certainty = 0.6", "certainty = 0.99"))
BASILE = Person("id-basile", "basile")
RULES = Rules(OURS, Probe(OURS), Conduct(), "fr")
SAID = st.tuples(
    st.sampled_from(("salut", "quel mulet", "mulet", "une truite", "ARRETE DE CRIER ENFIN BON")),
    st.sampled_from(("ysee", "rose", "mona")),
    st.integers(0, 900),
    st.sampled_from((None, None, "uphold", "dismiss", "overturn")),
)


def lines_of(said: list[tuple[str, str, int, str | None]]) -> list[str]:
    lines, at = list[dict[str, object]](), START
    for number, (text, login, wait, ruled) in enumerate(said):
        at += timedelta(seconds=wait + 1)
        told = {"channel": "mona", "sent_at": at.isoformat()}
        user = {"id": f"id-{login}", "login": login, "badges": []}
        lines.append(told | {"id": f"m{number}", "user": user, "text": text})
        if ruled:
            lines.append(told | {"ruling": {"of": f"m{number}", "outcome": ruled, "by": "basile"}})
    return [json.dumps(one) for one in lines]


def entries_of(lines: list[str]) -> list[Entry]:
    body = "\n".join(lines).encode()
    stream = Stream(io.BytesIO(body), io.BytesIO(body), (OSError,))
    return list(FORMATS["jsonl"].read(stream, Hints("mona", START)))


@settings(max_examples=25)
@given(st.lists(SAID, max_size=20))
def test_whatever_is_said_and_ruled_they_agree(
    said: list[tuple[str, str, int, str | None]],
) -> None:
    lines = lines_of(said)
    judging, sitting = Judging(OURS, Conduct(), "fr"), Sitting("mona", RULES, Counts())
    for raw, entry in zip(lines, entries_of(lines), strict=True):
        answer = json.loads(judging.answer(raw.encode()))
        if isinstance(entry, Ruled):
            sitting.rule(entry)
        elif isinstance(entry, Message):
            seen = sitting.consider(0, entry)
            kinds = [one["kind"] for one in answer["effects"]]
            assert (seen.outcome, seen.done.punishes) == (answer["outcome"], "delete" in kinds)
            assert seen.done.word == "warned" or "warn" not in kinds


class Room:
    """A live bench under one charter, and another one beside it in shadow."""

    def __init__(self, beside: Charter) -> None:
        self.live = Bench("mona", OURS, Conduct(), language="fr", names=("mona",))
        theirs = Bench("mona", beside, Conduct(), language="fr", names=("mona",))
        cast = Cast(channel="mona", charter="beside", by=BASILE, since=START)
        self.shade = Shade(cast, theirs)

    def hear(self, one: Message) -> tuple[Word, Word]:
        """What the live one says of a message, and the one in shadow."""
        decision = self.live.consider(one)
        self.shade.consider(one, decision, self.live)
        said = self.shade.said[-1:]
        beside = said[0].shadow if said and said[0].message_id == one.id else Word()
        return word(decision), beside

    def rule(self, ruled: Ruled) -> None:
        """Let a human rule as at the desk, or take away by hand what is no case."""
        case, now = self.live.docket.of_message(ruled.of), ruled.at or self.live.now
        try:
            decision = self._ruled(case, ruled, now)
        except CannotRuleError:
            return
        if decision is not None:
            list(self.shade.learn(decision))

    def _ruled(self, case: Case | None, ruled: Ruled, now: datetime) -> Decision | None:
        if case is not None:
            return self.live.rule(case, Ruling(BASILE, now, ruled.outcome))
        if ruled.outcome is not Judgement.UPHOLD:
            return None
        return self.live.elsewhere(Deed("delete", BASILE, now, message_id=ruled.of))


def replayed(sitting: Sitting, entry: Message) -> tuple[Outcome, int, int]:
    seen = sitting.consider(0, entry)
    return (seen.outcome, *seen.done)


@settings(max_examples=25)
@given(said=st.lists(SAID, max_size=20), same=st.booleans())
def test_live_shadow_and_backtest_say_the_same_of_every_message(
    said: list[tuple[str, str, int, str | None]], *, same: bool
) -> None:
    """Another charter in shadow is held to what is said alone: people rule the live one's cases."""
    beside = OURS if same else MILDER
    heard = said if same else [(*one[:3], None) for one in said]
    room = Room(beside)
    now = Sitting("mona", RULES, Counts())
    other = Sitting("mona", Rules(beside, Probe(beside), Conduct(), "fr"), Counts())
    for entry in entries_of(lines_of(heard)):
        if isinstance(entry, Ruled):
            room.rule(entry)
            now.rule(entry)
            other.rule(entry)
        elif isinstance(entry, Message):
            live, shadow = room.hear(entry)
            assert replayed(now, entry) == (live.outcome, live.rank, live.seconds)
            assert replayed(other, entry) == (shadow.outcome, shadow.rank, shadow.seconds)
