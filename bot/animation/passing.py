"""Whether what was heard may be shown to anybody who leads the show."""

from filters.engine.charter import Outcome


def may_surface(outcome: Outcome, *, in_case: bool, sanctioned: bool) -> bool:
    """Say whether a message may be passed on: judged clear, under no case, by nobody sanctioned."""
    return outcome is Outcome.CLEAR and not in_case and not sanctioned
