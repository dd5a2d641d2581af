"""E-mail addresses, plain or spelled so that a machine would not see them."""

import re
from collections.abc import Iterator

from filters.engine.links.domains import top_level
from filters.engine.personal.trace import Trace

PLAIN_MAIL, SPELLED_MAIL, ROLE_MAIL = 0.92, 0.7, 0.6
LONGEST = 64
KEPT_BY = (
    ". dot point mail outlook yahoo proton icloud live msn orange free wanadoo laposte sfr bbox gmx"
    " aol tutanota bluewin skynet telenet"
)
HINTS = ("arob mail dot point @ at) at] at} at> (a) [a] {a} <a>", KEPT_BY)
"""What a spelled address has, as well as a plain one: an `@`, then a dot or who keeps it."""
PLAIN_HINTS = ("@", ".")
LOCAL = r"[a-z0-9][a-z0-9._+-]{0,63}"
NAME = re.compile(rf"(?<![\w@/.]){LOCAL}$")
HOST = re.compile(r"@(?:[a-z0-9-]{1,63}\.)+(?P<top>[a-z]{2,24})(?![\w@])")
"""What follows a name; it is looked for first, as few texts have an `@`."""
PROVIDERS = (
    r"(?:gmail|googlemail|hotmail|outlook|yahoo|ymail|proton(?:mail)?|icloud|live|msn|orange|free"
    r"|wanadoo|laposte|sfr|bbox|gmx|aol|mail|tutanota|bluewin|skynet|telenet)"
)
AT = r"(?:\s*(?:[\[({<]\s*(?:at|a|arobase?|@)\s*[\])}>]|\s@\s?|@|\barobase?\b)\s*)"
DOT = r"(?:\s*(?:[\[({<]\s*(?:dot|point|\.)\s*[\])}>]|\bdot\b|\bpoint\b|\.)\s*)"
SIGN = re.compile(r"[\[({<]\s*(?:at|a|arobase?|@)\s*[\])}>]|aroba|\sat\s|[\s\w]@\s?[a-z]")
SPELLED = re.compile(
    rf"(?<![\w@/.]){LOCAL}(?:{DOT}[a-z0-9_-]{{2,30}})?"
    rf"(?:{AT}(?:{PROVIDERS}(?!\w)(?:{DOT}[a-z]{{2,4}}(?!\w))?"
    rf"|[a-z0-9-]{{2,40}}{DOT}(?P<top>[a-z]{{2,10}})(?!\w))"
    rf"|\s+at\s+(?:(?:gmail|hotmail)(?!\w)|{PROVIDERS}{DOT}(?:com|fr|net|org|be|ch|ca|uk|me"
    rf"|co)(?!\w))"
    rf"(?:{DOT}(?:com|fr)(?!\w))?)"
)
ROLES = re.compile(
    r"(?:contact|support|press[e]?|info|infos|hello|bonjour|redaction|admin|webmaster|help|sales"
    r"|business|pro|partenariats?|newsletter|abonnements?|no-?reply|git|jobs|recrutement|legal"
    r"|privacy|service|serviceclients?|billetterie|accueil|courrier)(?![a-z])"
)
"""Addresses of a desk rather than a person's."""


def mails(text: str) -> Iterator[Trace]:
    """Find the e-mail addresses of a bare text."""
    seen = tuple(_plain(text)) if "@" in text else ()
    yield from seen
    for found in SPELLED.finditer(text) if SIGN.search(text) else ():
        if any(found.start() < one.end and one.start < found.end() for one in seen):
            continue
        if found["top"] is None or found["top"] in top_level():
            certainty = ROLE_MAIL if ROLES.match(found[0]) else SPELLED_MAIL
            yield Trace("email", *found.span(), certainty)


def _plain(text: str) -> Iterator[Trace]:
    for host in HOST.finditer(text):
        name = NAME.search(text[: host.start()], max(0, host.start() - LONGEST))
        if name and host["top"] in top_level():
            certainty = ROLE_MAIL if ROLES.match(name[0]) else PLAIN_MAIL
            yield Trace("email", name.start(), host.end(), certainty)
