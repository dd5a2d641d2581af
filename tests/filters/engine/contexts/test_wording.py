import regex
from hypothesis import given
from hypothesis import strategies as st

from filters.engine.contexts.wording import after, before

PATTERNS = (
    r"(?:she|he) (?:said|called me an?) ",
    r"[ ,]{0,2}(?:dit-il|he said|c'est (?:raciste|de \w+))",
    r"[^.!?]{0,9}\?",
    r"(?:(?<!pas )selon|dans) (?:la |le )?(?:police|chanson)?[ :]{1,2}",
)
CUES = tuple((one, before(one), after(one)) for one in PATTERNS)
SAID = (
    *("he said ", "she called me a ", "selon la police ", "pas selon ", "dans la chanson : "),
    *("nouille", " dit-il", ", he said", " c'est raciste", "c'est de lui", "? ", ", ", '"', "é"),
)
texts = st.lists(st.sampled_from(SAID), max_size=5).map("".join)


@given(texts)
def test_a_cue_is_where_its_pattern_is(text: str) -> None:
    for pattern, ends, begins in CUES:
        assert begins(text) is (regex.match(rf"(?:{pattern})(?!\w)", text) is not None)
        assert ends(text) is (regex.match(rf"(?r)(?<!\w)(?:{pattern})", text) is not None)
