"""What a misspelt word was probably meant to be."""

from collections.abc import Iterable
from difflib import get_close_matches

_LONGEST = 60


def meant(word: str, known: Iterable[str]) -> str | None:
    """Return "did you mean …?", or the few words that are known, or nothing."""
    names = sorted(known)
    close = get_close_matches(word[:_LONGEST].casefold(), names, n=1, cutoff=0.6)
    if close:
        return f"did you mean `{close[0]}`?"
    return f"known: {', '.join(f'`{name}`' for name in names)}" if names else None
