import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from filters.engine.finding import Finding
from filters.engine.message import Message, Span
from filters.terms import Terms, TermsOptions
from tests.filters.stage import said, seen


def terms(*listed: object, **options: object) -> Terms:
    return Terms(TermsOptions.model_validate({"terms": list(listed)} | options))


def words(one: Terms, text: str, **parts: object) -> list[str]:
    message: Message = said(text, **parts)  # type: ignore[arg-type]  # named parts of a message
    return [text[found.span.start : found.span.end] for found in seen(one, message)]


def sure(one: Terms, text: str) -> float:
    return max((found.certainty * found.factor for found in seen(one, said(text))), default=0.0)


NOUILLE = terms("nouille", "fils de courge", "cru", "dégât")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "bonsoir",
        "les grenouilles",
        "nouillement vôtre",
        "recrue",
        "fils à courge",
        "fils. Merci de courge",
        "https://example.org/nouille",
        "nouille.example.org/x",
        "cruelle",
        "c r u",
    ],
)
def test_nothing_is_acted_upon_in(text: str) -> None:
    assert sure(NOUILLE, text) < 0.9


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("quelle nouille!", "nouille"),
        ("NOUILLES", "NOUILLES"),
        ("(nouille)", "nouille"),
        ("l'nouille", "nouille"),
        ("fils-de-courge", "fils-de-courge"),
        ("fils   DE\ncourges", "fils   DE\ncourges"),
        ("_nouille_", "nouille"),
        ("les degats", "degats"),
        ("no\u200buille", "no\u200buille"),
        ("n̶o̶u̶i̶l̶l̶e̶", "n̶o̶u̶i̶l̶l̶e̶"),
        ("ｎｏｕｉｌｌｅ", "ｎｏｕｉｌｌｅ"),
        ("𝓷𝓸𝓾𝓲𝓵𝓵𝓮 va", "𝓷𝓸𝓾𝓲𝓵𝓵𝓮"),
        ("n0u1ll3", "n0u1ll3"),
        ("пoυіllе", "пoυіllе"),
        ("noooouille", "noooouille"),
        ("oh n o u i l l e s toi", "n o u i l l e s"),
        ("n.o.u.i.l.l.e", "n.o.u.i.l.l.e"),
        ("n—o—u—i—l—l—e", "n—o—u—i—l—l—e"),
        ("nou|lle", "nou|lle"),
        ("noui|le", "noui|le"),
        ("fils–de–courge", "fils–de–courge"),
        ("n0000u1ll3", "n0000u1ll3"),
        ("fils d3 courg3", "fils d3 courg3"),
    ],
)
def test_a_term_is_acted_upon_in_every_dress_and_where_it_stands(text: str, where: str) -> None:
    assert words(NOUILLE, text) == [where]
    assert sure(NOUILLE, text) >= 0.9


@pytest.mark.parametrize("text", ["n*uille", "n■uille", "nou**le", "nouil*e", "c*u"])
def test_a_masked_term_asks_a_human_and_never_more(text: str) -> None:
    assert 0.5 <= sure(NOUILLE, text) <= 0.6


@pytest.mark.parametrize("text", ["n***", "*ouille", "n*u***e", "n*uilla", "2*3", "a*b", "c.u"])
def test_too_little_shown_of_a_masked_word_is_nothing(text: str) -> None:
    assert sure(NOUILLE, text) == 0


def test_a_doubled_letter_is_another_word_until_it_is_stretched() -> None:
    assert sure(terms("bite"), "bitte") == 0
    assert sure(terms("ass"), "as") == 0
    assert sure(terms("bide"), "biiiide") >= 0.9


def test_a_short_term_in_disguise_asks_a_human() -> None:
    assert sure(NOUILLE, "crrruu cruuu") <= 0.6
    assert sure(NOUILLE, "cru") >= 0.9


def test_stars_open_the_sides_of_a_term() -> None:
    assert words(terms("nouill*"), "nouillette là") == ["nouillette"]
    assert words(terms("*ouille"), "grenouille") == ["grenouille"]
    assert words(terms("*ouil*"), "grenouilles") == ["grenouilles"]


def test_a_term_of_signs_needs_no_word_bounds() -> None:
    assert words(terms("🍆", "c++"), "oh🍆! en c++") == ["🍆", "c++"]


def test_without_word_bounds_a_term_is_found_within_words() -> None:
    assert words(terms("ouil", word_bounds=False), "grenouille") == ["grenouille"]


def test_exact_accents_tell_words_apart() -> None:
    exact = terms("pêché", exact_accents=True)
    assert words(exact, "pêche, peche, PÊCHÉ") == ["PÊCHÉ"]


def test_without_inflection_a_plural_is_another_word() -> None:
    assert words(terms("nouille", inflect=False), "nouilles nouille") == ["nouille"]


def test_without_evasion_a_disguise_is_not_read() -> None:
    assert words(terms("nouille", evasion=False), "n0uille nooouille n*uille") == []


def test_an_allowed_phrase_excuses_the_terms_within_it_only() -> None:
    one = terms("nouille", allow=["nouille chinoise"])
    assert words(one, "une nouille chinoise, nouille") == ["nouille"]


def test_an_excuse_elsewhere_in_the_message_excuses_nothing() -> None:
    assert words(terms("nouille", allow=["grenouille"]), "grenouille, nouille") == ["nouille"]


