"""A phrase becomes words, whatever strangers put into its values."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from bot.words.clean import LONGEST
from bot.words.render import render
from filters.engine.charter import Step
from filters.engine.phrase import Phrase

TEXTS = st.text(st.characters(codec=None), max_size=600)
STEPS = st.sampled_from([Step.WARN, Step.TIMEOUT, Step.BAN, Step.DELETE, Step.CASE])


def told(step: str, **changes: str | int) -> Phrase:
    values: dict[str, str | int] = {
        "number": 3,
        "title": "Pas d’attaque personnelle",
        "seconds": 600,
        "appeal": "Pour contester : moderation@example.org",
    }
    return Phrase.of(f"told.{step}", **{**values, **changes})


def test_braces_in_a_value_are_never_read() -> None:
    text = render(told("delete", title="{appeal} {title.__class__} {0}"), "fr")
    assert "« {appeal} {title.__class__} {0} »" in text.replace("\u00a0", " ")


def test_a_value_cannot_break_the_line_or_turn_it() -> None:
    text = render(told("delete", title="a\nb\u202ec\x00d\u2028e"), "en")
    assert "“a bcd e”" in text


@given(STEPS, TEXTS, TEXTS, st.integers(), st.sampled_from(["fr", "en", "zz"]))
def test_whatever_the_values_one_short_clean_line_comes_out(
    step: Step, title: str, appeal: str, seconds: int, language: str
) -> None:
    text = render(told(step, title=title, appeal=appeal, seconds=seconds), language)
    assert 0 < len(text) <= LONGEST
    assert text == text.strip()
    assert "  " not in text
    assert not {"Cc", "Cs", "Zl", "Zp"} & {unicodedata.category(one) for one in text}
    text.encode()


@given(TEXTS, st.dictionaries(st.text(max_size=9), TEXTS | st.integers(), max_size=4), TEXTS)
def test_no_phrase_makes_it_raise(key: str, values: dict[str, str | int], language: str) -> None:
    render(Phrase(key, tuple(values.items())), language)


def test_an_unknown_key_is_said_as_it_is() -> None:
    assert render(Phrase.of("nobody.wrote_this"), "fr") == "nobody.wrote_this"


def test_a_viewer_is_told_the_article_the_duration_and_how_to_appeal() -> None:
    text = render(told("timeout"), "fr").replace("\u00a0", " ")
    assert "article 3" in text
    assert "« Pas d’attaque personnelle »" in text
    assert "10 minutes" in text
    assert text.endswith("Pour contester : moderation@example.org")


def test_what_a_viewer_is_told_is_brief() -> None:
    for step in Step:
        for language in ("fr", "en"):
            assert len(render(told(step), language)) <= 200, step


def test_without_an_appeal_no_space_is_left_over() -> None:
    for step in Step:
        assert render(told(step, appeal=""), "fr").endswith("."), step


def test_without_an_article_none_is_named() -> None:
    for step in Step:
        text = render(told(step, number=0, title=""), "fr")
        assert "article" not in text, step
        assert "«" not in text, step


def test_a_public_mention_names_the_viewer_first_and_the_article() -> None:
    phrase = Phrase("said.delete", (("login", "rowdy"), *told("delete").values))
    text = render(phrase, "fr")
    assert text.startswith("@rowdy Votre message a été retiré")
    assert "article 3" in text


def test_the_way_to_appeal_survives_a_long_title() -> None:
    text = render(told("timeout", title="très long " * 60), "fr")
    assert text.endswith("moderation@example.org")


def test_numbers_are_grouped_as_each_language_does() -> None:
    phrase = Phrase.of(
        "staffing.line", viewers=12_000, needed=20, present=0, missing=20, automod=""
    )
    assert render(phrase, "fr").startswith("12\u202f000 ")
    assert render(phrase, "en").startswith("12,000 ")


def test_each_language_has_its_own_plural() -> None:
    nothing = Phrase.of("docket.list", count=0, cases="")
    assert "0 dossier ouvert" in render(nothing, "fr")
    assert "0 open cases" in render(nothing, "en")
