"""Questions that are one question: grouped as they come, each viewer counted once."""

from dataclasses import dataclass, field, replace

from bot.animation.likeness import ALIKE, Gist, gist, likeness
from bot.animation.surroundings import NOBODY, Cast

MOST_GROUPS = 200
"""Groups in which a new question is looked for; the one that rested longest is left out."""
MOST_WORDINGS = 6
"""Wordings that a new one is compared with, the first ones; the rest is counted only."""
MOST_VOTERS = 2000
"""Viewers whom a group counts, and messages that it knows again."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as one viewer asked it: the message's id, the viewer's id, the words."""

    id: str
    by: str
    text: str


@dataclass(frozen=True, slots=True)
class Group:
    """One question in several wordings, the first one first."""

    wordings: tuple[Asked, ...] = ()
    voters: frozenset[str] = frozenset()
    ids: frozenset[str] = frozenset()
    gists: tuple[Gist, ...] = field(default=(), hash=False)

    @property
    def id(self) -> str:
        """Return the id of the message that asked it first."""
        return self.wordings[0].id

    @property
    def votes(self) -> int:
        """Return how many viewers asked it or wished it asked."""
        return len(self.voters)

    def like(self, about: Gist) -> float:
        """Return how much a question is like the wording that it is most like."""
        return max((likeness(one, about) for one in self.gists), default=0.0)

    def voted(self, by: str) -> "Group":
        """Return it with a viewer's vote; a second one of the same viewer changes nothing."""
        full = len(self.voters) >= MOST_VOTERS
        return self if full else replace(self, voters=self.voters | {by})

    def joined(self, question: Asked, about: Gist) -> "Group":
        """Return it with one more wording, whose author votes by it."""
        known = self.ids if len(self.ids) >= MOST_VOTERS else self.ids | {question.id}
        if len(self.wordings) >= MOST_WORDINGS:
            return replace(self, ids=known).voted(question.by)
        wordings, gists = (*self.wordings, question), (*self.gists, about)
        return replace(self, wordings=wordings, gists=gists, ids=known).voted(question.by)


@dataclass(frozen=True, slots=True)
class Groups:
    """All questions of a show that may still be asked again, the latest touched last."""

    groups: tuple[Group, ...] = ()
    cast: Cast = NOBODY

    def asked(self, question: Asked) -> "Groups":
        """Return the groups with a question in the group it is most like, or in a new one.

        That group is the last one then.
        """
        about = gist(question.text, self.cast)
        nearest = max(self.groups, key=lambda one: one.like(about), default=None)
        if nearest is None or nearest.like(about) < ALIKE:
            nearest = Group()
        return self._with(nearest, nearest.joined(question, about))

    def seconded(self, message: str, by: str) -> "Groups":
        """Return the groups with a viewer's vote for the question of a message, if it is one."""
        group = next((one for one in self.groups if message in one.ids), None)
        return self if group is None else self._with(group, group.voted(by))

    @property
    def latest(self) -> Group | None:
        """Return the group that was touched last."""
        return self.groups[-1] if self.groups else None

    def _with(self, old: Group, new: Group) -> "Groups":
        others = tuple(one for one in self.groups if one is not old)
        return replace(self, groups=(*others, new)[-MOST_GROUPS:])
