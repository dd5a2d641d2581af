"""The filters sit the exam: what they must leave alone, and what they must not miss."""

from collections import Counter

import pytest

from bot.charter.shelf import shipped
from filters.engine.charter import Outcome
from tests.filters.exam import Case, Sat, cases, sat

CORPORA = ("evasions", "traps")
EXAMS = ("corpora", "newest", "third")
"""Where the lines lie; each exam is held to the same shares by itself."""
SEEN, ACTED_UPON, ASKED = 0.97, 0.90, 0.02
"""The shares that are held; they only ever grow stricter."""


def listed(some: list[Sat]) -> str:
    return "\n".join(f"{one.case.id} {one.outcome}: {one.case.why}" for one in some)


def share(part: list[Sat], whole: list[Sat]) -> float:
    return len(part) / len(whole)


@pytest.mark.parametrize("exam", EXAMS)
def test_no_honest_line_is_acted_upon(exam: str) -> None:
    acted = [one for one in sat("traps", exam) if one.outcome is Outcome.BREACH]
    assert not acted, listed(acted)


@pytest.mark.parametrize("exam", EXAMS)
def test_hardly_an_honest_line_is_asked_about(exam: str) -> None:
    traps = list(sat("traps", exam))
    asked = [one for one in traps if one.outcome is Outcome.BORDERLINE]
    assert share(asked, traps) <= ASKED, listed(asked)


@pytest.mark.parametrize("exam", EXAMS)
def test_hardly_an_evasion_passes(exam: str) -> None:
    evasions = list(sat("evasions", exam))
    missed = [one for one in evasions if one.outcome is Outcome.CLEAR]
    assert share(missed, evasions) <= 1 - SEEN, listed(missed)


@pytest.mark.parametrize("exam", EXAMS)
def test_nine_in_ten_plain_insults_are_acted_upon_however_they_are_dressed(exam: str) -> None:
    plain = [one for one in sat("evasions", exam) if one.case.must == "breach"]
    spared = [one for one in plain if one.outcome is not Outcome.BREACH]
    assert share(spared, plain) <= 1 - ACTED_UPON, listed(spared)


def test_no_line_is_left_out_of_the_exams() -> None:
    every = (case.corpus for corpus in CORPORA for case in cases(corpus))
    assert set(every) == set(EXAMS)


@pytest.mark.parametrize(("corpus", "least"), [("evasions", 500), ("traps", 1_000)])
def test_the_exam_is_long_enough_in_both_languages(corpus: str, least: int) -> None:
    every = cases(corpus)
    languages = Counter(case.charter.rpartition(".")[2] for case in every)
    assert len(every) >= least
    assert min(languages["fr"], languages["en"]) >= least / 3


@pytest.mark.parametrize("corpus", CORPORA)
def test_every_case_is_one_of_its_kind_and_says_why(corpus: str) -> None:
    every = cases(corpus)
    assert all(_complete(case, corpus) for case in every)
    same = Counter(
        (case.text, case.name, case.before, case.crowd, case.charter, case.corpus) for case in every
    )
    assert [one for one, times in same.items() if times > 1] == []


def _complete(case: Case, corpus: str) -> bool:
    said = bool(case.text and case.why and case.charter in shipped())
    if corpus == "traps":
        return said and bool(case.kind) and not case.must
    return said and bool(case.technique) and case.must in {"breach", "seen"}
