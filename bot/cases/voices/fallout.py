"""What a decision takes away from what viewers said: their words, or for now what is in a case."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.cases.case import Case, Source, Status
from bot.cases.dealing import Dealt
from bot.cases.decision import Decision
from bot.cases.effects import Ban, Delete, TimeOut, Warn
from bot.cases.facts import Removed
from bot.cases.voices.chorus import Chorus, Part
from filters.engine.memory.fingerprint import fingerprint

TAKING = frozenset({"warn", "timeout", "ban"})
"""What somebody does on Twitch after which nothing of a viewer's is shown."""
CLEARED = frozenset({Status.DISMISSED, Status.OVERTURNED})
NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Fallout:
    """What falls: viewers with all they said, messages, and texts of a viewer's.

    `held` maps messages to the case that they are under from now on, 0 where they are free.
    """

    viewers: frozenset[str] = NONE
    messages: frozenset[str] = NONE
    texts: frozenset[tuple[str, str]] = frozenset()
    """A viewer's id and the fingerprint of what they wrote."""
    held: tuple[tuple[str, int], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.viewers or self.messages or self.texts or self.held)

    def takes(self, part: Part) -> bool:
        """Whether a part falls for good."""
        who = part.viewer.id
        if who in self.viewers or part.message_id in self.messages:
            return True
        return bool(self.texts) and (who, fingerprint(part.text)) in self.texts

    def touches(self, chorus: Chorus) -> bool:
        """Whether anything in a chorus changes."""
        about = {message for message, _ in self.held}
        return any(self.takes(one) or one.message_id in about for one in chorus.parts)


def fallout(decision: Decision) -> Fallout:
    """Return what a decision takes away; most take nothing."""
    if not (decision.effects or decision.cases or decision.facts):
        return Fallout()
    dealt = [one for one in decision.facts if isinstance(one, Dealt) and not one.elsewhere]
    removed = {one.fingerprint for one in decision.facts if isinstance(one, Removed)}
    deleted = {one.viewer_id for one in dealt if one.act == "delete"}
    silenced = {one.viewer_id for one in dealt if one.act in TAKING}
    return Fallout(
        viewers=_sanctioned(decision) | silenced | (NONE if removed else deleted),
        messages=frozenset(one.message_id for one in decision.effects if isinstance(one, Delete)),
        texts=frozenset((who, text) for who in deleted for text in removed),
        held=tuple(pair for one in decision.cases if _is_about_words(one) for pair in _held(one)),
    )


def _sanctioned(decision: Decision) -> frozenset[str]:
    hits = (one for one in decision.effects if isinstance(one, Warn | TimeOut | Ban))
    return frozenset(one.user_id for one in hits)


def _is_about_words(case: Case) -> bool:
    known = case.source not in {Source.APPEAL, Source.UNBAN_REQUEST}
    return known and (case.status is Status.OPEN or case.status in CLEARED)


def _held(case: Case) -> Iterator[tuple[str, int]]:
    evidence = case.evidence
    for message in (evidence.message, *evidence.further):
        yield message.id, case.number if case.status is Status.OPEN else 0
