"""A judge that also says how sure each article was, be it too little to ask anybody."""

from collections.abc import Sequence

from filters.engine.charter import Charter
from filters.engine.judge import Docked, Judge
from filters.engine.sighting import Sighting
from filters.engine.sureness import sureness
from filters.engine.verdict import Breach


class Probe(Judge):
    """Judges as any judge does; `sure` holds the articles of the last message by number."""

    def __init__(self, charter: Charter) -> None:
        super().__init__(charter)
        self.sure: dict[int, float] = {}

    def twin(self) -> "Probe":
        """Return a judge of the same charter for another evening."""
        twin = super().twin()
        assert isinstance(twin, Probe)  # noqa: S101  # a copy is of the same kind
        twin.sure = {}
        return twin

    def evaluated(self, docked: tuple[Docked, ...], seen: Sequence[Sighting]) -> tuple[Breach, ...]:
        """Evaluate every article, and note how sure each of them is."""
        for one in docked:
            if findings := one.findings(seen):
                self.sure[one.article.number] = sureness(findings)
        return super().evaluated(docked, seen)
