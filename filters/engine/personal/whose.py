"""Whose a telephone number is: somebody's own, a desk's, or no number at all."""

import re
from itertools import pairwise

from filters.engine.personal.digits import Candidate, is_decimal, is_usual, mixed
from filters.engine.personal.streets import VENUE
from filters.engine.personal.trace import beside

WRITTEN, HOUSE, ODD, DOUBTFUL, PUBLIC = 0.92, 0.85, 0.75, 0.55, 0.6
"""A number in usual groups; of a house or a shop; in odd groups; digits in a row; of a desk."""
CALL = re.compile(
    r"\b(?:appel\w*|num(?:ero)?s?|tel|telephone\w*|phone|portable|joign\w+|whatsapp|wsp|sms|texto"
    r"|contact\w*|call|text|cell|mobile|number|hit (?:me|him|her|them) up|sonne[rz]?)\b"
)
ORDER = re.compile(
    r"\b(?:commande|order|colis|suivi|tracking|id|uid|ref|reference|ticket|facture|invoice"
    r"|version"
    r"|siret|siren|seed|lobby|room|code|build|steam ?id|isbn|ean|serial|serie|score|user)"
    r"\.?(?: (?:number|num|numero|no|produit|article|client|dossier|product))?"
    r"\W{0,4}(?:is |est |c'est |n[o°] ?)?$"
)
DESK = re.compile(
    r"\b(?:mairie|standard|accueil|service clients?|support|hotline|police|prefecture|ministere"
    r"|association|billetterie|helpline|customer service|sos|samaritans|hopital|hospital|clinique"
    r"|urgences?|secretariat|ecoute|crisis|lifeline|office du tourisme|resto|restaurant|pizzeria"
    r"|spa|refuge|samu|pompiers|veto|veterinaire|cabinet|garage|taxis?|syndicat|caf|cpam|impots"
    r"|urssaf|reserv\w+|inscri\w+|booking|reception|front desk|shelter|vet|hospice|union)\b"
)
"""What has a telephone for everybody, beside the places that anybody may visit."""
LANDLINE = re.compile(r"(?:0|\+33)[1-59]")
"""A French number that is no mobile one may be a shop's as well as a family's."""
OWN = re.compile(
    r"\b(?:son|sa|leur|ton|mon|his|her|their|your|ur|chez (?:lui|elle|eux|sa|son|ses|toi|vous)|lui"
    r"|him|parents?|mere|pere|maman|papa|mother|mom|mum|dad|home|maison|perso\w*|harcel\w+|spam\w*"
    r"|(?:appel|sonn|rappel)\w*[- ]l(?:e|a|es|ui)(?! ?$))\b"
    r"|\b[a-z]\w+['’]s (?:phone|number|cell|mobile)"
)
"""What says whose number it is: somebody's."""
DRAW = re.compile(r"\b(?:loto|lotto|euro ?millions?|tirage|gagnants?|lottery|bingo|keno)\b")
HIGHEST_DRAWN = 50


def sureness(text: str, one: Candidate) -> float:
    """Say how sure digits that can be dialled are a person's number; 0 where they are none."""
    called = beside(CALL, text, one.start, one.end)
    if not called and _counts(text, one):
        return 0.0
    if not called and _rises(one.groups):
        return DOUBTFUL
    own = beside(OWN, text, one.start, one.end)
    if not own and _is_public(text, one):
        return PUBLIC
    if not is_usual(one):
        return ODD if called or one.digits[0] in "+0" else 0.0
    if not own and LANDLINE.match(one.digits):
        return HOUSE
    in_a_row = not one.gaps and one.digits[0] not in "+0"
    return DOUBTFUL if in_a_row and not called else WRITTEN


def _counts(text: str, one: Candidate) -> bool:
    """Whether digits name an order, measure something or were drawn."""
    if ORDER.search(text[max(0, one.start - 40) : one.start]) or DRAW.search(text):
        return True
    return is_decimal(one) or (mixed(one.gaps) and "-" in "".join(one.gaps))


def _is_public(text: str, one: Candidate) -> bool:
    return beside(DESK, text, one.start, one.end) or beside(VENUE, text, one.start, one.end)


def _rises(groups: tuple[str, ...]) -> bool:
    """Whether the groups rise like numbers drawn: `07 14 23 31 44`."""
    numbers = [int(group) for group in groups if group.isdecimal() and len(group) <= 2]  # noqa: PLR2004  # pairs
    if len(numbers) < len(groups) or len(groups) == 1 or numbers[-1] > HIGHEST_DRAWN:
        return False
    return all(a < b for a, b in pairwise(numbers))
