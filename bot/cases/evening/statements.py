"""The statements of reasons of an evening: each removal with what was decided, why and by whom."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.cases.case import Case, Judgement, Source
from bot.cases.dealing import Dealt
from bot.cases.effects import Ban, Delete, DenyHeld, TimeOut, Unban, Untimeout, Warn
from bot.cases.elsewhere import SETTLING, THERE
from bot.cases.evening.evening import Act, Material, Measure, Statement
from bot.cases.mass.sweep import Struck
from filters.engine.charter import Charter, Words
from filters.engine.message import Message

Removing = Delete | DenyHeld | Warn | TimeOut | Ban
NONE: Mapping[str, Charter] = {}
AT_ONCE = timedelta(seconds=5)
"""A ruling and what follows from it are recorded together; clocks of Twitch may differ."""


def statements_of(
    material: Material, charter: Charter | None, bygone: Mapping[str, Charter] = NONE
) -> tuple[Statement, ...]:
    """Return every removal of a live in its order, those that were not carried out included.

    The charters that were in force then are known by their versions.
    """
    teller = _Teller(material, charter, bygone)
    found = [*teller.ours(), *teller.of_people()]
    found.sort(key=lambda one: one.at)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Whom:
    id: str
    login: str


class _Teller:
    def __init__(
        self, material: Material, charter: Charter | None, bygone: Mapping[str, Charter]
    ) -> None:
        self._material = material
        self._charter = charter
        self._bygone = bygone
        self._cases = {one.number: one for one in material.cases}
        self._logins = _logins(material)
        self._lifted = tuple(_liftings(material))

    def ours(self) -> Iterator[Statement]:
        """Tell what the bot did, by itself or as a ruling said."""
        groups = defaultdict[int, list[Act]](list)
        for act in self._material.acts:
            if isinstance(act.effect, Removing):
                groups[act.decision].append(act)
        for acts in groups.values():
            case = self._cases.get(acts[0].case or 0)
            if case is not None:
                yield self._of_case(case, acts)
            else:
                yield from self._of_nobody(acts)

    def of_people(self) -> Iterator[Statement]:
        """Tell what moderators did on Twitch itself; a nuke is among our own acts."""
        for fact in self._material.facts:
            if isinstance(fact, Dealt) and self._counts(fact):
                whom = _Whom(fact.viewer_id, fact.login or self._logins.get(fact.viewer_id, ""))
                case = self._settled_by(fact)
                measure = Measure(fact.act, fact.seconds if fact.act == "timeout" else 0)
                yield self._statement(fact.at, (measure,), whom, case, by=fact.by.login, fact=fact)

    def _counts(self, fact: Dealt) -> bool:
        inside = self._material.live.begun <= fact.at <= self._material.until
        return inside and fact.act in SETTLING and not fact.nuke and not fact.elsewhere

    def _settled_by(self, fact: Dealt) -> Case | None:
        """Return the case that somebody settled on Twitch by that very act."""
        return next(
            (
                case
                for case in self._cases.values()
                if _author(case).id == fact.viewer_id
                and any(one.at == fact.at and one.note == THERE for one in case.rulings)
            ),
            None,
        )

    def _of_case(self, case: Case, acts: Sequence[Act]) -> Statement:
        judged = any(one.judged for one in acts)
        by = "" if judged else _ruled_by(case, acts[0].at)
        measures = tuple(map(_measure, acts))
        message = _meant(case, acts[0].message_id)
        return self._statement(acts[0].at, measures, _author(case), case, by=by, message=message)

    def _of_nobody(self, acts: Sequence[Act]) -> Iterator[Statement]:
        """Tell what belongs to no case, each viewer's part for itself: a nuke, or a command."""
        by_viewer = defaultdict[str, list[Act]](list)
        for act in acts:
            by_viewer[_user(act)].append(act)
        for viewer, theirs in by_viewer.items():
            whom = _Whom(viewer, self._logins.get(viewer, ""))
            by = "" if theirs[0].judged else self._struck_by(theirs[0].at)
            yield self._statement(theirs[0].at, tuple(map(_measure, theirs)), whom, None, by=by)

    def _struck_by(self, at: datetime) -> str:
        struck = (one for one in self._material.facts if isinstance(one, Struck))
        return next((one.by.login for one in struck if abs(one.at - at) <= AT_ONCE), "")

    def _statement(
        self,
        at: datetime,
        measures: tuple[Measure, ...],
        whom: _Whom,
        case: Case | None,
        *,
        by: str,
        message: Message | None = None,
        fact: Dealt | None = None,
    ) -> Statement:
        evidence = case.evidence if case else None
        message = message or (evidence.message if evidence else None)
        first = evidence is not None and message is evidence.message
        findings = tuple(one for one in evidence.findings if one.certainty) if evidence else ()
        title, wording = self._said(case)
        return Statement(
            number=case.number if case else 0,
            at=at,
            offset=max(0, round((at - self._material.live.begun).total_seconds())),
            measures=measures,
            until=_until(at, measures),
            viewer_id=whom.id,
            viewer=whom.login,
            message=message,
            findings=findings if first else (),
            reasons=tuple(one.reason for one in findings),
            found=_found(case, fact),
            automated=fact is None and case is not None and not by,
            by=by,
            case=case.number if case else 0,
            article=case.article if case else None,
            title=title,
            version=case.charter_version if case else "",
            note=fact.note if fact else "",
            lifted=self._lifted_at(case, whom, at, measures),
            wording=wording,
        )

    def _said(self, case: Case | None) -> tuple[Words | None, Words | None]:
        """Return title and text of a case's article as they were; else the title of today."""
        if case is None or case.article is None:
            return None, None
        now = self._charter
        is_now = now is not None and now.version == case.charter_version
        then = now if is_now else self._bygone.get(case.charter_version)
        if then is not None and (article := then.article(case.article)) is not None:
            return article.title, article.text
        today = now.article(case.article) if now else None
        return today.title if today else None, None

    def _lifted_at(
        self, case: Case | None, whom: _Whom, at: datetime, measures: Sequence[Measure]
    ) -> datetime | None:
        if case is not None:
            taken_back = (
                one.at
                for one in case.rulings
                if one.outcome is not Judgement.UPHOLD and one.at > at
            )
            if (first := next(taken_back, None)) is not None:
                return first
        if not any(one.kind in {"timeout", "ban"} for one in measures):
            return None
        return next(
            (when for viewer, when in self._lifted if viewer == whom.id and when > at), None
        )


