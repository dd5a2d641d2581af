"""What was accepted stands in the charter, where its author would have put it."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cases.lessons.lessons import About, Change, Proposal, Subject
from bot.codex.amendments import CannotAmendError, amended

NOTE = "2026-11-22, mona: 2 of 12 rulings upheld it"
OWN = """\
name = "ours"  # by hand
extends = "base.fr"

[[articles]]
number = 3
mode = "enforce"   # since May

  [[articles.filters]]
  filter = "terms"
  terms = [
    "nouille",  # said in anger
    { term = "patate", certainty = 0.95, alone = 0.97 },
    "{grosse|petite} courge",
    { term = "navet", also = ["navais"] },
  ]
"""
LISTED = OWN.replace("  terms = [", '  lists = ["./more.toml"]\n  terms = [')


def proposal(change: Change, name: str = "", value: str = "", article: int = 3) -> Proposal:
    about = About.TERM if name else About.ARTICLE
    return Proposal(change, Subject(about, article, "terms" if name else "", name), 12, (), value)


def terms(text: str) -> list[object]:
    return list(tomllib.loads(text)["articles"][0]["filters"][0]["terms"])


def test_an_article_of_ones_own_changes_its_mode() -> None:
    text = amended(OWN, proposal(Change.ASK), NOTE)
    assert f'# {NOTE}\nmode = "ask"   # since May\n' in text
    assert text.count("\n") == OWN.count("\n") + 1


def test_an_article_of_the_parent_is_named_and_gives_up_only_its_mode() -> None:
    text = amended(OWN, proposal(Change.ENFORCE, article=8), NOTE)
    assert text == f'{OWN}\n# {NOTE}\n[[articles]]\nnumber = 8\nmode = "enforce"\n'


def test_a_term_that_is_lowered_keeps_its_place() -> None:
    text = amended(OWN, proposal(Change.LOWER, "nouille", "0.6"), NOTE)
    assert '    { term = "nouille", certainty = 0.6 },  # said in anger\n' in text
    text = amended(OWN, proposal(Change.LOWER, "patate", "0.6"), NOTE)
    assert terms(text)[1] == {"term": "patate", "certainty": 0.6, "alone": 0.6}
    text = amended(OWN, proposal(Change.LOWER, "navais", "0.6"), NOTE)
    assert terms(text)[3] == {"term": "navet", "also": ["navais"], "certainty": 0.6}


def test_a_term_of_a_list_is_lowered_by_the_article_itself() -> None:
    text = amended(LISTED, proposal(Change.LOWER, "poireau", "0.6"), NOTE)
    assert terms(text)[-1] == {"term": "poireau", "certainty": 0.6}


def test_a_term_that_goes_stays_as_a_comment() -> None:
    text = amended(OWN, proposal(Change.REMOVE, "nouille"), NOTE)
    assert f'    # {NOTE}\n    # "nouille",  # said in anger\n' in text
    assert len(terms(text)) == 3


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("grosse courge", "several"),
        ("navais", "several"),
        ("poireau", "elsewhere"),
    ],
)
def test_what_only_people_can_take_out_is_refused(name: str, key: str) -> None:
    with pytest.raises(CannotAmendError) as refused:
        amended(OWN, proposal(Change.REMOVE, name), NOTE)
    assert refused.value.phrase.key == f"learn.refused.{key}"


def test_a_term_of_the_parent_is_left_to_people() -> None:
    with pytest.raises(CannotAmendError) as refused:
        amended(OWN, proposal(Change.ALLOW, "nouille", "nouille chinoise", article=9), NOTE)
    assert refused.value.phrase.key == "learn.refused.elsewhere"


def test_a_fair_phrase_is_allowed_beside_its_term() -> None:
    once = amended(OWN, proposal(Change.ALLOW, "nouille", "nouille chinoise"), NOTE)
    assert f'  filter = "terms"\n  # {NOTE}\n  allow = ["nouille chinoise"]\n  terms' in once
    twice = amended(once, proposal(Change.ALLOW, "patate", "patate douce"), NOTE)
    assert 'allow = ["nouille chinoise", "patate douce"]' in twice


def test_line_ends_and_a_byte_order_mark_stay() -> None:
    windows = "\ufeff" + OWN.replace("\n", "\r\n")
    text = amended(windows, proposal(Change.ASK), NOTE)
    assert text.startswith("\ufeff")
    assert text.count("\n") == text.count("\r\n")


@given(st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=30), st.text())
def test_no_phrase_and_no_note_can_write_anything_else(phrase: str, note: str) -> None:
    try:
        text = amended(OWN, proposal(Change.ALLOW, "nouille", phrase), note)
    except (CannotAmendError, ValueError):
        return
    before, after = tomllib.loads(OWN), tomllib.loads(text)
    assert after["articles"][0]["filters"][0].pop("allow") == [phrase]
    assert after == before
