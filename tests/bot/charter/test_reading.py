from datetime import timedelta

import pytest

from bot.charter.load import read
from bot.charter.problem import CharterProblems
from filters.engine.charter import Ladder, Mode, Rung, Step
from filters.engine.message import Role
from tests.bot.charter.writing import charter


def test_an_article_that_says_nothing_has_the_default_conditions() -> None:
    (article,) = read(charter()).articles
    assert (article.mode, article.act_at, article.ask_at, article.severity) == (
        Mode.ENFORCE,
        0.9,
        0.5,
        3,
    )
    rungs = (Rung(Step.WARN), Rung(Step.TIMEOUT, 600), Rung(Step.CASE))
    assert article.ladder == Ladder(rungs, timedelta(hours=24))
    assert article.filters == article.samples == ()
    assert article.exempt == frozenset()


def test_the_default_ladder_never_bans() -> None:
    (article,) = read(charter()).articles
    assert Step.BAN not in {rung.step for rung in article.ladder.rungs}


def test_an_article_that_speaks_is_taken_at_its_word() -> None:
    words = """
mode = "ask"
severity = 5
ask_at = 0.3
memory = "30d"
exempt = ["vip"]
ladder = ["delete", "timeout 90s", "timeout 14d", "case", "ban"]
filters = [{ filter = "caps", min_letters = 20 }]
examples = [{ text = "bonsoir", outcome = "clear" }]
"""
    (article,) = read(charter(article=words)).articles
    assert article.ladder.rungs[1:3] == (Rung(Step.TIMEOUT, 90), Rung(Step.TIMEOUT, 1_209_600))
    assert article.ladder.rungs[-1] == Rung(Step.BAN)
    assert article.ladder.memory == timedelta(days=30)
    assert (article.mode, article.severity, article.ask_at) == (Mode.ASK, 5, 0.3)
    assert article.exempt == {Role.VIP}
    assert [one.name for one in article.filters] == ["caps"]


def test_the_common_conditions_hold_where_an_article_is_silent() -> None:
    common = '\n[defaults]\nact_at = 0.95\nmemory = "2h"\nladder = ["case"]\n'
    (article,) = read(charter(head=common, article="act_at = 0.8\n")).articles
    assert article.act_at == 0.8
    assert article.ladder == Ladder((Rung(Step.CASE),), timedelta(hours=2))


def test_an_article_that_is_off_is_not_in_the_charter() -> None:
    off = '\n[[articles]]\nnumber = 2\ntitle.fr = "Plus tard"\ntext.fr = "…"\nmode = "off"\n'
    assert [one.number for one in read(charter(more=off)).articles] == [1]


def test_an_article_that_is_off_must_still_be_right() -> None:
    with pytest.raises(CharterProblems):
        read(charter(more='\n[[articles]]\nnumber = 2\nmode = "off"\n'))


def test_articles_come_by_number_whatever_their_order() -> None:
    zero = '\n[[articles]]\nnumber = 7\ntitle.fr = "Spam"\ntext.fr = "Non."\n'
    third = '\n[[articles]]\nnumber = 3\ntitle.fr = "Liens"\ntext.fr = "Non."\n'
    assert [one.number for one in read(charter(more=zero + third)).articles] == [1, 3, 7]


def test_comments_and_layout_do_not_change_the_version() -> None:
    plain = read(charter(article='severity = 4\nmemory = "24h"\n'))
    other = read("# ours\n" + charter(article='memory = "1d" # a day\nseverity=4\n'))
    assert plain.version == other.version


@pytest.mark.parametrize(
    "change",
    [
        "severity = 4",
        'mode = "ask"',
        'memory = "1h"',
        'ladder = ["case"]',
        'exempt = ["vip"]',
        'filters = [{ filter = "caps" }]',
        'filters = [{ filter = "caps", min_letters = 4 }]',
        'examples = [{ text = "oui", outcome = "clear" }]',
    ],
)
def test_whatever_changes_a_decision_changes_the_version(change: str) -> None:
    assert read(charter()).version != read(charter(article=change)).version
