"""Hosts written so that no machine should see them, written as a machine would: `evil dot com`."""

import re
from collections.abc import Iterator
from functools import partial

import regex

from filters.engine.links.domains import COUNTED, SPACED
from filters.engine.reading.folding import (
    fold,
    replaced_pieces,
    segment_pieces,
    strip_marks,
    unmask,
)
from filters.engine.reading.view import Piece, View

_MAYBE = r"\W{0,2}"
DISCORD = rf"d{_MAYBE}[i1l!]{_MAYBE}s{_MAYBE}c{_MAYBE}[o0]{_MAYBE}r{_MAYBE}d"
ENDS = "|".join(sorted(SPACED))
SPELT_END = rf"(?:{ENDS}|c\s?[o0]\s?m|[fgtl]\s[rgvy]|n\s?e\st|[o0]\sr\sg)\b"
HINT_DOT = re.compile(
    rf"\.(?:(?<=\s\.)\s*{SPELT_END}|\s+{SPELT_END}"
    r"|\.*(?:com|org|c ?[o0] ?m|g g)\b(?<!\w\.com)(?<!\w\.org)"
    r"|(?<![\w.]\.)gg/|(?<=[\[({<\"'*_~|«-]\.))"
)
HINT_WORD = re.compile(
    rf"(?:d ?[o0] ?t|p ?[o0] ?i ?n ?t|\bpt)(?:[\W_]{{0,3}}{SPELT_END}|\W+\w+ ?(?:slash|/)| ?"
    r"[\])}>])|(?:punto|ponto|punkt) ?[\])}>]|,(?:com|org)\b|[\[({<],[\])}>]|\bslash\b"
    r"|\bwww(?:[ ,]| (?:dot|point))"
    rf"|\b(?:bit|cutt)\W{{0,3}}ly|{DISCORD}\W{{0,3}}gg"
)
HINT_SLASH = re.compile(
    r"h[\s*]?[tx*][\s*]?[tx*][\s*]?p\s?s?\s?(?:[:;]|\[:\])?\s?[/\\](?<!http:/)(?<!https:/)"
    rf"|\bt\W{{1,3}}me\W|\b(?:bit|cutt)\W{{0,3}}ly|{DISCORD}\W{{0,3}}gg"
)
HINT_SIGN = re.compile(
    r"[。•·∙⋅●・‧۔⸱⁄∕]|(?:com|org)\b(?:(?<=[^\x00-\x7f]...)|(?<=[^\x00-\x7f] ...))"
)
MAY_NAME = re.compile(
    r"[./\\]|[o0]int|dot|0t|slash|punto|ponto|punkt|www|gg|,com|,org|^(?:o|pt)$|^ly"
)
"""What a word has beside which `_has_words`, a dot or a slash stands; `ly` may follow a `t`."""
SCRIPT = regex.compile(r"[\p{Cyrillic}\p{Greek}\p{Armenian}\p{Cherokee}\p{Lisu}]")
FOREIGN = regex.compile(rf"{SCRIPT.pattern}|\p{{So}}")
LATIN = regex.compile(r"[a-z]", regex.IGNORECASE)
INVISIBLE = regex.compile(r"[\p{Cf}\ufe0f]")

DOT = r"(?:d\s?[o0]\s?t|p\s?[o0]\s?i\s?n\s?t)"
QUOTE = r"[\s\"'*_~|«»-]"
BUBBLE = (
    r"(?!\s+(?:bubble|boom|bust|crash|era|age|days|years|craze|compan|start-?up|stock|m?b?illion))"
)
ANY_END = rf"(?=(?:{'|'.join(sorted(SPACED))})\b{BUBBLE})"
PLAIN_END = rf"(?=(?:com|org)\b{BUBBLE})"
SAID_END = rf"(?=(?:{'|'.join(sorted(SPACED - COUNTED))})\b{BUBBLE})"
ON_END = (
    r"(?=(?:link|click|top|live|win|fun|club|vip|pro|pw|cc|me|shop|store|online|site|app|info)\b"
    r"\s*(?:/|slash\b))"
)
"""Domains that are words as well, and go on with a path."""
ALNUM = r"[\p{L}\p{N}]"
BEFORE = rf"(?<={ALNUM})"