def _logins(material: Material) -> Mapping[str, str]:
    known = {one.viewer_id: one.login for one in material.facts if isinstance(one, Dealt)}
    authors = (one.evidence.message.author for one in material.cases)
    return {**known, **{one.id: one.login for one in authors if one}}


def _liftings(material: Material) -> Iterator[tuple[str, datetime]]:
    for act in material.acts:
        if isinstance(act.effect, Untimeout | Unban):
            yield act.effect.user_id, act.at
    for fact in material.facts:
        if isinstance(fact, Dealt) and fact.act in {"untimeout", "unban"}:
            yield fact.viewer_id, fact.at


def _author(case: Case) -> _Whom:
    author = case.evidence.message.author
    return _Whom(author.id, author.login) if author else _Whom("", "")


def _user(act: Act) -> str:
    effect = act.effect
    return effect.user_id if isinstance(effect, Delete | Warn | TimeOut | Ban) else ""


def _ruled_by(case: Case, at: datetime) -> str:
    near = (one for one in case.rulings if abs(one.at - at) <= AT_ONCE)
    upheld = (one for one in reversed(case.rulings) if one.outcome is Judgement.UPHOLD)
    ruling = next(near, None) or next(upheld, None)
    return ruling.by.login if ruling else ""


def _measure(act: Act) -> Measure:
    seconds = act.effect.seconds if isinstance(act.effect, TimeOut) else 0
    return Measure(act.effect.kind, seconds, act.progress)


def _meant(case: Case, message_id: str | None) -> Message:
    evidence = case.evidence
    known = (evidence.message, *evidence.further)
    return next((one for one in known if one.id == message_id), evidence.message)


def _until(at: datetime, measures: Sequence[Measure]) -> datetime | None:
    longest = max((one.seconds for one in measures if one.kind == "timeout"), default=0)
    return at + timedelta(seconds=longest) if longest else None


def _found(case: Case | None, fact: Dealt | None) -> str:
    if case is not None:
        return Source(case.source).value
    return "twitch" if fact is not None else "human"
