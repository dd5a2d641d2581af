"""A backtest and `judge`, which is held to the live way by a story, say the same of each line."""

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
from bot.cases.conduct import Conduct
from bot.charter.load import read
from bot.terminal.judging import Judging
from filters.engine.message import Message
from tests.bot.backtest.desks import CHARTER

START = datetime(2026, 10, 14, 20, tzinfo=UTC)
OURS = read(CHARTER)
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
