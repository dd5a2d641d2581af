"""What a text must contain for a pattern to apply: a look that costs nothing before a search."""

from collections import deque

import regex

TOKEN = regex.compile(
    r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\{\d+(?:,\d*)?\}|\{,\d+\}|.",
    regex.DOTALL,
)
UNREAD = regex.compile(
    r"\(\?[a-zA-Z0-9-]+[:)]|\(\?#|\(\*|\[\[|\[:|\\[A-Za-z0-9](?<!\\[bBdDwWsSAZ])"
)
"""Inline flags, comments, verbs, nested sets, named characters, back references: no guess there."""
COUNT = regex.compile(r"[?*+]|\{.+\}")
LEAST = regex.compile(r"\d+")
FROM_NONE = regex.compile(r"[?*]|\{0*(?:,\d*)?\}")
"""A count that lets its item be absent."""
TURKISH = str.maketrans("İı", "ii")
WORTH = 2
"""Bytes of a text that is worth looking for: a single letter stands in nearly every message."""
LONGEST_RUN = 20
"""Times that one letter is looked for in a row."""
ONE_OF = regex.compile(r"\[[^\]\\^-]+\]")
DEEPEST = 50
"""Groups of a user's pattern that is still read."""
MOST = 100
"""Alternatives of one pattern that are still worth looking for."""

Needs = tuple[str, ...]
"""Texts one of which must be there; none where nothing can be said."""
Way = tuple[Needs, ...]
"""Needs each of which must be met."""


def required(source: str, deepest: int = DEEPEST) -> tuple[Way, ...]:
    """Return the ways in which a pattern may apply to a `lowered` text.

    Unless one of them is open it does not; where nothing can be said there are none.
    """
    if UNREAD.search(source) or source.count("(") > deepest:
        return ()
    tokens = deque(TOKEN.findall(source))
    if "{" in tokens:
        return ()
    ways = tuple(_lowered(way) for way in _branches(tokens))
    return ways if all(ways) and len(ways) <= MOST else ()


def _lowered(way: Way) -> Way:
    return tuple(tuple(dict.fromkeys(one.lower() for one in needs)) for needs in way)


def _branches(tokens: deque[str]) -> list[Way]:
    """Read alternatives up to the end of their group, that end included."""
    branches = [_branch(tokens)]
    while tokens and tokens.popleft() == "|":
        branches.append(_branch(tokens))
    return branches


def _group(tokens: deque[str]) -> Needs:
    """Read a group, and return what is longest of all that each alternative needs."""
    branches = _branches(tokens)
    needs = tuple(one for way in branches for one in max(way, key=_worth, default=()))
    return needs if all(branches) and len(needs) <= MOST else ()


def _branch(tokens: deque[str]) -> Way:
    """Read one alternative, and return all that it needs and that is worth a look."""
    parts: list[Needs] = []
    run = ""
    while tokens and tokens[0] not in ("|", ")"):
        item = tokens.popleft()
        inner = _inner(tokens) if item == "(" else ()
        counts = _counts(tokens)
        absent = any(map(FROM_NONE.fullmatch, counts))
        plain = is_letter(item) and _is_caseless(item)
        if plain and not absent:
            run += item[-1] * min(_least(counts), LONGEST_RUN)
        if counts or not plain:
            parts += [(run,), () if absent else inner or _one_of(item)]
            run = ""
    return tuple(needs for needs in (*parts, (run,)) if _worth(needs) >= WORTH)


def _inner(tokens: deque[str]) -> Needs:
    """Read a group behind its `(`; of those with a meaning of their own nothing is known."""
    if not tokens or tokens[0] != "?":
        return _group(tokens)
    tokens.popleft()
    if not tokens or tokens[0] != ":":
        _group(tokens)
        return ()
    tokens.popleft()
    return _group(tokens)


def _counts(tokens: deque[str]) -> list[str]:
    """Read how often an item may stand, and the sign behind that says how eagerly."""
    counts = []
    while tokens and COUNT.fullmatch(tokens[0]):
        counts.append(tokens.popleft())
    return counts


def _least(counts: list[str]) -> int:
    """Return how often an item stands at least that is not absent."""
    return int(LEAST.findall(counts[0])[0]) if counts and counts[0] not in "?*+" else 1


def _one_of(item: str) -> Needs:
    """Read a set of signs, each of which is rare enough to be looked for by itself."""
    signs = item[1:-1] if ONE_OF.fullmatch(item) else ""
    return () if signs.isascii() or not all(map(_is_caseless, signs)) else tuple(signs)


def _is_caseless(item: str) -> bool:
    """Whether a letter is in ASCII, or has no case: that of others is no simple matter."""
    return item.isascii() or item.upper() == item.lower() == lowered(item)


def _worth(needs: Needs) -> int:
    return min((len(one.encode(errors="replace")) for one in needs), default=0)


def is_letter(text: str) -> bool:
    """Whether a token of a pattern stands for itself."""
    if text.startswith("\\"):
        return not text[-1].isalnum()
    return len(text) == 1 and text not in "()[]{}?*+.^$|"


def lowered(text: str) -> str:
    """Return a text with every letter that a pattern takes for an ASCII one written as that one.

    `regex` holds both Turkish i's for an i, whatever the case.
    """
    return text.lower() if text.isascii() else text.translate(TURKISH).casefold()