def _compiled(pattern: str) -> "regex.Pattern[str]":
    return regex.compile(pattern, regex.IGNORECASE)


SCHEME = _compiled(
    r"\bh[\s*]?(?:t[\s*]?t|x[\s*]?x|\*\s?\*)[\s*]?p\s?s?\s?(?:[:;]|\[:\])?\s?[/\\]\s?[/\\]\s?(?=\w)"
)
SET_APART = _compiled(rf"(?<!\w)(?:{ALNUM}\s(?:-\s)?){{2,30}}{ALNUM}(?=\s?(?:[.\[(]|{DOT}\b|/))")
AFTER_DOT = rf"(?:(?<=[.\])}}>]\s?)|(?<={DOT}\s))"
COM = _compiled(rf"{AFTER_DOT}c\s?[o0]\s?m\b")
END_APART = _compiled(rf"{AFTER_DOT}(?:n\se\st|o\sr\sg|g\sg|f\sr|t\sv|l\sy)\b")
SEPARATOR = _compiled(
    rf"{BEFORE}(?:"
    rf"\s*[\[({{<]\s*(?:[.,]|{DOT}|pt|punto|ponto|punkt)\s*[\])}}>]\s*(?={ALNUM})"
    rf"|{QUOTE}+(?:\.|{DOT}){QUOTE}+{SAID_END}|{QUOTE}+{DOT}{QUOTE}+{ON_END}"
    r"|(?<=[a-z]{3})。(?=[a-z]{2,10}\b)"
    rf"|(?<={ALNUM}{{3}}){QUOTE}+pt{QUOTE}+(?=(?:com|net|org|fr)\b)"
    rf"|(?<={ALNUM}{{3}})\s*{DOT}(?=(?:com|net|org)\b{BUBBLE})"
    rf"|\s+\.\s*{ANY_END}|\.\s+{ANY_END}|\s*[。•·∙⋅●・‧۔⸱]\s*{ANY_END}"
    rf"|(?<={ALNUM}{{3}})(?:,|\.{{2,3}}|\s?[\p{{So}}\p{{Sk}}]{{1,3}}\s?){PLAIN_END}"
    rf"|\s+(?=(?:com|net|org|gg|ly|tv|io)\s+slash\s))"
)
"""What stands for the dot of a disguised host."""
FAINT = _compiled(r"(?<=\S)\.\s+\p{L}+$|\s\.\s*gg$")
"""A mere space after the dot: a sentence that ends and another that begins look the same."""
POINTED = _compiled(r"\b(?:sur|visite[zr]?|visit|go to|check out|my site|mon site|follow)\s+$")
"""What makes a host of a faint one."""
WEB = _compiled(
    rf"\bwww\s*(?:[.,]|{DOT})\s*(?={ALNUM})"
    r"|\bwww\s+(?=[\w-]{2,40}\s*(?:[.,\s]|dot|point)\s*(?:com|net|org|fr)\b)"
)
WEB_DOT = _compiled(r"(?<=\bwww\.[\w-]{2,40})(?:[\s,]+(?=(?:com|net|org|fr)\b)|,(?=\p{L}{2,10}\b))")
SLASH = _compiled(r"(?<=\.\p{L}{2,10}|/\w{1,40})(?:\s+slash\s+|\s*[⁄∕]\s*|\s+/\s*|/\s+)(?=\w)")
_CODE = r"(?=\w*\d\w*\b|[\w-]{5,}\s*$)"
_INTO = rf"\W{{0,3}}(?:slash\b|[/\\⁄∕])\W{{0,2}}(?={ALNUM})"
OURS = r"the|a|an|my|our|your|his|her|le|un|mon|ton|son|notre|votre|ce|du|au|on|in|sur|dans|via"
DOORS = tuple(
    (_compiled(rf"(?<!{ALNUM}){written}"), by)
    for written, by in (
        (rf"{DISCORD}\W{{0,3}}gg{_INTO}", "discord.gg/"),
        (rf"(?<!\b(?:{OURS})\s)discord\W{{1,3}}gg\s+{_CODE}", "discord.gg/"),
        (rf"bit(?:\W{{0,3}}ly{_INTO}|\W{{1,3}}ly\s+{_CODE})", "bit.ly/"),
        (rf"cutt(?:\W{{0,3}}ly{_INTO}|\W{{1,3}}ly\s+{_CODE})", "cutt.ly/"),
        (r"(?<!\.)\.gg/(?=\w)", "discord.gg/"),
        (rf"t\W{{1,3}}(?:{DOT}\W{{1,3}})?me{_INTO}", "t.me/"),
    )
)
"""Hosts so well known that people leave out their dot."""
REWRITTEN: "tuple[tuple[regex.Pattern[str], str | None], ...]" = (
    (SCHEME, "https://"),
    (COM, "com"),
    (END_APART, None),
    (SET_APART, None),
    (WEB, "www."),
    (SEPARATOR, "."),
    (WEB_DOT, "."),
    (SLASH, "/"),
    *DOORS,
)
"""Every disguise in the order in which it comes off, and what stands there then."""


