"""Bank accounts, payment cards and papers of identity, told by their check digits."""

import re
from collections.abc import Iterator

from stdnum import iban, luhn
from stdnum.fr import nir
from stdnum.us import ssn

from filters.engine.personal.trace import Trace, beside

CHECKED, IN_A_ROW, SAID, ASKED, PERHAPS = 0.97, 0.92, 0.92, 0.75, 0.6
NEAR = 40
IBAN = re.compile(r"(?<![^\W_])[a-z]{2}\d\d(?:[ .\-]{0,2}[a-z0-9]){11,30}")
SHORTEST_IBAN, LONGEST_IBAN = 15, 34
CARD = re.compile(
    r"(?<![\w.,#])(?:[2456]\d{3}[ ._/\-]{0,3}\d{4}[ ._/\-]{0,3}\d{4}[ ._/\-]{0,3}\d{4}"
    r"|3[47]\d\d[ ._/\-]{0,3}\d{6}[ ._/\-]{0,3}\d{5})"
    r"(?![\w]|[.,]\d)"
)
BRAND = re.compile(r"4|5[1-5]|2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720)|6(?:011|4[4-9]|5)|3[47]")
"""Visa, Mastercard, Discover and American Express, by their first digits."""
NIR = re.compile(
    r"(?<![\w.,])[12][ .]?\d\d[ .]?(?:0[1-9]|1[0-2]|[2-9]\d)[ .]?(?:\d\d|2[ab])[ .]?\d{3}[ "
    r".]?\d{3}"
    r"[ .]?\d\d(?![\w]|[.,]\d)"
)
SSN = re.compile(r"(?<![\w.,-])\d{3}([ -])\d\d\1\d{4}(?![\w-]|[.,]\d)")
SECURITY = re.compile(r"\b(?:secu|securite sociale|nir|insee|social security|ssn|social)\b")
APART = re.compile(r"[ ._/\-]")


def ibans(text: str) -> Iterator[Trace]:
    """Find bank accounts whose check digits and length are those of their country."""
    for found in IBAN.finditer(text):
        places = [at for at in range(*found.span()) if text[at].isalnum()]
        for size in range(min(len(places), LONGEST_IBAN), SHORTEST_IBAN - 1, -1):
            number = "".join(text[at] for at in places[:size])
            if _adds_up(number) and iban.is_valid(number, check_country=False):
                yield Trace("iban", found.start(), places[size - 1] + 1, CHECKED)
                break


def cards(text: str) -> Iterator[Trace]:
    """Find payment cards of the great brands whose check digit is right."""
    for found in CARD.finditer(text):
        digits = APART.sub("", found[0])
        if BRAND.match(digits) and digits.isascii() and luhn.is_valid(digits):
            yield Trace("card", *found.span(), IN_A_ROW if digits == found[0] else CHECKED)


def documents(text: str) -> Iterator[Trace]:
    """Find French and American social security numbers."""
    for found in NIR.finditer(text):
        if found[0].isascii() and nir.is_valid(APART.sub("", found[0])):
            yield _paper(text, found, ASKED)
        elif SECURITY.search(text[max(0, found.start() - NEAR) : found.start()]):
            yield Trace("document", *found.span(), PERHAPS)
    for found in SSN.finditer(text):
        if found[0].isascii() and ssn.is_valid(found[0].replace(" ", "-")):
            yield _paper(text, found, ASKED if found[1] == "-" else 0.5)
        elif SECURITY.search(text[max(0, found.start() - NEAR) : found.start()]):
            yield Trace("document", *found.span(), PERHAPS)


def _paper(text: str, found: re.Match[str], certainty: float) -> Trace:
    said = beside(SECURITY, text, *found.span())
    return Trace("document", *found.span(), SAID if said else certainty)


def _adds_up(number: str) -> bool:
    """Whether the check digits of ISO 13616 are right; most candidates fail here at once."""
    turned = number[4:] + number[:4]
    return int("".join(str(int(one, 36)) for one in turned)) % 97 == 1
