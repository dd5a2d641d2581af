"""Whole numbers that strangers typed, in a form or in an address."""

MOST = 2**31 - 1
"""What a database holds."""
LONGEST = len(str(MOST))


def whole(text: str, most: int = MOST) -> int | None:
    """Read a whole number from 0 to `most`, None where none stands there."""
    if not (text.isascii() and text.isdecimal() and len(text) <= LONGEST):
        return None
    return int(text) if int(text) <= most else None
