from dataclasses import replace

from bot.cases.facts import Settled
from bot.cases.pardon import pardoned
from bot.cases.past import Past
from filters.engine.charter import Outcome
from filters.engine.finding import Trouble
from filters.engine.memory.fingerprint import fingerprint
from filters.engine.phrase import Phrase
from filters.engine.verdict import Verdict
from tests.making import NINE, verdict

TEXT = "quel malotru"
SLOW = Trouble("patterns", Phrase("patterns.timeout"))


def past(*articles: int | None) -> Past:
    made = Past()
    for article in articles:
        made.learn(Settled(fingerprint(TEXT), article, NINE))
    return made


def test_another_text_is_not_pardoned() -> None:
    breach = verdict(Outcome.BREACH)

    assert pardoned("quels malotrus", breach, past(3)) == breach


def test_the_same_text_is_not_pardoned_under_another_article() -> None:
    breach = verdict(Outcome.BREACH)

    assert pardoned(TEXT, breach, past(4)) == breach


def test_what_a_human_found_fair_is_clear_however_it_is_written() -> None:
    left = pardoned("QUEL malotru", verdict(Outcome.BREACH), past(3))

    assert (left.outcome, left.breaches) == (Outcome.CLEAR, ())


def test_the_next_article_decides_when_the_gravest_is_settled() -> None:
    first, second = verdict(Outcome.BREACH, 3), verdict(Outcome.BORDERLINE, 5)
    both = replace(first, breaches=(*first.breaches, *second.breaches))

    assert pardoned(TEXT, both, past(3)).outcome is Outcome.BORDERLINE


def test_a_filter_in_trouble_still_asks_a_human() -> None:
    troubled = replace(verdict(Outcome.BREACH), troubles=(SLOW,))

    assert pardoned(TEXT, troubled, past(3)).outcome is Outcome.BORDERLINE


def test_a_trouble_that_a_human_settled_asks_nobody() -> None:
    troubled = Verdict("m1", Outcome.BORDERLINE, troubles=(SLOW,))

    assert pardoned(TEXT, troubled, past(None)).outcome is Outcome.CLEAR
