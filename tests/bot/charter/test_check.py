"""A check judges every example for real and says what it found."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.charter.check import check
from bot.charter.report import Report, render
from filters.engine.charter import Outcome
from tests.bot.charter.writing import charter

Checked = Callable[[str], Report]
NOODLES = '\n  [[articles.filters]]\n  filter = "terms"\n  terms = ["nouille"]\n'


def example(text: str, outcome: str, before: str = "[]") -> str:
    return (
        f'\n  [[articles.examples]]\n  text = "{text}"\n'
        f'  outcome = "{outcome}"\n  before = {before}\n'
    )


@pytest.fixture
def checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Checked:
    monkeypatch.chdir(tmp_path)

    def of(text: str) -> Report:
        Path("mine.toml").write_text(text, encoding="utf-8")
        return check("mine.toml")

    return of


def test_an_example_that_fails_is_shown_with_what_was_seen(checked: Checked) -> None:
    report = checked(charter(article=NOODLES + example("espèce de nouille", "clear")))
    assert report.exit_code == 2
    assert report.charter is not None
    assert render(report) == (
        "mine.toml:15:10: this example of article 1 must be `clear` and is `breach`\n"
        '  15 |   text = "espèce de nouille"\n'
        "     |          ^\n"
        "     = article 1 breach at 0.98\n"
        "       `terms` sees `nouille`, certainty 0.98\n"
        "mine.toml:14:3: doubt: article 1 has no example of what it is against\n"
        "  14 |   [[articles.examples]]\n"
        "     |   ^\n"
        '     = add one with `outcome = "breach"` or `"borderline"`\n'
        f"mine.toml: mine {report.charter.version}, 1 article, 0 of 1 example hold, 1 doubt"
    )


def test_a_charter_without_fault_ends_in_one_line(checked: Checked) -> None:
    examples = example("espèce de nouille", "breach") + example("bonsoir", "clear")
    report = checked(charter(article=NOODLES + examples))
    assert report.exit_code == 0
    assert render(report).endswith("1 article, 2 of 2 examples hold")


def test_a_doubt_does_not_fail_the_check(checked: Checked) -> None:
    report = checked(charter(article=NOODLES + example("bonsoir", "clear")))
    assert (report.exit_code, len(report.doubts)) == (0, 1)


def test_a_charter_that_cannot_be_read_is_reported_not_raised(checked: Checked) -> None:
    report = checked("name = ")
    assert (report.exit_code, report.charter, len(report.problems)) == (2, None, 1)


def test_fair_speech_is_fair_under_every_article(checked: Checked) -> None:
    other = (
        '\n[[articles]]\nnumber = 2\ntitle.fr = "Cuisine"\ntext.fr = "Pas de recettes."\n'
        + example("une nouille, svp", "clear")
    )
    examples = example("espèce de nouille", "breach") + example("bonsoir", "clear")
    report = checked(charter(article=NOODLES + examples, more=other))
    assert [failure.article for failure in report.failures] == [2]
    assert [breach.article for breach in report.failures[0].breaches] == [1]


def test_what_the_viewer_said_before_counts(checked: Checked) -> None:
    repeats = '\n  [[articles.filters]]\n  filter = "repeats"\n'
    said = '["venez voir ma chaîne svp", "venez voir ma chaîne svp", "venez voir ma chaîne svp"]'
    examples = example("venez voir ma chaîne svp", "breach", said)
    report = checked(charter(article=repeats + examples + example("bonsoir", "clear")))
    assert report.failures == ()


def test_an_article_in_shadow_keeps_its_examples_too(checked: Checked) -> None:
    examples = example("espèce de nouille", "breach") + example("bonsoir", "clear")
    report = checked(charter(article='mode = "shadow"\n' + NOODLES + examples))
    assert report.failures == ()


def test_an_article_that_asks_never_breaches(checked: Checked) -> None:
    examples = example("espèce de nouille", "borderline") + example("bonsoir", "clear")
    report = checked(charter(article='mode = "ask"\n' + NOODLES + examples))
    assert report.failures == ()


def test_an_article_may_be_told_to_ask_and_keep_its_examples(checked: Checked) -> None:
    sure = example("espèce de nouille", "breach") + example("bonsoir", "clear")
    assert checked(charter(article='mode = "ask"\n' + NOODLES + sure)).failures == ()
    doubtful = NOODLES + "  certainty = 0.6\n" + sure
    (failure,) = checked(charter(article='mode = "ask"\n' + doubtful)).failures
    assert failure.got is Outcome.BORDERLINE


def test_a_term_for_twitch_to_keep_out_is_doubted_where_nothing_acts(checked: Checked) -> None:
    kept_out = NOODLES.replace('"nouille"', '{ term = "nouille", before = true }')
    for mode, outcome, count in (("ask", "borderline", 1), ("enforce", "breach", 0)):
        examples = example("espèce de nouille", outcome) + example("bonsoir", "clear")
        report = checked(charter(article=f'mode = "{mode}"{kept_out}{examples}'))
        assert (report.exit_code, len(report.doubts)) == (0, count)
