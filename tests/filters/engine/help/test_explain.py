from filters.caps import Caps
from filters.engine.help.explain import explain
from filters.terms import Terms


def test_a_page_opens_with_the_filter_its_family_and_its_reason_to_be() -> None:
    page = explain(Caps)
    assert page.startswith("caps (style)\n\n")
    assert "Why:" in page


def test_an_option_is_shown_with_default_bounds_and_description() -> None:
    page = explain(Terms)
    assert "  certainty = 0.95  (at least 0, at most 1)\n    How sure a term makes" in page


def test_the_options_of_an_entry_are_shown_within_its_option() -> None:
    assert '      note = ""  (at most 300 long)\n' in explain(Terms)


def test_examples_are_shown_with_the_options_that_they_need() -> None:
    assert '  flagged: espèce de nouille\n    with terms = ["nouille"]' in explain(Terms)
    assert "  left alone: the pooch is cute" in explain(Terms)
