"""A calmer chat for a while, and afterwards exactly the one of before."""

from filters.engine.charter import Modes


def calmed(before: Modes, wanted: Modes) -> Modes:
    """Return modes that are at least as strict as both: nobody's own choice is loosened."""
    return Modes(
        slow=_stricter(before.slow, wanted.slow),
        followers=_stricter(before.followers, wanted.followers),
        subscribers=before.subscribers or wanted.subscribers,
        emotes=before.emotes or wanted.emotes,
        unique=before.unique or wanted.unique,
        delay=_stricter(before.delay, wanted.delay),
    )


def _stricter(one: int | None, other: int | None) -> int | None:
    """Return the larger number; a mode that is on is stricter than one that is off."""
    return max((number for number in (one, other) if number is not None), default=None)
