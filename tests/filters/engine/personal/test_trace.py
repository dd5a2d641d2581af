import re

from filters.engine.personal.trace import AFTER, BEFORE, beside

CLUE = re.compile(r"\bcall\b")


def test_a_clue_counts_only_nearby() -> None:
    near, far = "call 12", "call" + " " * BEFORE + "12"
    assert beside(CLUE, near, 5, 7)
    assert not beside(CLUE, far, len(far) - 2, len(far))
    assert not beside(CLUE, "12" + " " * AFTER + "call", 0, 2)