def test_emotes_and_mentions_are_not_read() -> None:
    assert words(NOUILLE, "nouille", emotes=["nouille"]) == []
    assert words(NOUILLE, "@nouille salut", mentions=["nouille"]) == []


def test_the_longer_of_two_terms_in_one_place_is_the_finding() -> None:
    assert words(terms("courge", "fils de courge"), "fils de courge") == ["fils de courge"]


def test_a_term_may_have_a_certainty_and_a_note_of_its_own() -> None:
    one = terms({"term": "nouille", "certainty": 0.6, "note": "vu hier"}, "courge")
    weak, strong = seen(one, said("nouille courge"))
    assert (weak.certainty, strong.certainty) == (0.6, 0.95)
    assert dict(weak.reason.values)["note"] == "vu hier"


@pytest.mark.parametrize(
    "text",
    [
        "il m'a traitée de nouille hier",
        "elle s'est fait traiter de grosse nouille",
        "he called me a nouille",
        "calling people nouille is wrong",
        "dire nouille c'est une insulte",
    ],
)
def test_who_reports_or_denounces_is_left_alone(text: str) -> None:
    assert 0 < sure(NOUILLE, text) < 0.5


@pytest.mark.parametrize("text", ["et là « nouille » ?", 'le mot "nouille"', "the word nouille"])
def test_a_quoted_term_asks_a_human(text: str) -> None:
    assert 0.5 <= sure(NOUILLE, text) < 0.9


@pytest.mark.parametrize(
    "text",
    [
        "tu es une nouille",
        "il m'a traité de courge, toi t'es une vraie nouille",
        "« salut » nouille",
        "nouille va",
    ],
)
def test_an_insult_beside_a_report_is_still_one(text: str) -> None:
    assert sure(NOUILLE, text) >= 0.9


def test_without_context_a_report_is_an_insult() -> None:
    assert sure(terms("nouille", context=False), "il m'a traité de nouille") >= 0.9


@pytest.mark.parametrize(
    ("listed", "says"),
    [
        ("", "needs a letter"),
        ("**", "needs a letter"),
        (" - ", "needs a letter"),
        ("a*b", "not within it"),
        ({"term": "a", "certainty": 2}, "less than or equal to 1"),
        ({"trem": "a"}, "trem"),
        (3, "valid dictionary"),
    ],
)
def test_a_wrong_term_is_refused_with_its_place(listed: object, says: str) -> None:
    with pytest.raises(ValidationError, match=r"terms\.0") as refused:
        terms(listed)
    assert says in str(refused.value)


def test_ten_thousand_terms_and_more_are_found_alike() -> None:
    many = terms(*(f"mot{number}" for number in range(10_001)), "nouille")
    assert words(many, "mot77 et nouille") == ["mot77", "nouille"]


def test_a_wall_of_insults_is_no_longer_list_than_people_read() -> None:
    assert 0 < len(words(terms("nouille", "a b"), "nouille a b " * 1_000)) <= 60


DRESS = {"o": "0ο", "i": "1!і", "e": "3еé", "u": "υ", "n": "п"}
DRESSED = st.tuples(
    *(st.sampled_from(letter + letter.upper() + DRESS.get(letter, "")) for letter in "nouille")
).map("".join)


@given(DRESSED, st.sampled_from(["", "oh ", "« ", "\u200b", "é "]))
def test_a_term_is_found_in_whatever_dress(dressed: str, before: str) -> None:
    text = f"{before}{dressed} va"
    found: list[Finding] = seen(NOUILLE, said(text))
    assert [one.span for one in found] == [Span(len(before), len(before) + 7)], text


MANY = terms(
    {"term": "{sale|grosse} nouille{|tte}", "also": ["n{ou|u}y"], "certainty": 0.95},
    "gratin {de courge|brûlé}",
)


@pytest.mark.parametrize("text", ["nouille", "sale grosse", "gratin", "{sale|grosse} nouille"])
def test_an_entry_with_alternatives_is_none_of_its_pieces(text: str) -> None:
    assert sure(MANY, text) < 0.9


@pytest.mark.parametrize(
    "text",
    ["sale nouille", "GROSSE N0UILLETTE", "nuy", "nouy", "gratin de courges", "gratin brulé"],
)
def test_an_entry_with_alternatives_is_each_of_them(text: str) -> None:
    assert sure(MANY, text) >= 0.9


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("grosse nouillette", "grosse nouillette"),
        ("sale nouille", "sale nouille"),
        ("gr0sse n0uillette", "grosse nouillette"),
    ],
)
def test_the_reason_names_no_word_that_nobody_wrote(text: str, named: str) -> None:
    (found,) = seen(MANY, said(text))
    assert dict(found.reason.values)["term"] == named


def test_a_short_alternative_in_disguise_asks_a_human() -> None:
    assert sure(terms("{cru|grosse nouille}"), "crrruu cruuu") <= 0.6


@pytest.mark.parametrize("listed", ["sale {nouille", {"term": "nouille", "also": ["a}"]}])
def test_a_brace_without_its_partner_is_refused_with_the_reason(listed: object) -> None:
    with pytest.raises(ValidationError, match="of a term needs its"):
        terms(listed)


def test_an_entry_that_may_be_nothing_is_refused() -> None:
    with pytest.raises(ValidationError, match="needs a letter"):
        terms("{nouille|}")
