"""A charter is changed at one place, and stays its author's text everywhere else."""

import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.charter.editing import CannotEditError, Draft, literal
from bot.charter.meaning import NowhereError

NOTE = "2026-11-22, mo: why"
COMMENT = f"# {NOTE}"
TEXT = """\
# Our charter, written by hand.
name = "ours"   # short

[[articles]]
number = 3  # respect
  mode = "enforce"

  [[articles.filters]]
  filter = "terms"
  # words that hurt
  terms = [
    "one",   # the first
    { term = "two", certainty = 0.95 },
    "three"  # the last
  ]

[[articles]]
number = 4
filters = [{ filter = "terms", terms = ["a", "b"] }]
"""
FIRST = ("articles", 0)
TERMS = (*FIRST, "filters", 0, "terms")
INLINE = ("articles", 1, "filters", 0)


def lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip() != COMMENT]


def test_a_value_is_replaced_where_it_stands() -> None:
    draft = Draft(TEXT, NOTE)
    draft.set(FIRST, "mode", "ask")
    assert draft.text == TEXT.replace('  mode = "enforce"', f'  {COMMENT}\n  mode = "ask"')


def test_a_new_key_stands_after_the_first_one_with_its_comment() -> None:
    draft = Draft(TEXT, NOTE)
    draft.set(("articles", 1), "mode", "ask")
    assert f'number = 4\n{COMMENT}\nmode = "ask"\nfilters' in draft.text


def test_a_new_key_of_an_inline_table_stands_in_its_line() -> None:
    draft = Draft(TEXT, NOTE)
    draft.insert(INLINE, "allow", '["c"]')
    assert f'{COMMENT}\nfilters = [{{ filter = "terms", allow = ["c"], terms' in draft.text


def test_an_entry_joins_a_list_in_its_layout() -> None:
    draft = Draft(TEXT, NOTE)
    draft.append(TERMS, '"four"')
    draft.append((*INLINE, "terms"), '"c"')
    assert f'    "three",  # the last\n    {COMMENT}\n    "four",\n  ]' in draft.text
    assert 'terms = ["a", "b", "c"]' in draft.text


def test_an_entry_with_a_line_of_its_own_becomes_a_comment() -> None:
    draft = Draft(TEXT, NOTE)
    draft.remove(TERMS, 0)
    assert f'    {COMMENT}\n    # "one",   # the first\n' in draft.text


@pytest.mark.parametrize(("index", "left"), [(0, '["b"]'), (1, '["a"]')])
def test_an_entry_among_others_is_cut_out(index: int, left: str) -> None:
    draft = Draft(TEXT, NOTE)
    draft.remove((*INLINE, "terms"), index)
    assert f"terms = {left}" in draft.text


def test_the_last_entry_without_a_comma_is_cut_out() -> None:
    draft = Draft(TEXT, NOTE)
    draft.remove(TERMS, 2)
    assert "# the last" in draft.text
    assert len(tomllib.loads(draft.text)["articles"][0]["filters"][0]["terms"]) == 2


def test_tables_are_added_at_the_end() -> None:
    draft = Draft(TEXT, NOTE)
    draft.add('[[articles]]\nnumber = 5\nmode = "ask"')
    assert draft.text == f'{TEXT}\n{COMMENT}\n[[articles]]\nnumber = 5\nmode = "ask"\n'


def test_what_cannot_be_found_is_refused() -> None:
    with pytest.raises(NowhereError):
        Draft(TEXT, NOTE).remove(TERMS, 9)
    with pytest.raises(NowhereError):
        Draft(TEXT, NOTE).append(("articles", 7, "x"), '"y"')
    dotted = "a.b = [\n# x\n]\n"
    draft = Draft(dotted, NOTE)
    draft.append(("a", "b"), "1")
    assert draft.table == {"a": {"b": [1]}}


def test_a_comment_that_would_become_text_is_refused() -> None:
    tricky = 'terms = ["""\n""", "b"]\n'
    with pytest.raises(CannotEditError):
        Draft(tricky, NOTE).append(("terms",), '"c"')


words = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12)
entries = st.lists(words, min_size=1, max_size=5)


@st.composite
def lists(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A list of texts, in some layout that somebody may write."""
    items = draw(entries)
    parts = []
    for number, one in enumerate(items):
        comma = "," if number < len(items) - 1 or draw(st.booleans()) else ""
        gap = draw(st.sampled_from([" ", "\n    ", "  # said\n  ", ""]))
        parts.append(f"{literal(one)}{comma}{gap}")
    start = draw(st.sampled_from(["", "\n  ", " # begins\n"]))
    return f"# top\nx = 1\nterms = [{start}{''.join(parts)}]  # end\ny = 2\n", items


@settings(max_examples=80)
@given(lists(), words)
def test_an_addition_keeps_every_line_of_the_author(
    written: tuple[str, list[str]], new: str
) -> None:
    text, items = written
    draft = Draft(text, NOTE)
    draft.append(("terms",), literal(new))
    assert tomllib.loads(draft.text) == {"x": 1, "terms": [*items, new], "y": 2}
    assert draft.text.count("#") - draft.text.count(COMMENT) >= text.count("#") - new.count("#")


@settings(max_examples=80)
@given(lists(), st.data())
def test_a_removal_takes_one_entry_and_no_comment(
    written: tuple[str, list[str]], data: st.DataObject
) -> None:
    text, items = written
    index = data.draw(st.integers(0, len(items) - 1))
    draft = Draft(text, NOTE)
    draft.remove(("terms",), index)
    left = items[:index] + items[index + 1 :]
    assert tomllib.loads(draft.text) == {"x": 1, "terms": left, "y": 2}
    for comment in ("# top", "# begins", "# end"):
        assert (comment in draft.text) == (comment in text)
