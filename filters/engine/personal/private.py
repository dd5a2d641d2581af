"""Private accounts of somebody else, given away in a chat."""

import re
from collections.abc import Iterator

from filters.engine.personal.trace import Trace

GIVEN = 0.6
"""People are asked: a public page may have such a name as well."""
HINTS = (
    "insta snap facebook discord whatsapp telegram finsta compte account profil _fb_",
    "priv perso secret hidden finsta _alt_ tous tout _all everyone everybody avant befor mon_ my_",
)
PAGE = (
    r"(?:f?insta(?:gram)?|snap(?:chat)?|facebook|fb|discord|whatsapp|telegram|tik ?tok|comptes?"
    r"|accounts?|profile?)"
)
ACCOUNT = re.compile(
    rf"\b{PAGE}\b.{{0,40}}?(?<![\w.])(?P<name>@?(?=[\w.]*[._\d@])(?=[\w.]*[a-z])[a-z0-9_.]{{4,30}})"
    r"(?![\w.]*\w)"
)
"""A page, and a name such as no word is: with a dot, a line or a figure in it."""
THEIRS = re.compile(
    r"\b(?:son|sa|ses|leurs?|her|his|their|ur|(?:de|du|d['’]) ?(?:la |le |l['’])?"
    r"(?:streameuse|streamer|modo|modos|hotesse|host|chaine|meuf|invitee?)|(?:host|streamer|mod)s?['’]?s"
    r")\b"
)
OWN = re.compile(
    r"\b(?:mon|my) (?:\w+ )?(?:snap(?:chat)?|whatsapp|telegram)(?: (?:c['’]?est|est|is|its|it['’]s)"
    r")? ?[:=]? ?"
    r"(?P<name>@?(?=[\w.]*[._\d])(?=[\w.]*[a-z])[a-z0-9_.]{5,30})(?![\w.]*\w)"
)
"""Where strangers are met in private; who gives their own away is asked: chat is kept."""
CLOSED = re.compile(
    r"\b(?:prive\w*|private|perso\w*|personal|secret\w*|hidden|cachee?|finsta|alt)\b"
)
RALLY = re.compile(
    r"\b(?:ajoute[rz]?|add|spam\w*|inonde[rz]?|harcel\w+|follow|flood|ecrive[zr]|dm)\b.{0,20}"
    r"\b(?:tous|toutes|all|everyone|everybody|avant|before)\b"
)
"""What sends a crowd there."""


def private_accounts(text: str) -> Iterator[Trace]:
    """Find an account that is said to be private, or that everybody is sent to."""
    for found in OWN.finditer(text):
        yield Trace("whereabouts", *found.span("name"), GIVEN)
        return
    if not THEIRS.search(text) or not (CLOSED.search(text) or RALLY.search(text)):
        return
    for found in ACCOUNT.finditer(text):
        yield Trace("whereabouts", *found.span("name"), GIVEN)
        return
