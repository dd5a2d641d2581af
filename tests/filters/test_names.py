import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.engine.filter import Scene
from filters.engine.finding import Finding
from filters.engine.message import Author, Message, Role, Span
from filters.engine.text import Text
from filters.engine.window import Window
from filters.names import Names, NamesOptions
from tests.filters.stage import said


def found(name: str, *earlier: Message, role: Role | None = None, **options: object) -> list[str]:
    return [one.reason.key for one in findings(name, *earlier, role=role, **options)]


def findings(
    name: str, *earlier: Message, role: Role | None = None, **options: object
) -> list[Finding]:
    window = Window()
    for message in earlier:
        window.add(message)
    message = said("bonsoir", by=viewer(name, role), after=60)
    scene = Scene(message, Text(message), window.before(message))
    one = Names(NamesOptions.model_validate(options))
    return [finding for finding in one.examine(scene) if isinstance(finding, Finding)]


def viewer(name: str, role: Role | None = None) -> Author:
    return Author("9", name.lower(), name, frozenset({role} if role else ()))


@pytest.mark.parametrize(
    "name",
    ["ana", "Thomas1988", "marie88", "hh_gregg", "tel0148888", "lea_1999", "hoss", "viewer12"],
)
def test_an_ordinary_name_holds_nothing(name: str) -> None:
    assert not found(name, bots=True)


@pytest.mark.parametrize("name", ["nouillette", "Fanouille", "brunouille", "ma_nou", "ille_nou"])
def test_a_short_term_is_no_part_of_a_word(name: str) -> None:
    assert not found(name, terms=["nouille", "nou ille"])


def test_nobody_of_the_team_is_looked_at() -> None:
    assert not found("nouille", role=Role.MODERATOR, terms=["nouille"])


def test_a_name_can_be_allowed() -> None:
    assert not found("nouille", terms=["nouille"], allow=["Nouille"])


def test_people_are_asked_once_in_a_while() -> None:
    earlier = said("salut", by=viewer("nouille"), after=0)
    assert found("nouille", terms=["nouille"])
    assert not found("nouille", earlier, terms=["nouille"])


@pytest.mark.parametrize(
    "name",
    [
        *("xX_SaleNouille_Xx", "sale_nouille42", "Sal3N0uille", "xxsalenouillexx", "saleNouilles"),
        *("laSaleNouille88", "salenouille", "SALE_NOUILLE", "saleeenouille"),
    ],
)
def test_a_term_is_read_through_the_dress_of_names(name: str) -> None:
    (finding,) = findings(name, terms=["sale nouille"])
    assert finding.reason.key == "names.term"
    assert finding.certainty == 0.8
    assert finding.span == Span(0, len("bonsoir"))


def test_a_star_finds_a_term_inside_words() -> None:
    assert found("lanouillette", terms=["*nouille*"])
    assert found("nouillette", terms=["nouille*"])
    assert not found("lanouillette", terms=["nouille*"])


@pytest.mark.parametrize("name", ["bob1488", "1488_bob", "HH88", "hh_88", "heilhitler"])
def test_a_code_of_hate_is_found_unless_the_charter_says_otherwise(name: str) -> None:
    assert found(name) == ["names.code"]
    assert not found(name, codes=False)


def test_names_made_by_spam_are_found_where_the_charter_says_so() -> None:
    assert not found("abcd00312_")
    assert found("abcd00312_", bots=True) == ["names.bot"]


DRESSED = st.sampled_from(["N0u1ll3", "n", "ouille", "6", "ka", "MOTTE", "_", "xX", "é"])


@given(st.lists(DRESSED).map("".join))
def test_no_name_is_passed_over_at_a_glance(name: str) -> None:
    terms = ("nouille*", "*kamotte*", "grande kamotte")
    one = Names(NamesOptions(terms=terms))
    everybody = Names(NamesOptions(terms=(*terms, "*")))  # of which every letter may be
    assert one._held(name) == everybody._held(name)  # past the glance
