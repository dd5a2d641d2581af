"""The charters of an order, read once: whatever is built of their lists serves every evening."""

from bot.backtest.blinkers import LeftOut, with_blinkers
from bot.backtest.entries import Known
from bot.backtest.order import Charters, Order
from bot.backtest.probe import Probe
from bot.backtest.sitting import Rules
from filters.engine.charter import Charter


class Readied:
    """An order whose charters are read, and ready to judge every log of it."""

    def __init__(self, order: Order, charters: Charters | None = None) -> None:
        """Read the charters, unless somebody has done so; raises `CharterProblems`."""
        self.order = order
        self.charters = charters or order.charters()
        self._rules: dict[tuple[bool, frozenset[Known]], Rules] = {}
        self._left: dict[frozenset[Known], tuple[LeftOut, ...]] = {}
        for known in {one.known for one in order.sources}:
            self._make_ready(known)

    def rules(self, known: frozenset[Known], *, against: bool) -> Rules:
        """Return what a log is judged by that knows so much."""
        return self._rules[against, known]

    def left_out(self, known: frozenset[Known]) -> tuple[LeftOut, ...]:
        """Return the filters that are not asked about a log that knows so much."""
        return self._left[known]

    def _make_ready(self, known: frozenset[Known]) -> None:
        charter, self._left[known] = with_blinkers(self.charters.now, known)
        self._rules[False, known] = self._made(charter)
        if self.charters.against is not None:
            against, _ = with_blinkers(self.charters.against, known)
            self._rules[True, known] = self._made(against)

    def _made(self, charter: Charter) -> Rules:
        order = self.order
        language = order.language or charter.languages[0]
        return Rules(charter, Probe(charter), order.conduct, language, order.names)
