"""Charters may draw on lists that stand in files of their own."""

from pathlib import Path

import pytest

from bot.charter.check import check
from bot.charter.library import Library
from bot.charter.load import load
from bot.charter.problem import CharterProblems, Problem
from bot.charter.shelf import Kind, shipped
from filters.engine.charter import Charter
from filters.terms import Terms
from tests.bot.charter.writing import charter

LIST = 'name = "ours"\ncertainty = 0.7\nterms = ["nigaud", { term = "benêt", certainty = 0.6 }]\n'
FILTER = '[[articles.filters]]\nfilter = "terms"\n'


def written(folder: Path, *, lists: str, article: str = "", more: str = "", head: str = "") -> Path:
    path = folder / "mine.toml"
    filters = f"{FILTER}lists = {lists}\n{more}"
    path.write_text(charter(head=head, article=article, more=filters), "utf-8")
    return path


def listed(folder: Path, text: str = LIST, name: str = "ours.toml") -> None:
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text(text, "utf-8")


def terms(charter: Charter) -> dict[str, float | None]:
    found = (one for one in charter.articles[0].filters if isinstance(one, Terms))
    return {term.term: term.certainty for one in found for term in one.options.terms}


def problems(path: Path) -> tuple[Problem, ...]:
    with pytest.raises(CharterProblems) as caught:
        load(path)
    return caught.value.problems


def test_a_list_is_found_beside_the_charter(tmp_path: Path) -> None:
    listed(tmp_path, name="words/ours.toml")
    path = written(tmp_path, lists='["./words/ours.toml"]')
    assert terms(load(path)) == {"nigaud": 0.7, "benêt": 0.6}


def test_a_shipped_list_goes_by_its_name(tmp_path: Path) -> None:
    assert terms(load(written(tmp_path, lists='["insults.fr"]')))


def test_what_the_charter_says_itself_goes_before_its_lists(tmp_path: Path) -> None:
    listed(tmp_path)
    own = 'terms = [{ term = "Nigaud", certainty = 0.3 }]\n'
    path = written(tmp_path, lists='["ours.toml"]', more=own)
    assert terms(load(path)) == {"Nigaud": 0.3, "benêt": 0.6}


def test_the_version_is_of_the_lists_too(tmp_path: Path) -> None:
    listed(tmp_path)
    path = written(tmp_path, lists='["ours.toml"]')
    before = load(path).version
    listed(tmp_path, "# a comment\n" + LIST)
    assert load(path).version == before
    listed(tmp_path, LIST.replace("nigaud", "nigaude"))
    assert load(path).version != before


def test_a_list_of_a_parent_lies_beside_the_parent(tmp_path: Path) -> None:
    (tmp_path / "house").mkdir()
    listed(tmp_path / "house")
    written(tmp_path / "house", lists='["ours.toml"]')
    child = tmp_path / "child.toml"
    child.write_text('name = "child"\nextends = "house/mine.toml"\n', "utf-8")
    library = Library()
    assert "nigaud" in terms(load(child, library))
    assert {one.name for one in library.files} == {"child.toml", "mine.toml", "ours.toml"}


def test_a_list_that_asks_never_acts(tmp_path: Path) -> None:
    listed(tmp_path, f"ask = true\n{LIST}")
    for article in ("", 'mode = "enforce"\n'):
        path = written(tmp_path, lists='["ours.toml"]', article=article)
        (problem,) = problems(path)
        assert problem.sentence == "the list `ours` only asks, and article 1 acts by itself"
        assert problem.remedy is not None
        assert 'mode = "ask"' in problem.remedy
    for mode in ("ask", "shadow", "off"):
        path = written(tmp_path, lists='["ours.toml"]', article=f'mode = "{mode}"\n')
        if mode != "off":
            load(path)


def test_a_child_cannot_make_an_asking_list_act(tmp_path: Path) -> None:
    listed(tmp_path, f"ask = true\n{LIST}")
    written(tmp_path, lists='["ours.toml"]', article='mode = "ask"\n')
    child = tmp_path / "child.toml"
    child.write_text(
        'name = "child"\nextends = "mine.toml"\n[[articles]]\nnumber = 1\nmode = "enforce"\n',
        "utf-8",
    )
    (problem,) = problems(child)
    assert (Path(problem.path).name, problem.line) == ("child.toml", 5)


def test_what_is_wrong_in_a_list_is_shown_in_its_own_file(tmp_path: Path) -> None:
    listed(tmp_path, 'name = "ours"\nterms = [\n  "nigaud",\n  { term = "x", certanty = 1 },\n]\n')
    own = 'terms = ["sot", "**"]\n'
    found = problems(written(tmp_path, lists='["ours.toml"]', more=own))
    assert {(Path(one.path).name, one.line) for one in found} == {
        ("mine.toml", 12),
        ("ours.toml", 4),
    }
    (wrong,) = [one for one in found if one.path.endswith("ours.toml")]
    assert wrong.column == 17
    assert wrong.remedy == "did you mean `certainty`?"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("terms = []\n", "a list without its `name`"),
        ('name = "ours"\n', "a list without its `terms`"),
        ('name = "ours"\nterms = []\nasks = true\n', "a list has no key `asks`"),
        (
            'name = "ours"\nterms = []]\n',
            "not readable as TOML: expected newline or end of document after a statement",
        ),
        ('name = "ours"\nterms = []\ncertainty = 2\n', "`certainty` must be at most 1"),
    ],
)
def test_a_list_that_is_none_says_why(tmp_path: Path, text: str, said: str) -> None:
    listed(tmp_path, text)
    found = problems(written(tmp_path, lists='["ours.toml"]'))
    assert said in [one.sentence for one in found]
    assert {Path(one.path).name for one in found} == {"ours.toml"}


@pytest.mark.parametrize(
    ("lists", "said"),
    [
        ('"ours.toml"', "`lists` takes names of lists"),
        ("[1]", "`lists` takes names of lists"),
        ('["insultes.fr"]', "no list of that name is shipped"),
        ('["gone.toml"]', "no such file"),
        ('["ours.toml", "ours.toml"]', "names `ours.toml` twice"),
    ],
)
def test_a_list_that_cannot_be_had_is_said_where_it_is_named(
    tmp_path: Path, lists: str, said: str
) -> None:
    listed(tmp_path)
    (problem,) = problems(written(tmp_path, lists=lists))
    assert said in problem.sentence
    assert Path(problem.path).name == "mine.toml"
    assert problem.line == 11


def test_other_filters_have_no_lists(tmp_path: Path) -> None:
    path = written(tmp_path, lists='["insults.fr"]')
    path.write_text(path.read_text("utf-8").replace('"terms"', '"caps"'), "utf-8")
    assert "`caps` has no option `lists`" in {one.sentence for one in problems(path)}


@pytest.mark.parametrize("name", shipped(Kind.LIST))
def test_every_shipped_list_can_be_used(tmp_path: Path, name: str) -> None:
    path = written(tmp_path, lists=f'["{name}"]', article='mode = "ask"\n')
    assert not check(path).problems
