"""The family test: what every filter in the folder owes to everybody, and to any text."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from filters.engine.catalogue import catalogue
from filters.engine.filter import Example, Filter, FilterOptions, Scene
from filters.engine.finding import Finding, Trouble
from filters.engine.help.explain import explain
from filters.engine.message import Author, Emote, Mention, Message, Span
from filters.engine.text import Text
from filters.engine.window import Window

NINE = datetime(2026, 3, 1, 21, 0, tzinfo=UTC)
MONA = Author(id="1", login="mona", name="Mona")
FILTERS = tuple(catalogue().values())
EXAMPLES = [(kind, example) for kind in FILTERS for example in kind.examples]
CHALLENGING = {
    "terms": {"terms": ["nouille", "con", "fils de courge", "bad*", "*ouf", "é", "🍆", "c++"]},
    "patterns": {"patterns": [r"\w+", r"(?=.*a)", {"pattern": r"[a-z]+", "view": "skeleton"}]},
}

STREET = st.sampled_from(
    [
        *("nouille", "N0U1LLE", "nooouille", "n o u i l l e", "n*uille", "con", "https://a.fr/x"),
        *("evil dot com", "@mona", "Kappa", "é", "e\u0301", "ß", "ﬁ", "İ", "ﷺ", "각", "ᄀ", "ᅡ"),
        *(
            "👨‍👩‍👧‍👦",
            "🇫🇷",
            "👍🏽",
            "\u200b",
            "\u202e",
            "\u2066",
            "\ufe0f",
            "\U0001f1e6",
            "𝓷",
            "𐍈",
            "ｎ",
        ),
        *("שלום", "مَرْحَبًا", "हिन्दी", "z̷̡̢a̸l", "\ud800", "\x00", "\n", "「」", "。", "…", " "),
    ]
)
TEXTS = st.one_of(
    st.text(max_size=120),
    st.lists(STREET, max_size=12).map("".join),
    st.lists(st.one_of(STREET, st.text(max_size=6)), max_size=12).map(" ".join),
)
SPANS = st.tuples(st.integers(-5, 150), st.integers(-5, 150)).map(lambda pair: Span(*pair))


def made(kind: type[Filter[FilterOptions]], options: object) -> Filter[FilterOptions]:
    return kind(kind.Options.model_validate(options))


def examined(
    one: Filter[FilterOptions], message: Message, window: Window
) -> list[Finding | Trouble]:
    return list(one.examine(Scene(message, Text(message), window.before(message))))


def shown(kind: type[Filter[FilterOptions]], example: Example) -> list[Finding]:
    one, window = made(kind, dict(example.options)), Window()
    said = (*example.before, example.text)
    messages = [
        Message(
            f"m{place}",
            "room",
            text,
            _author(place, example),
            sent_at=NINE + timedelta(seconds=place),
        )
        for place, text in enumerate(said)
    ]
    for message in messages[:-1]:
        window.add(message)
    last = messages[-1]
    scene = Scene(last, Text(last), window.before(last), score=example.score)
    seen = list(one.examine(scene))
    return [found for found in seen if isinstance(found, Finding) and _counts(found)]


def _author(place: int, example: Example) -> Author:
    if not example.newcomers:
        return MONA
    return Author(id=f"n{place}", login=f"new{place}", name=f"New{place}", first_message=True)


def _counts(found: Finding) -> bool:
    return found.certainty > 0 or found.factor > 1


@pytest.mark.parametrize(
    ("kind", "example"), EXAMPLES, ids=[f"{kind.name}-{one.text[:30]}" for kind, one in EXAMPLES]
)
def test_every_example_holds(kind: type[Filter[FilterOptions]], example: Example) -> None:
    assert bool(shown(kind, example)) is example.flagged


@pytest.mark.parametrize("kind", FILTERS, ids=lambda kind: kind.name)
class TestEvery:
    def test_shows_both_sides(self, kind: type[Filter[FilterOptions]]) -> None:
        assert {example.flagged for example in kind.examples} == {True, False}

    def test_says_what_it_flags_and_why(self, kind: type[Filter[FilterOptions]]) -> None:
        assert kind.__doc__
        assert "why" in kind.__doc__.casefold()

    def test_is_named_like_its_file(self, kind: type[Filter[FilterOptions]]) -> None:
        assert kind.__module__ == f"filters.{kind.name}"

    def test_describes_and_defaults_every_option(self, kind: type[Filter[FilterOptions]]) -> None:
        for field in kind.Options.model_fields.values():
            assert field.description
            assert not field.is_required()

    def test_refuses_an_option_that_it_does_not_have(
        self, kind: type[Filter[FilterOptions]]
    ) -> None:
        with pytest.raises(ValueError, match="surprise"):
            made(kind, {"surprise": 1})

    def test_explains_every_option(self, kind: type[Filter[FilterOptions]]) -> None:
        page = explain(kind)
        assert all(f"{name} = " in page for name in kind.Options.model_fields)

    def test_is_equal_to_its_twin(self, kind: type[Filter[FilterOptions]]) -> None:
        options = CHALLENGING.get(kind.name, {})
        assert made(kind, options).options == made(kind, options).options

    @settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
    @given(
        texts=st.lists(TEXTS, min_size=1, max_size=3),
        emotes=st.lists(SPANS, max_size=2),
        mentions=st.lists(SPANS, max_size=2),
        timed=st.booleans(),
    )
    def test_finds_only_what_lies_within_the_message(
        self,
        kind: type[Filter[FilterOptions]],
        texts: list[str],
        emotes: list[Span],
        mentions: list[Span],
        timed: bool,
    ) -> None:
        one, window = made(kind, CHALLENGING.get(kind.name, {})), Window()
        for place, text in enumerate(texts):
            message = Message(
                f"m{place}",
                "room",
                text,
                MONA if timed else None,
                tuple(Emote(span, "Kappa") for span in emotes),
                tuple(Mention(span, "mona") for span in mentions),
                sent_at=NINE if timed else None,
            )
            for found in examined(one, message, window):
                assert isinstance(found, Finding), found
                assert 0 <= found.span.start <= found.span.end <= len(text)
                assert 0 <= found.certainty <= 1
                assert 0 < found.factor <= (1 if found.certainty else 2)
                assert found.filter == kind.name
                assert found.family is kind.family
            window.add(message)
