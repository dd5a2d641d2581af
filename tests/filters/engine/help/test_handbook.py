import re

from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field

from filters.engine.catalogue import catalogue
from filters.engine.filter import Example, Filter, FilterOptions
from filters.engine.finding import Family
from filters.engine.help.handbook import JOINER, handbook


class TeaOptions(FilterOptions):
    cups: int = Field(3, ge=1, description="How many cups; `a|b` is fine.")


def tea(text: str, *before: str) -> type[Filter[FilterOptions]]:
    class Tea(Filter[TeaOptions]):
        """Flags tea."""

        name = "tea"
        family = Family.STYLE
        Options = TeaOptions
        examples = (Example(text, flagged=True, options=(("cups", 4),), before=before),)

    return Tea  # type: ignore[return-value]


def test_every_filter_has_its_page() -> None:
    heads = re.findall(r"^### (\w+)$", handbook(catalogue().values()), re.MULTILINE)
    assert sorted(heads) == sorted(catalogue())


def test_a_page_says_what_can_be_set_and_how_far() -> None:
    page = handbook([tea("oolong")])
    assert "| `cups` | `3` | How many cups; `a\\|b` is fine. (at least 1) |" in page
    assert "- flagged: `oolong`, with `cups = 4`" in page


def test_no_family_is_called_as_a_filter_is() -> None:
    heads = re.findall(r"^#+ (.+)$", handbook(catalogue().values()), re.MULTILINE)
    assert len({head.lower() for head in heads}) == len(heads)


def test_the_overview_leads_to_every_filter() -> None:
    links = re.findall(r"^\| \[(\w+)\]\(#(\w+)\) \|", handbook(catalogue().values()), re.MULTILINE)
    assert sorted(links) == sorted((name, name) for name in catalogue())


def test_what_nobody_would_read_to_its_end_is_shortened() -> None:
    assert f"- flagged: `{'tea ' * 14}tea` … (400 characters)" in handbook([tea("tea " * 100)])
    assert f"- flagged: `{'a' * 60}` … (121 characters)" in handbook([tea("a" * 121)])


def test_lines_that_come_before_are_counted() -> None:
    page = handbook([tea("tea", "tea", "tea", "milk")])
    assert "- flagged: `tea`, after 2 × `tea`, `milk`, with" in page
    assert "after `1`, `2`, `3`, `4`, 2 more, with" in handbook([tea("7", *"123456")])


def test_a_family_of_emoji_stays_together_and_nothing_else_is_hidden() -> None:
    page = handbook([tea("👨\u200d👩\u200d👧 a\u200db")])
    assert "- flagged: `👨\u200d👩\u200d👧 a\\u200db`" in page


def test_a_column_ends_nowhere_but_at_its_end() -> None:
    for line in handbook(catalogue().values()).splitlines():
        if line.startswith("|"):
            assert len(re.findall(r"(?<!\\)\|", line)) == 4, line


@given(st.text(min_size=1, max_size=40))
def test_no_example_breaks_out_of_its_quotation(text: str) -> None:
    (line,) = [one for one in handbook([tea(text)]).split("\n") if one.startswith("- flagged: ")]
    assert all(one.isprintable() or one == JOINER for one in line)
    fence = re.match(r"- flagged: (`+)", line)
    assert fence
    quoted = line[len("- flagged: ") :].removesuffix(", with `cups = 4`")
    inside = quoted[len(fence[1]) : -len(fence[1])]
    assert fence[1] not in re.findall(r"`+", inside)
