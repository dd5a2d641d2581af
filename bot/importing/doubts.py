"""What speaks against a term of somebody else's list, in one short reason."""

import re

from bot.importing.everyday import EVERYDAY
from filters.engine.terms.listed import LONGEST

SHORT, SHORT_OPEN = 3, 4
"""Below so many letters a term is in too much; more are needed where a `*` stands for the rest."""
_LINK = re.compile(r"://|^www\.|^[\w-]+(\.[\w-]+)+(/\S*)?$")
_EMOTE = re.compile(r"[a-z]*[A-Z]+[a-z]+[A-Z0-9]\w*|[a-z]{2,}[A-Z]\w+|:\w+:", re.ASCII)
_BRACES = frozenset("{}")
_WORDLESS = re.compile(r"[\W_]+")


def doubt(term: str, language: str) -> str | None:
    """Return why a term should not be taken over unread, or nothing."""
    core = term.strip("*").strip()
    return _form(term, core) or _everyday(core.casefold(), language)


def _form(term: str, core: str) -> str | None:
    letters = len(_WORDLESS.sub("", core))
    needed = SHORT if core == term.strip() else SHORT_OPEN
    reasons = (
        (len(term) > LONGEST, f"longer than {LONGEST} characters"),
        (not letters, "no letter in it"),
        (core.replace(" ", "").isdecimal(), "only digits"),
        (letters < needed, "too short: it is in many fair words"),
        (_LINK.search(core), "a link: name its site in `denied` of the `links` filter"),
        (not _BRACES.isdisjoint(core), "`{` and `}` stand for alternatives here"),
        (_EMOTE.fullmatch(core), "looks like an emote"),
    )
    return next((reason for holds, reason in reasons if holds), None)


def _everyday(word: str, language: str) -> str | None:
    if word in EVERYDAY.get(language, ()):
        return "an everyday word"
    for other, words in EVERYDAY.items():
        if word in words:
            return f"an everyday word in `{other}`"
    return None
