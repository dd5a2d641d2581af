"""`judge` and a backtest read each message before they judge it, and agree."""

from collections.abc import Collection
from dataclasses import replace

import msgspec

from bot.backtest.counts import Counts
from bot.backtest.probe import Probe
from bot.backtest.sitting import Rules, Sitting
from bot.cases.conduct import Conduct
from bot.reader.chat import Chat
from bot.reader.model import Answer
from bot.reader.still import StillReader
from bot.terminal.judging import Judging
from filters.engine.charter import Outcome
from filters.engine.message import Message
from filters.engine.score import Score
from filters.second_reader import SecondReader, SecondReaderOptions
from filters.terms import Terms, TermsOptions
from tests.bot.reader.fluent import Fluent
from tests.making import article, charter, message, viewer

WORDS = Terms(TermsOptions.model_validate({"terms": [{"term": "malotru", "certainty": 0.95}]}))
OURS = charter(article(filters=(WORDS, SecondReader(SecondReaderOptions()))))
SAID = ("cette ordure de voisin", "quel malotru ce voisin", "quel malotru cette ordure", "bonsoir")
OUTCOMES = ["borderline", "borderline", "breach", "clear"]


def reader() -> StillReader:
    usual = Chat()
    for place in range(3000):
        usual.learn(Answer(0.98, 0.02) if place < 3 else Answer(0.02, 0.02))
    return StillReader(Fluent(), usual)


def judged(one: Judging) -> list[str]:
    lines = [{"text": text, "user": {"id": f"v{at}"}} for at, text in enumerate(SAID)]
    answers = [msgspec.json.decode(one.answer(msgspec.json.encode(line))) for line in lines]
    return [answer["outcome"] for answer in answers]


def test_judge_reads_each_message_first() -> None:
    assert judged(Judging(OURS, Conduct(), "fr", read=reader().score)) == OUTCOMES


def test_without_a_reader_judge_goes_by_the_rules() -> None:
    assert judged(Judging(OURS, Conduct(), "fr")) == ["clear", "breach", "breach", "clear"]


def test_a_backtest_agrees() -> None:
    rules = Rules(OURS, Probe(OURS), Conduct(), "fr", read=reader().score)
    sitting = Sitting("9000", rules, Counts())
    said = [message(text, id=f"m{at}", author=viewer(f"v{at}")) for at, text in enumerate(SAID)]
    assert [sitting.consider(at, one).outcome for at, one in enumerate(said)] == OUTCOMES


def test_where_no_article_has_a_second_reader_nothing_is_read() -> None:
    asked: list[str] = []

    def read(message: Message, _: Collection[str]) -> Score | None:
        asked.append(message.text)
        return None

    judged(Judging(charter(article(filters=(WORDS,))), Conduct(), "fr", read=read))
    assert asked == []


def test_the_order_of_messages_makes_no_difference() -> None:
    one = reader()
    forth = [one.score(message(text)) for text in SAID]
    back = [one.score(message(text)) for text in reversed(SAID)]
    assert forth == back[::-1]


def test_the_score_stands_in_the_finding() -> None:
    rules = Rules(OURS, Probe(OURS), Conduct(), "fr", read=reader().score)
    sitting = Sitting("9000", rules, Counts())
    seen = sitting.consider(0, replace(message(SAID[0]), id="m1"))
    assert seen.outcome is Outcome.BORDERLINE
    assert seen.breach
    assert dict(seen.breach.findings[0].reason.values)["hate_score"] == "0.980"
