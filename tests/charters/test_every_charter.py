"""What every shipped charter keeps: its examples, its shape, its two languages, its typography."""

import re
from importlib.resources import files

import pytest

from bot.charter.check import check
from bot.charter.report import render
from bot.charter.shelf import shipped
from filters.engine.charter import Charter, Mode, Outcome, Step
from filters.engine.finding import Family
from tests.shipped import shipped_charter

CHARTERS = shipped()
every_charter = pytest.mark.parametrize("name", CHARTERS)


def texts(charter: Charter) -> list[tuple[str, str]]:
    words = [charter.title, charter.preamble, charter.appeal]
    words += [one for article in charter.articles for one in (article.title, article.text)]
    return [text for one in words if one for text in one.by_language]


@every_charter
def test_no_charter_bans(name: str) -> None:
    rungs = [rung for article in shipped_charter(name).articles for rung in article.ladder.rungs]
    assert Step.BAN not in {rung.step for rung in rungs}


@every_charter
def test_the_check_finds_nothing(name: str) -> None:
    report = check(name)
    assert (report.problems, report.failures, report.doubts) == ((), (), ()), render(report)


@every_charter
def test_it_holds_nine_to_twelve_articles_numbered_from_one(name: str) -> None:
    numbers = [article.number for article in shipped_charter(name).articles]
    assert numbers == list(range(1, len(numbers) + 1))
    assert 9 <= len(numbers) <= 12


@every_charter
def test_each_article_with_filters_shows_both_sides(name: str) -> None:
    for article in shipped_charter(name).articles:
        outcomes = [sample.outcome for sample in article.samples]
        if not article.filters:
            assert set(outcomes) <= {Outcome.CLEAR}
            continue
        assert len(outcomes) >= 4, article.number
        assert Outcome.CLEAR in outcomes, article.number
        assert set(outcomes) - {Outcome.CLEAR}, article.number


@every_charter
def test_each_article_shows_three_breaches_and_five_fair_lines_that_look_alike(name: str) -> None:
    for article in shipped_charter(name).articles:
        fair = [one for one in article.samples if one.outcome is Outcome.CLEAR]
        if article.filters:
            assert len(fair) >= 5, article.number
            assert len(article.samples) - len(fair) >= 3, article.number


@every_charter
def test_some_articles_are_for_people_alone(name: str) -> None:
    assert any(not article.filters for article in shipped_charter(name).articles)


@every_charter
def test_style_alone_never_punishes(name: str) -> None:
    for article in shipped_charter(name).articles:
        if {one.family for one in article.filters} & {Family.STYLE}:
            assert article.act_at > 0.85 or article.mode is not Mode.ENFORCE


@every_charter
def test_every_word_is_said_in_both_languages(name: str) -> None:
    charter = shipped_charter(name)
    assert set(charter.languages) == {"fr", "en"}
    assert charter.appeal is not None
    for one in (charter.title, *(article.text for article in charter.articles)):
        assert {language for language, _ in one.by_language} == {"fr", "en"}


@every_charter
def test_a_notice_has_room_for_the_article(name: str) -> None:
    """Twitch takes 500 characters in a warning and in a message."""
    for language, text in texts(shipped_charter(name)):
        assert len(text) <= 500, (language, text)


@every_charter
def test_typography_is_that_of_each_language(name: str) -> None:
    for language, text in texts(shipped_charter(name)):
        assert "  " not in text
        assert '"' not in text
        if language == "fr":
            assert not re.search(r"\w[?!;:]", text), text


@every_charter
def test_who_tells_of_an_insult_is_not_taken_for_who_utters_it(name: str) -> None:
    told = [
        one
        for one in shipped_charter(name).articles[0].samples
        if re.search(r"traité|called", one.text)
    ]
    assert told
    assert {one.outcome for one in told} == {Outcome.CLEAR}


def test_the_talk_show_builds_on_the_base() -> None:
    base, show = shipped_charter("base.fr"), shipped_charter("talkshow.fr")
    assert show.articles[1].text == base.articles[1].text
    inherited = [one.options for one in base.articles[0].filters]
    assert [one.options for one in show.articles[0].filters][: len(inherited)] == inherited


def test_the_folder_holds_documents_only() -> None:
    names = {
        entry.name
        for folder in (files("charters"), files("charters") / "lists")
        for entry in folder.iterdir()
        if not entry.name.startswith("__pyc")
    }
    assert {name.rpartition(".")[2] for name in names - {"__init__.py", "lists"}} <= {"toml", "md"}
