import pytest

from filters.engine.personal.looks import Kind, Looks
from filters.engine.text import Text
from tests.filters.stage import said

ALL = Looks(frozenset(Kind), ("FR", "US", "GB"))


def kinds(looks: Looks, text: str) -> list[str]:
    return [one.kind for one in looks.traces(Text(said(text)))]


@pytest.mark.parametrize(
    "text",
    ["", "look at this", "he is five today", "a job well done for everybody", "@mona salut."],
)
def test_ordinary_talk_leaves_no_trace(text: str) -> None:
    assert not kinds(ALL, text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("jean arobase gmail", "email"),
        ("jean at gmail dot com", "email"),
        ("jeanne@example.org", "email"),
        ("zero six douze trente quatre cinquante six soixante dix huit", "phone"),
        ("appelle le 06 12 34 56 78", "phone"),
        ("she works at the bakery on Elm Street, her shift ends at 6", "whereabouts"),
    ],
)
def test_each_kind_is_searched_where_its_hints_are(text: str, kind: str) -> None:
    assert kind in kinds(ALL, text)


def test_what_is_not_asked_for_is_not_looked_for() -> None:
    only = Looks(frozenset({Kind.IP}), ("FR",))
    assert not kinds(only, "jeanne@example.org, jean arobase gmail, 06 12 34 56 78")
