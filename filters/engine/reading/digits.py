"""How many digits a text holds, of whatever script."""

import regex

DIGIT = regex.compile(r"\d")
OTHERS = bytes(code for code in range(128) if not chr(code).isdigit())
"""The rest of ASCII."""


def digits_in(text: str) -> int:
    """Count the digits of a text."""
    if text.isascii():
        return len(text.encode().translate(None, OTHERS))
    return len(DIGIT.findall(text))
