"""A pattern put to the test before it is used: texts on which it might never come to an end."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, product

from filters.engine.pattern.gate import TOKEN, is_letter
from filters.engine.patterns import SLOW, Pattern, compile_pattern

MOST = 0.02
"""Seconds that a pattern may take on one text before it is refused: twice what it has live,
so that no slow machine refuses what a fast one took."""
LONG = 480
"""Characters of a text: Twitch's longest message has 500."""
VARIETY = 4
STANDS_FOR = {
    r"\w": "a1_",
    r"\d": "1",
    r"\s": " ",
    r"\W": " -",
    r"\D": "a",
    r"\S": "a-",
    ".": "a ",
}
"""Characters that a sign of a pattern stands for."""
SUSPECTS = 8
"""Texts on which a pattern is slow that are looked at closely; so the trial ends soon."""
TWICE = 2
SHOWN = 8


@lru_cache(maxsize=1_024)
def screened(source: str, *, case_sensitive: bool = False) -> Pattern:
    """Compile a user's pattern and try it; raises `ValueError` where it is wrong or too slow."""
    pattern = compile_pattern(source, case_sensitive=case_sensitive)
    text = staller(pattern)
    if text is None:
        return pattern
    shown = f"{text[:SHOWN]}…{text[-SHOWN:]}".replace("\n", r"\n")
    raise ValueError(
        f"the pattern takes more than {MOST * 1_000:.0f} ms on a text such as `{shown}`: "
        "leave no two ways to read what it repeats"
    )


def staller(pattern: Pattern) -> str | None:
    """Return a text on which a pattern takes far too long, if one can be found."""
    slow = (text for text in attacks(pattern.source) if _trips(pattern, text, SLOW))
    return next((text for text in islice(slow, SUSPECTS) if _stalls(pattern, text)), None)


def attacks(source: str) -> Iterator[str]:
    """Make texts of what a pattern looks for: the same again and again, and a wrong end."""
    tokens = TOKEN.findall(source)
    letters = _letters(tokens)
    words = _words(tokens)
    pumps = (*letters, *(a + b for a, b in product(letters, repeat=2) if a != b), *words)
    heads, ends = ("", *words[:1]), ("", "!", "\n", *(f"!{word}" for word in words[-1:]))
    for pump, head, end in product(pumps, heads, ends):
        yield f"{head}{_long(pump, LONG)}{end}"
    for letter, middle in product(letters, (*letters, "!")):
        yield f"{_long(letter, LONG // 2)}{middle}{_long(letter, LONG // 2)}!"


def _long(pump: str, size: int) -> str:
    return (pump * (size // len(pump) + 1))[:size]


def _letters(tokens: list[str]) -> tuple[str, ...]:
    """Return a few characters that a pattern looks for, what it has most of first."""
    met = [letter for token in tokens for letter in _meant(token)]
    each = dict.fromkeys(sorted(met, key=met.count, reverse=True))
    return tuple(each)[:VARIETY] or ("a",)


def _meant(token: str) -> str:
    if token in STANDS_FOR:
        return STANDS_FOR[token]
    if token.startswith("["):
        return "a-" if token.startswith("[^") else _of_class(token)
    if token.startswith("\\"):
        return "" if token[-1].isalnum() else token[-1]
    return "" if token in set("()[]{}?*+^$|") or token.startswith("{") else token


def _of_class(token: str) -> str:
    inner = TOKEN.findall(token[1:-1])
    return "".join(map(_meant, inner))[:2]


def _words(tokens: list[str]) -> tuple[str, ...]:
    """Return the first and the last run of characters that stand for themselves."""
    text = "".join(one[-1] if is_letter(one) else "\0" for one in tokens)
    runs = [run for run in text.split("\0") if len(run) >= TWICE]
    return tuple(dict.fromkeys((*runs[:1], *runs[-1:])))


def _stalls(pattern: Pattern, text: str) -> bool:
    """Whether a pattern takes too long, not once by chance but again."""
    return all(_trips(pattern, text, MOST) for _ in range(TWICE))


def _trips(pattern: Pattern, text: str, limit: float) -> bool:
    try:
        pattern.compiled.search(text, timeout=limit)
    except TimeoutError:
        return True
    return False
