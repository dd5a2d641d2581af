"""Questions that are one question: grouped as they come, each viewer counted once."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.animation.likeness import alike


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as one viewer asked it: the message's id, the viewer's id, the words."""

    id: str
    by: str
    text: str


MOST_GROUPS = 200
"""Groups in which a new question is looked for; the one that rested longest is left out."""
MOST_WORDINGS = 20
"""Wordings that a group keeps to be compared with."""
MOST_VOTERS = 2000
"""Viewers whom a group counts."""


@dataclass(frozen=True, slots=True)
class Group:
    """One question in all its wordings, the first one first."""

    wordings: tuple[Asked, ...]
    voters: frozenset[str] = frozenset()
    ids: frozenset[str] = frozenset()

    @property
    def id(self) -> str:
        """Return the id of the message that asked it first."""
        return self.wordings[0].id

    @property
    def votes(self) -> int:
        """Return how many viewers asked it or wished it asked."""
        return len(self.voters)


@dataclass(frozen=True, slots=True)
class Groups:
    """All questions of a show that may still be asked again, the latest touched last."""

    groups: tuple[Group, ...] = ()

    def asked(self, question: Asked) -> "Groups":
        """Return the groups with a question in its group, or in a new one; that one is last."""
        group = self._alike(question) or Group(())
        return self._with(group, _joined(group, question))

    def seconded(self, message: str, by: str) -> "Groups":
        """Return the groups with a viewer's vote for the question of a message, if it is one."""
        group = next((one for one in self.groups if message in one.ids), None)
        return self if group is None else self._with(group, _voted(group, by))

    @property
    def latest(self) -> Group | None:
        """Return the group that was touched last."""
        return self.groups[-1] if self.groups else None

    def _alike(self, question: Asked) -> Group | None:
        return next((one for one in reversed(self.groups) if _is_like(one, question)), None)

    def _with(self, old: Group, new: Group) -> "Groups":
        others = tuple(one for one in self.groups if one is not old)
        return Groups((*others, new)[-MOST_GROUPS:])


def _is_like(group: Group, question: Asked) -> bool:
    return any(alike(one.text, question.text) for one in group.wordings)


def _joined(group: Group, question: Asked) -> Group:
    wordings: Iterable[Asked] = (*group.wordings, question)
    return _voted(
        Group(tuple(wordings)[:MOST_WORDINGS], group.voters, group.ids | {question.id}),
        question.by,
    )


def _voted(group: Group, by: str) -> Group:
    voters = group.voters | {by} if len(group.voters) < MOST_VOTERS else group.voters
    return Group(group.wordings, voters, group.ids)
