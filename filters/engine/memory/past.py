"""What a window shares with every view of it: who was heard, who is known, who said the same."""

from dataclasses import dataclass

from filters.engine.memory.acquaintances import Acquaintances
from filters.engine.memory.echoes import Echoes
from filters.engine.memory.everybody import Everybody


@dataclass(slots=True)
class Past:
    """The memory of one channel, but for what each viewer said."""

    everybody: Everybody
    known: Acquaintances
    echoes: Echoes | None = None
    """Nothing before somebody asks: a charter that never does pays nothing."""

    def listen(self) -> Echoes:
        """Return who said the same; from the first time on it is kept."""
        if self.echoes is None:
            self.echoes = Echoes()
            for heard in self.everybody:
                self.echoes.add(heard)
        return self.echoes
