from dataclasses import replace

from bot.charter.difference import difference
from bot.words.render import render
from filters.engine.charter import Charter, Mode
from tests.making import article, charter, words


def told(old: Charter, new: Charter) -> list[str]:
    return [render(one, "en") for one in difference(old, new)]


def test_the_same_charter_has_changed_in_nothing() -> None:
    assert told(charter(article(3, "nouille")), charter(article(3, "nouille"))) == []


def test_no_word_of_a_list_is_ever_told() -> None:
    said = told(charter(article(3, "nouille")), charter(article(3, "nouille", "navet")))
    assert said == ["article 3: 2 terms instead of 1"]


def test_as_many_other_words_are_other_filters() -> None:
    said = told(charter(article(3, "nouille")), charter(article(3, "navet")))
    assert said == ["article 3: other filters"]


def test_articles_come_and_go() -> None:
    said = told(charter(article(1), article(2)), charter(article(2), article(4)))
    assert said == ["article 1 removed", "article 4 added"]


def test_modes_and_thresholds_are_named() -> None:
    new = article(3, mode=Mode.ASK, act_at=0.95)
    assert told(charter(article(3)), charter(new)) == [
        "article 3 only asks now",
        "article 3: thresholds 0.5/0.95 instead of 0.5/0.9",
    ]


def test_all_else_is_named_by_its_kind() -> None:
    new = article(3, severity=1, text=words("Autrement.", "Otherwise."))
    changed = replace(charter(new), appeal=None)
    assert told(charter(article(3)), changed) == [
        "article 3: other wording",
        "article 3: another severity",
        "the text around the articles",
    ]
