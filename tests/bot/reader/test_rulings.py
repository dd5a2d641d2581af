"""Rulings become rows to learn from; nobody is named in them."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.bench.bench import Bench
from bot.cases.case import Case, Judgement, Person, Ruling
from bot.cli.main import main
from bot.reader.rulings import UNKNOWN, Row, rows_of
from filters.engine.message import Mention, Message, Span
from filters.second_reader import SecondReader, SecondReaderOptions
from filters.terms import Terms, TermsOptions
from tests.making import NINE, article, bench, message, viewer

LEA = Person("1", "lea")
TERMS = Terms(TermsOptions.model_validate({"terms": [{"term": "malotru", "certainty": 0.6}]}))


def asking(about: str = "insult") -> Bench:
    reader = SecondReader(SecondReaderOptions.model_validate({"about": about}))
    return bench(article(filters=(TERMS, reader)))


def ruled(here: Bench, text: str, outcome: Judgement, number: int = 1, **changes: object) -> Case:
    said: Message = message(
        text,
        id=f"m{number}",
        author=viewer(f"viewer{number}"),
        sent_at=NINE + timedelta(seconds=number),
        **changes,
    )
    (case,) = here.consider(said).cases
    return here.rule(case, Ruling(LEA, NINE + timedelta(minutes=1), outcome)).cases[0]


def rows(here: Bench, *cases: Case) -> list[Row]:
    return list(rows_of(cases, here.charter))


@pytest.mark.parametrize(("outcome", "answer"), [(Judgement.UPHOLD, 1), (Judgement.DISMISS, 0)])
def test_a_ruling_answers_what_its_article_asks(outcome: Judgement, answer: int) -> None:
    for about, hate, insult in (("hate", answer, UNKNOWN), ("insult", UNKNOWN, answer)):
        here = asking(about)
        (row,) = rows(here, ruled(here, "quel malotru celui-là", outcome))
        assert (row.hate, row.insult) == (hate, insult)


def test_nobody_is_named() -> None:
    here = asking()
    text = "@mona dis à viewer1 que c'est un malotru https://a.fr/mona"
    mentions = (Mention(Span(0, 5), "mona"),)
    (row,) = rows(here, ruled(here, text, Judgement.DISMISS, mentions=mentions))
    assert "mona" not in row.text
    assert "viewer1" not in row.text
    assert row.text.count("@user") >= 1


def test_of_what_people_ruled_both_ways_nothing_is_learned() -> None:
    here = asking()
    first = ruled(here, "quel malotru celui-là", Judgement.UPHOLD, 1)
    second = ruled(here, "quel malotru celui-là", Judgement.DISMISS, 2)
    assert rows(here, first, second) == []


def test_what_is_forgotten_or_not_ruled_is_left_out() -> None:
    here = asking()
    case = ruled(here, "quel malotru celui-là", Judgement.DISMISS)
    empty = replace(case.evidence.message, text="")
    assert rows(here, replace(case, evidence=replace(case.evidence, message=empty))) == []
    (open_,) = here.consider(message("un malotru de plus", id="m9", author=viewer("zed"))).cases
    assert rows(here, open_) == []


def test_articles_that_do_not_ask_the_reader_teach_it_nothing() -> None:
    here = bench(article(filters=(TERMS,)))
    assert rows(here, ruled(here, "quel malotru celui-là", Judgement.UPHOLD)) == []


def test_the_command_writes_a_file_even_where_nothing_was_ruled(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = tmp_path / "config.toml"
    database = (tmp_path / "kept.db").as_posix()
    settings.write_text(f'[storage]\nurl = "sqlite:///{database}"\n', "utf-8")
    output = tmp_path / "rows.jsonl"
    assert main(["export", "--rulings", "--config", str(settings), "-o", str(output)]) == 0
    assert output.read_bytes() == b""
    assert "no ruled case" in capsys.readouterr().err
