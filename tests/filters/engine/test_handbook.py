import re

from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field

from filters.engine.catalogue import catalogue
from filters.engine.filter import Example, Filter, FilterOptions
from filters.engine.finding import Family
from filters.engine.handbook import handbook


class TeaOptions(FilterOptions):
    cups: int = Field(3, ge=1, description="How many cups; `a|b` is fine.")


def tea(text: str) -> type[Filter[FilterOptions]]:
    class Tea(Filter[TeaOptions]):
        """Flags tea."""

        name = "tea"
        family = Family.STYLE
        Options = TeaOptions
        examples = (Example(text, flagged=True, options=(("cups", 4),)),)

    return Tea  # type: ignore[return-value]


def test_every_filter_has_its_page() -> None:
    heads = re.findall(r"^### (\w+)$", handbook(catalogue().values()), re.MULTILINE)
    assert sorted(heads) == sorted(catalogue())


def test_a_page_says_what_can_be_set_and_how_far() -> None:
    page = handbook([tea("oolong")])
    assert "| `cups` | `3` | How many cups; `a\\|b` is fine. (at least 1) |" in page
    assert "- flagged: `oolong`, `with cups = 4`" in page


def test_a_column_ends_nowhere_but_at_its_end() -> None:
    for line in handbook(catalogue().values()).splitlines():
        if line.startswith("|"):
            assert len(re.findall(r"(?<!\\)\|", line)) == 4, line


@given(st.text(min_size=1, max_size=40))
def test_no_example_breaks_out_of_its_quotation(text: str) -> None:
    (line,) = [one for one in handbook([tea(text)]).split("\n") if one.startswith("- flagged: ")]
    assert all(one.isprintable() for one in line)
    fence = re.match(r"- flagged: (`+)", line)
    assert fence
    quoted = line[len("- flagged: ") :].removesuffix(", `with cups = 4`")
    inside = quoted[len(fence[1]) : -len(fence[1])]
    assert fence[1] not in re.findall(r"`+", inside)
