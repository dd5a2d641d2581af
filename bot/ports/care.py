"""What is done with all that is known of one person: given to them, or erased."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.cases.privacy.erasure import Identity


@dataclass(frozen=True, slots=True)
class Wish:
    """A person whom a running bot has yet to forget; kept sealed.

    Where it is not `whole`, nobody has said that the records are done with: whoever began may
    have been cut off.
    """

    number: int
    who: Identity
    whole: bool = False


class Erasure(Protocol):
    """Takes people out of the records."""

    async def wishes(self) -> Sequence[Wish]:
        """The wishes that no bot has fulfilled yet, the oldest first."""

    async def erase(self, who: Identity, *, thorough: bool = True) -> int:
        """Take a person out of every table, in portions; return how many rows changed.

        It may be cut off at any moment and begun again. Unless `thorough`, only rows are looked
        at that hold an id or a name of theirs as it is written.
        """

    async def resume(self, wish: Wish) -> int:
        """Go on, thoroughly, with what was begun and may have been cut off."""

    async def fulfilled(self, wish: Wish) -> None:
        """Let go of a wish."""