def hinted(seen: str) -> bool:
    """Whether a text that was seen through (`see`) may hold a disguised host.

    Most have none of the signs, and `in` says so the fastest.
    """
    if "." in seen and HINT_DOT.search(seen):
        return True
    if ("/" in seen or "\\" in seen) and HINT_SLASH.search(seen):
        return True
    if _has_words(seen) and HINT_WORD.search(seen):
        return True
    return not seen.isascii() and HINT_SIGN.search(seen) is not None


def may_name_a_host(word: str) -> bool:
    """Whether a word in small letters may be part of a host, plain or disguised.

    Of a text in ASCII none of whose words may, no host is found.
    """
    return MAY_NAME.search(word) is not None


def _has_words(seen: str) -> bool:
    if "oint" in seen or "0int" in seen or "dot" in seen or "0t" in seen or "slash" in seen:
        return True
    if "punto" in seen or "ponto" in seen or "punkt" in seen:
        return True
    if "www" in seen or ("gg" in seen and ("rd" in seen or "r d" in seen)):
        return True
    return " o " in seen or " pt " in seen or ",com" in seen or ",org" in seen or "t ly" in seen


def see(text: str) -> str:
    """Return a text as an eye sees it: folded, without what is invisible."""
    folded = fold(text)
    return folded if folded.isascii() else str(INVISIBLE.sub("", folded))


def native(written: str) -> bool:
    """Whether a stretch is honestly of another script, without a Latin letter to imitate."""
    return SCRIPT.search(written) is not None and not LATIN.search(see(written))


def undisguised(text: str) -> View:
    """Return a text with every disguise of a scheme, a dot or a slash taken off."""
    view = _visible(text)
    for pattern, by in REWRITTEN:
        view = _rewritten(view, pattern, by)
    return view


def _visible(text: str) -> View:
    if text.isascii():
        return View(text)
    if not FOREIGN.search(text) or not LATIN.search(text):
        return View(see(text), View(text), lambda: segment_pieces(text, see))
    pieces = list(segment_pieces(text, _latin))
    return View("".join(piece for piece, _, _ in pieces), View(text), lambda: pieces)


def _latin(segment: str) -> str:
    return unmask(strip_marks(see(segment)))


def _rewritten(view: View, pattern: "regex.Pattern[str]", by: str | None) -> View:
    """Write what a pattern finds as `by`, or without its spaces."""
    if not pattern.search(view.text):
        return view
    if by is not None:
        made = partial(replaced_pieces, view.text, pattern, by)
        return View(str(pattern.sub(by, view.text)), view, made)
    pieces = list(_closed(view.text, pattern))
    return View("".join(piece for piece, _, _ in pieces), view, lambda: pieces)


def _closed(text: str, pattern: "regex.Pattern[str]") -> Iterator[Piece]:
    inside = {at for found in pattern.finditer(text) for at in range(*found.span())}
    for at, character in enumerate(text):
        if at not in inside or not character.isspace():
            yield character, at, at + 1
