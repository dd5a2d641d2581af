"""What it may take to read one text in disguise, counted in steps: the same on every machine."""

MOST = 450
"""Steps for all lists of a charter together, twenty microseconds each; most texts take none."""


class Effort:
    """What is left to be done for a text; once it is used up, people have to read the rest."""

    __slots__ = ("_left", "undone")

    def __init__(self, steps: int = MOST) -> None:
        self._left = steps
        self.undone = False
        """Whether something was left unread, so that nobody may take the text for clear."""

    def spend(self, steps: int) -> bool:
        """Take some steps, and say whether there were so many left."""
        self._left -= steps
        if self._left < 0:
            self.undone = True
        return self._left >= 0

    def end(self) -> None:
        """Take all steps that are left."""
        self._left = 0
