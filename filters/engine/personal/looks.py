"""How each kind of personal data is looked for, and what a text must have to be searched for it."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from filters.engine.hints import Gate
from filters.engine.personal import mail, private, spelled, spelled_streets, whereabouts
from filters.engine.personal.accounts import cards, documents, ibans
from filters.engine.personal.network import machines
from filters.engine.personal.streets import streets
from filters.engine.personal.telephone import telephones
from filters.engine.personal.trace import Trace
from filters.engine.text import Text

SHORTEST = 6
"""Characters of the shortest text that tells of a person: `a@b.fr`."""
SHORTEST_SAID = 16
"""The same of what is told in words alone: `eva arobase gmail`."""
DIGIT = re.compile(r"[0-9]")
"""Digits of other scripts are folded to these."""


class Kind(StrEnum):
    """What tells of a person."""

    PHONE = "phone"
    EMAIL = "email"
    IBAN = "iban"
    CARD = "card"
    ADDRESS = "address"
    IP = "ip"
    DOCUMENT = "document"
    WHEREABOUTS = "whereabouts"


@dataclass(frozen=True, slots=True)
class Look:
    """A search for one kind of data, in a text with so many digits or with hints of it.

    Whoever adds one that is content with few digits sees to it that a text with them `NUMBERED`.
    """

    kind: Kind
    find: Callable[[Text, Sequence[str]], Iterator[Trace]]
    digits: int = 0
    hints: tuple[str, ...] = ()
    shortest: int = SHORTEST_SAID


LOOKS = (
    Look(Kind.PHONE, lambda text, regions: telephones(text.bare.text, regions), digits=6),
    Look(Kind.IBAN, lambda text, _: ibans(text.bare.text), digits=8),
    Look(Kind.CARD, lambda text, _: cards(text.bare.text), digits=15),
    Look(Kind.DOCUMENT, lambda text, _: documents(text.bare.text), digits=9),
    Look(Kind.IP, lambda text, _: machines(text.bare.text), digits=3),
    Look(Kind.ADDRESS, lambda text, _: streets(text), digits=1),
    Look(Kind.EMAIL, lambda text, _: mail.mails(text.bare.text), hints=mail.HINTS),
    Look(
        Kind.EMAIL,
        lambda text, _: mail.mails(text.bare.text),
        hints=mail.PLAIN_HINTS,
        shortest=SHORTEST,
    ),
    Look(
        Kind.PHONE,
        lambda text, regions: spelled.spelled_telephones(text.bare.text, regions),
        hints=spelled.HINTS,
    ),
    Look(
        Kind.ADDRESS,
        lambda text, _: spelled_streets.spelled_streets(text.bare.text),
        hints=spelled_streets.HINTS,
    ),
    Look(
        Kind.WHEREABOUTS,
        lambda text, _: private.private_accounts(text.bare.text),
        hints=private.HINTS,
    ),
    Look(Kind.WHEREABOUTS, lambda text, _: whereabouts.whereabouts(text), hints=whereabouts.HINTS),
)


class Looks:
    """The searches for some kinds of data, each made only where it may find something."""

    def __init__(self, kinds: frozenset[Kind], regions: Sequence[str]) -> None:
        looks = [one for one in LOOKS if one.kind in kinds]
        self._regions = regions
        self._digital = tuple(one for one in looks if one.digits)
        self.told = tuple(one for one in looks if one.hints)
        """What is looked for where a text has hints of it."""
        self._told = Gate(self.told)

    def traces(self, text: Text) -> Iterator[Trace]:
        """Find what tells of a person in a text."""
        bare = text.bare.text
        if len(bare) < SHORTEST:
            return
        if not text.plain:
            digits = len(DIGIT.findall(bare)) if DIGIT.search(bare) else 0
            for one in self._digital if digits else ():
                if digits >= one.digits:
                    yield from one.find(text, self._regions)
        for one in self._told.open_to(bare):
            if len(bare) >= one.shortest:
                yield from one.find(text, self._regions)
