"""Where findings become a verdict: every article is evaluated, the gravest decides."""

from filters.engine.charter import Charter
from filters.engine.finding import Family
from filters.engine.message import Message
from filters.engine.verdict import Verdict
from filters.engine.window import Recent


class Judge:
    """One charter, ready to judge: filters that several articles share run once."""

    def __init__(self, charter: Charter) -> None:
        self.charter = charter

    def judge(
        self,
        message: Message,
        recent: Recent,
        *,
        resting: frozenset[str] = frozenset(),
        excused: frozenset[Family] = frozenset(),
    ) -> Verdict:
        """Say what the charter says of a message; never raise.

        Findings of an excused family are left out (a `!permit` excuses links).
        A filter that raises or trips its time limit makes the outcome at least borderline.
        """
        raise NotImplementedError
