"""What a bench starts from: nothing, or what the records kept."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.cases.case import Case
from bot.cases.docket import Docket
from bot.cases.facts import Fact
from bot.cases.past import Past
from filters.engine.message import Message


@dataclass(slots=True)
class Memory:
    """What a bench starts from: empty, or what the records kept."""

    past: Past = field(default_factory=Past)
    docket: Docket = field(default_factory=Docket)
    recent: tuple[Message, ...] = ()


def remembered(
    facts: Iterable[Fact], cases: Iterable[Case], last_number: int, recent: Iterable[Message]
) -> Memory:
    """Build a memory from what the records kept."""
    memory = Memory(docket=Docket(cases, last_number), recent=tuple(recent))
    for fact in facts:
        memory.past.learn(fact)
    return memory
