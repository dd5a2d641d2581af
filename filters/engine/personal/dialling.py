"""Dialling plans: which digits are a telephone number, and one that may be a person's."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from phonenumbers import (
    NumberParseException,
    PhoneMetadata,
    PhoneNumberType,
    is_valid_number,
    number_type,
    parse,
)

SHAPE = re.compile(r"\+(?!0)\d{8,14}|0[1-9]\d{7,9}|1?[2-9]\d\d[2-9]\d{6}")
"""International, national with its 0 (most of Europe), North American."""
FICTION = re.compile(
    r"(?:0|\+33)(?:19900|26191|35301|46571|53649|63998)\d{4}|(?:0|\+44)(?:7700900\d{3}|1632\d{6})"
)
"""Numbers kept for stories, that no plan dials (Arcep 2022-2583, Ofcom): who posts one means it."""
AMERICAN = frozenset({"US", "CA"})
INSTITUTIONAL = frozenset(
    {
        PhoneNumberType.TOLL_FREE,
        PhoneNumberType.PREMIUM_RATE,
        PhoneNumberType.SHARED_COST,
        PhoneNumberType.UAN,
        PhoneNumberType.VOICEMAIL,
    }
)
"""Nobody's own number: freephone, premium and company lines."""


def learn(regions: Sequence[str]) -> None:
    """Read the dialling plans of some regions now, so that no message waits for them."""
    for region in regions:
        PhoneMetadata.metadata_for_region(region)


def dialled(digits: str, regions: Sequence[str]) -> bool:
    """Whether digits are a valid number, and one that may be a person's."""
    if is_counting(digits):
        return False
    if FICTION.fullmatch(digits):
        return True
    return any(_valid(digits, region) for region in _served(digits, regions))


def is_counting(digits: str) -> bool:
    """Whether digits only count up or down, or hardly vary: `0123456789`, `01 02 03 04 05`."""
    steps = {(int(b) - int(a)) % 10 for a, b in pairwise(digits[1:])}
    pairs = [int(digits[at : at + 2]) for at in range(0, len(digits) - 1, 2) if digits[0] != "+"]
    rises = {b - a for a, b in pairwise(pairs)}
    dull = digits[0] == "0" and set(digits) <= {"0", "1"}
    return dull or len(steps) == 1 or len(rises) == 1 or digits.startswith("123456")


def _served(digits: str, regions: Sequence[str]) -> Iterator[str]:
    """Choose the regions that such digits could be dialled in."""
    if digits.startswith("+"):
        yield from regions[:1]
    elif digits.startswith("0"):
        yield from (region for region in regions if region not in AMERICAN)
    elif not AMERICAN.isdisjoint(regions):
        yield "US"


def _valid(digits: str, region: str) -> bool:
    try:
        number = parse(digits, region)
    except NumberParseException:
        return False
    return is_valid_number(number) and number_type(number) not in INSTITUTIONAL
