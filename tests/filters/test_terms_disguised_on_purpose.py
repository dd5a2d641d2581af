"""A term that nobody types so by accident was disguised on purpose, which makes it surer."""

import pytest

from filters.engine.finding import Finding
from filters.engine.terms.intent import ON_PURPOSE, gained
from filters.terms import Terms, TermsOptions
from tests.filters.stage import said, seen

LIST = Terms(
    TermsOptions.model_validate(
        {
            "certainty": 0.72,
            "terms": [
                "nouille",
                "grosse nouille",
                "dégénéré",
                "élevé",
                {"term": "bigorneau", "certainty": 0.4},
            ],
        }
    )
)


def found_in(text: str) -> Finding:
    return max(seen(LIST, said(text)), key=lambda one: one.certainty)


@pytest.mark.parametrize(
    "text",
    [
        "nouille",
        "NOUILLE",
        "Nouille",
        "Nouilles !",
        "grosse  nouille",
        "dégénérée",
        "degenere",
        "élevé",
        "nouillé",
        "« nouille »",
        "nouille…",
    ],
)
def test_what_is_plainly_written_is_as_sure_as_it_is_listed(text: str) -> None:
    assert found_in(text).certainty == pytest.approx(0.72)
    assert ON_PURPOSE not in found_in(text).context


@pytest.mark.parametrize("text", ["nouiiiille", "n*uille", "ellïuon", "ellioun", "n0"])
def test_emphasis_and_what_a_human_must_fill_in_prove_no_intent(text: str) -> None:
    findings = seen(LIST, said(text))
    assert all(one.certainty <= 0.72 and ON_PURPOSE not in one.context for one in findings)


def test_digits_elsewhere_disguise_nothing() -> None:
    assert found_in("grosse nouille le 25").certainty == pytest.approx(0.72)
    assert found_in("n0uille ce soir").certainty > 0.9


@pytest.mark.parametrize(
    "text",
    [
        "n0u1lle",
        "n\u043euille",
        "ｎｏｕｉｌｌｅ",
        "𝐧𝐨𝐮𝐢𝐥𝐥𝐞",
        "ⓝⓞⓤⓘⓛⓛⓔ",
        "nou\u200bille",
        "n\u0336o\u0336u\u0336i\u0336l\u0336l\u0336e\u0336",
        "nöüillë",
        "nøuille",
        "n o u i l l e",
        "n.o.u.i.l.l.e",
        "grossenouille",
        "nOuILlE",
        "nOUILLE",
        "nouiIIe",
    ],
)
def test_a_grave_term_in_disguise_is_acted_upon(text: str) -> None:
    assert found_in(text).certainty >= 0.9
    assert ON_PURPOSE in found_in(text).context


def test_a_mild_term_in_disguise_asks() -> None:
    assert found_in("bigorneau").certainty < 0.5
    assert 0.5 <= found_in("b1g0rneau").certainty < 0.9


def test_what_is_gained_never_takes_away_and_never_exceeds() -> None:
    steps = [step / 100 for step in range(101)]
    assert all(step <= gained(step) <= 1 for step in steps)
    assert all(gained(step) < 0.9 for step in steps if step < 0.7)


SEVERAL = Terms(
    TermsOptions.model_validate(
        {
            "certainty": 0.86,
            "terms": [
                {"term": "montre tes nouilles", "also": ["lâche les nouilles", "lache t nouilles"]},
                {"term": "mange ta soupe", "also": ["mange tasoupe", "manje ta soupe"]},
                {"term": "mts", "also": ["avale tarave"]},
                "grosse rave",
                {"term": "nouille toi", "also": ["nouiille toi"]},
            ],
        }
    )
)


@pytest.mark.parametrize(
    "text",
    [
        "lâche les nouilles",
        "lache les nouilles",
        "mange ta soupe",
        "mange tasoupe",
        "manje ta soupe",
        "avale ta rave",
        "avale tarave",
        "nouille toi",
        "nouiille toi",
    ],
)
def test_what_is_plainly_written_of_any_spelling_is_plain(text: str) -> None:
    (finding,) = seen(SEVERAL, said(text))
    assert finding.certainty == pytest.approx(0.86)
    assert ON_PURPOSE not in finding.context


@pytest.mark.parametrize("text", ["lâche les nöuïlles", "mange ta sou pe", "m4nge ta soupe"])
def test_what_no_spelling_is_like_was_disguised(text: str) -> None:
    (finding,) = seen(SEVERAL, said(text))
    assert finding.certainty > 0.9
    assert ON_PURPOSE in finding.context


@pytest.mark.parametrize("text", ["maaaange ta souuuupe", "maaange ta soupe !!", "magne ta soupe"])
def test_emphasis_and_slips_take_nothing_from_what_is_the_whole_message(text: str) -> None:
    (finding,) = seen(SEVERAL, said(text))
    assert finding.certainty == pytest.approx(0.86)


def test_emphasis_within_a_sentence_is_a_little_less_sure() -> None:
    (finding,) = seen(SEVERAL, said("il te faut maaaange ta souuuupe avant le film de ce soir"))
    assert finding.certainty < 0.86
