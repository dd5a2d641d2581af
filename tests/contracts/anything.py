"""Whatever may have to be kept, with the worst that strangers write."""

from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from types import NoneType, UnionType
from typing import get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from bot.cases.case import Case, Evidence, Judgement, Person, Ruling, Source, Status
from bot.cases.effects import EFFECTS
from bot.cases.facts import FACTS
from bot.storage.columns import keepable
from filters.engine.charter import Outcome, Rung
from filters.engine.finding import Family, Finding, Trouble
from filters.engine.message import Author, Emote, Mention, Message, Role, Span
from filters.engine.phrase import Phrase
from filters.engine.verdict import Breach, Verdict

TEXT = st.text(st.one_of(st.characters(), st.sampled_from("\0\ud800\udfff\U0001f600")), max_size=8)
"""With NUL and lone surrogates, which PostgreSQL and UTF-8 refuse."""
NUMBER = st.integers(0, 2**31 - 1)
SHARE = st.floats(0, 1)
MOMENT = st.datetimes(
    datetime(1971, 1, 1),  # noqa: DTZ001  # the time zone stands beside
    datetime(9000, 1, 1),  # noqa: DTZ001  # the same
    timezones=st.just(UTC),
)

spans = st.builds(Span, NUMBER, NUMBER)
phrases = st.builds(
    Phrase, TEXT, st.lists(st.tuples(TEXT, st.one_of(TEXT, NUMBER)), max_size=2).map(tuple)
)
authors = st.builds(
    Author,
    id=TEXT,
    login=TEXT,
    name=TEXT,
    roles=st.frozensets(st.sampled_from(Role), max_size=3),
    badges=st.frozensets(TEXT, max_size=2),
    account_created_at=st.none() | MOMENT,
    followed_at=st.none() | MOMENT,
)
messages = st.builds(
    Message,
    id=TEXT,
    channel=TEXT,
    text=TEXT,
    author=st.none() | authors,
    emotes=st.lists(st.builds(Emote, spans, TEXT), max_size=2).map(tuple),
    mentions=st.lists(st.builds(Mention, spans, TEXT), max_size=2).map(tuple),
    reply_to=st.none() | TEXT,
    sent_at=st.none() | MOMENT,
    source_channel=st.none() | TEXT,
    source_login=st.none() | TEXT,
)
findings = st.lists(
    st.builds(
        Finding,
        TEXT,
        spans,
        SHARE,
        st.sampled_from(Family),
        phrases,
        SHARE,
        st.lists(phrases, max_size=1).map(tuple),
    ),
    max_size=2,
).map(tuple)
troubles = st.lists(st.builds(Trouble, TEXT, phrases), max_size=1).map(tuple)
breaches = st.lists(
    st.builds(Breach, NUMBER, st.sampled_from(Outcome), SHARE, NUMBER, findings), max_size=2
).map(tuple)
verdicts = st.builds(Verdict, TEXT, st.sampled_from(Outcome), breaches, breaches, troubles)
rungs = st.builds(Rung, seconds=NUMBER)
rulings = st.builds(
    Ruling,
    st.builds(Person, TEXT, TEXT),
    MOMENT,
    st.sampled_from(Judgement),
    st.none() | rungs,
    TEXT,
)
cases = st.builds(
    Case,
    number=NUMBER,
    channel=TEXT,
    source=st.sampled_from(Source),
    status=st.sampled_from(Status),
    article=st.none() | NUMBER,
    charter_version=TEXT,
    certainty=SHARE,
    severity=NUMBER,
    proposed=rungs,
    evidence=st.builds(
        Evidence,
        message=messages,
        findings=findings,
        troubles=troubles,
        before=st.lists(messages, max_size=1).map(tuple),
        articles=st.lists(NUMBER, max_size=2).map(tuple),
        further=st.lists(messages, max_size=1).map(tuple),
    ),
    opened_at=MOMENT,
    deadline=st.none() | MOMENT,
    rulings=st.lists(rulings, max_size=2).map(tuple),
    taken=st.lists(rungs, max_size=2).map(tuple),
)

BY_TYPE: dict[object, st.SearchStrategy[object]] = {
    str: TEXT,
    int: NUMBER,
    bool: st.booleans(),
    float: SHARE,
    date: st.dates(),
    datetime: MOMENT,
    NoneType: st.none(),
    Phrase: phrases,
}


def _any(hint: object) -> st.SearchStrategy[object]:
    """Whatever a field may hold, by its type alone."""
    if hint in BY_TYPE:
        return BY_TYPE[hint]
    if get_origin(hint) is tuple:
        first, *others = get_args(hint)
        if others == [...]:
            return st.lists(_any(first), max_size=2).map(tuple)
        return st.tuples(*map(_any, (first, *others)))
    if get_origin(hint) is UnionType:
        return st.one_of([_any(one) for one in get_args(hint)])
    assert isinstance(hint, type)
    return st.sampled_from(list(hint)) if issubclass(hint, StrEnum) else _made(hint)


def _made(kind: type) -> st.SearchStrategy[object]:
    assert is_dataclass(kind)
    hints = get_type_hints(kind)
    return st.builds(kind, **{one.name: _any(hints[one.name]) for one in fields(kind)})


effects = st.one_of([_made(kind) for kind in EFFECTS.values()])
facts = st.one_of([_made(kind) for kind in FACTS.values()])


def plain(value: object) -> object:
    """A value with what no database keeps replaced, to be compared."""
    if isinstance(value, str):
        return keepable(value)
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    if isinstance(value, frozenset):
        return {plain(one) for one in value}
    if is_dataclass(value):
        return {one.name: plain(getattr(value, one.name)) for one in fields(value)}
    return value
