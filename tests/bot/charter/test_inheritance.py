"""A charter that builds on another, in a file beside it."""

from pathlib import Path

import pytest

from bot.charter.load import load
from bot.charter.problem import CharterProblems
from filters.engine.charter import Charter, Mode

PARENT = """
name = "house"
title.fr = "La maison"
languages = ["fr"]
appeal.fr = "Écrivez à la modération."

[defaults]
severity = 2

[[articles]]
number = 1
title.fr = "Respect"
text.fr = "Soyez courtois."
filters = [{ filter = "caps" }]
examples = [{ text = "bonsoir", outcome = "clear" }]

[[articles]]
number = 2
title.fr = "Liens"
text.fr = "Pas de lien."
severity = 4
"""

HEAD = 'name = "show"\nextends = "house.toml"\n'


def built(folder: Path, child: str, parent: str = PARENT) -> Charter:
    (folder / "house.toml").write_text(parent, encoding="utf-8")
    (folder / "show.toml").write_text(HEAD + child, encoding="utf-8")
    return load(folder / "show.toml")


def problems(folder: Path, child: str, parent: str = PARENT) -> list[str]:
    with pytest.raises(CharterProblems) as caught:
        built(folder, child, parent)
    return [f"{Path(one.path).name}:{one.line}: {one.sentence}" for one in caught.value.problems]


def test_what_is_not_said_again_is_the_parents(tmp_path: Path) -> None:
    charter = built(tmp_path, "")
    assert (charter.name, charter.title.in_language("fr")) == ("show", "La maison")
    assert [one.number for one in charter.articles] == [1, 2]
    assert charter.appeal is not None


def test_a_child_changes_an_article_key_by_key(tmp_path: Path) -> None:
    charter = built(tmp_path, '[[articles]]\nnumber = 2\ntext.fr = "Un seul lien."\n')
    article = charter.article(2)
    assert article is not None
    assert article.text.in_language("fr") == "Un seul lien."
    assert (article.title.in_language("fr"), article.severity) == ("Liens", 4)


def test_the_childs_defaults_reach_the_parents_articles_that_are_silent(tmp_path: Path) -> None:
    charter = built(tmp_path, "[defaults]\nseverity = 5\n")
    assert [one.severity for one in charter.articles] == [5, 4]


def test_filters_are_replaced_as_a_whole(tmp_path: Path) -> None:
    charter = built(tmp_path, '[[articles]]\nnumber = 1\nfilters = [{ filter = "links" }]\n')
    assert [one.name for one in charter.articles[0].filters] == ["links"]


def test_filters_and_examples_are_added_where_the_child_says_so(tmp_path: Path) -> None:
    child = """
[[articles]]
number = 1
extend_filters = true
filters = [{ filter = "links" }]
examples = [{ text = "salut", outcome = "clear" }]
"""
    article = built(tmp_path, child).articles[0]
    assert [one.name for one in article.filters] == ["caps", "links"]
    assert [one.text for one in article.samples] == ["bonsoir", "salut"]


def test_an_article_can_be_taken_out(tmp_path: Path) -> None:
    charter = built(tmp_path, '[[articles]]\nnumber = 1\nmode = "off"\n')
    assert [one.number for one in charter.articles] == [2]


def test_and_taken_in_again(tmp_path: Path) -> None:
    (tmp_path / "night.toml").write_text(
        'name = "night"\nextends = "show.toml"\n[[articles]]\nnumber = 1\nmode = "ask"\n',
        encoding="utf-8",
    )
    built(tmp_path, '[[articles]]\nnumber = 1\nmode = "off"\n')
    assert load(tmp_path / "night.toml").articles[0].mode is Mode.ASK


def test_a_new_article_must_be_whole(tmp_path: Path) -> None:
    assert problems(tmp_path, '[[articles]]\nnumber = 3\ntitle.fr = "Trois"\n') == [
        "show.toml:3: article 3 has no `text`"
    ]


def test_a_new_language_must_reach_every_article(tmp_path: Path) -> None:
    child = 'languages = ["fr", "en"]\ntitle.fr = "Ici"\ntitle.en = "Here"\n'
    said = problems(tmp_path, child)
    assert "house.toml:12: the `title` of article 1 is missing in `en`" in said
    assert len(said) == 5


def test_a_child_may_drop_a_language(tmp_path: Path) -> None:
    parent = PARENT.replace('["fr"]', '["fr", "en"]')
    parent = "\n".join(
        f"{line}\n{line.replace('.fr', '.en')}" if ".fr = " in line else line
        for line in parent.splitlines()
    )
    charter = built(tmp_path, 'languages = ["en"]\n', parent)
    assert charter.articles[0].title.by_language == (("en", "Respect"),)


def test_problems_of_parent_and_child_are_told_together(tmp_path: Path) -> None:
    said = problems(tmp_path, "[defaults]\nact_at = 7\n", PARENT + 'memory = "x"\n')
    assert said == [
        "show.toml:4: `act_at` must be at most 1",
        "house.toml:22: `memory` is not a duration",
    ]


def test_a_circle_is_found(tmp_path: Path) -> None:
    parent = PARENT.replace("languages", 'extends = "show.toml"\nlanguages', 1)
    assert problems(tmp_path, "", parent) == ["house.toml:4: `extends` goes round in a circle"]


def test_a_line_of_charters_has_an_end(tmp_path: Path) -> None:
    for number in range(9):
        text = f'name = "c{number}"\nextends = "{number + 1}.toml"\n'
        (tmp_path / f"{number}.toml").write_text(text, encoding="utf-8")
    (tmp_path / "9.toml").write_text(PARENT, encoding="utf-8")
    with pytest.raises(CharterProblems) as caught:
        load(tmp_path / "0.toml")
    assert "charters extend one another" in caught.value.problems[0].sentence


def test_a_shipped_charter_can_be_extended(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('name = "mine"\nextends = "base.fr"\n', encoding="utf-8")
    assert [one.number for one in load(path).articles] == [
        one.number for one in load("base.fr").articles
    ]
