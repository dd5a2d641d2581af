import tomllib
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.charter.places import Path, Place
from bot.charter.scanner import scan

TEXT = '''# a charter
name = "mine"  # with a [comment]
"odd key" . fr = 'x = 1'
multi = """
[not.a.table]
"quoted" \\""" still
"""
literal = \'\'\'
it's # nothing\'\'\'

[defaults]
ladder = [ "warn", # first
  "timeout 10m",
  ["a", { b = [1, 2] }],
]

[[articles]]
number = 1
title = { fr = "Un", en = "One" }

[[articles.filters]]
filter = "caps"

[[articles.filters]]
filter = "links"

[[articles]]
number = 2
[articles.text]
fr = "Deux"
[[articles.filters]]
when = 1979-05-27 07:32:00
'''


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("name",), (2, 8)),
        (("odd key", "fr"), (3, 18)),
        (("literal",), (8, 11)),
        (("defaults",), (11, 1)),
        (("defaults", "ladder", 1), (13, 3)),
        (("defaults", "ladder", 2, 1, "b", 1), (14, 19)),
        (("articles", 0, "number"), (18, 10)),
        (("articles", 0, "title", "en"), (19, 27)),
        (("articles", 0, "filters", 1), (24, 1)),
        (("articles", 0, "filters", 1, "filter"), (25, 10)),
        (("articles", 1, "text", "fr"), (30, 6)),
        (("articles", 1, "filters", 0, "when"), (32, 8)),
    ],
)
def test_a_value_stands_where_it_was_written(path: Path, place: tuple[int, int]) -> None:
    assert scan(TEXT).of_value(path) == place


def test_a_key_stands_before_its_value() -> None:
    assert scan(TEXT).of_key(("articles", 0, "title", "en")) == (19, 22)


def test_what_is_not_written_stands_with_what_encloses_it() -> None:
    places = scan(TEXT)
    assert places.of_value(("articles", 1, "title", "fr")) == (27, 1)
    assert places.of_value(("nothing",)) == (1, 1)


def test_every_value_of_a_document_has_its_own_place() -> None:
    places = scan(TEXT)
    paths = list(paths_of(tomllib.loads(TEXT)))
    assert [path for path in paths if path not in places.values] == []


@given(st.text())
def test_no_text_defeats_the_walk(text: str) -> None:
    assert scan(text).of_value(("a",)) >= Place(1, 1)


@given(st.text(st.characters(exclude_categories=("Cs",))))
def test_whatever_a_text_holds_the_next_key_is_found(text: str) -> None:
    quoted = '"' + "".join(f"\\U{ord(sign):08x}" for sign in text) + '"'
    places = scan(f"a = [{quoted}, {quoted}]\nb = {{ c = {quoted} }}\nlast = 1\n")
    assert places.of_value(("last",)) == (3, 8)


def paths_of(value: object, path: Path = ()) -> Iterator[Path]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from paths_of(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from paths_of(inner, (*path, index))
    else:
        yield path
