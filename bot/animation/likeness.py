"""Whether two questions ask the same thing in other words."""


def alike(one: str, other: str) -> bool:
    """Say whether two questions are the same question."""
    return one.casefold().split() == other.casefold().split()
