"""What viewers say to the show as a page shows it: values only, in the reader's own words."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from bot.animation.voice import SURFACED, Kind
from bot.cases.voices.chorus import Chorus, Stage
from bot.cases.voices.floor import Floor
from bot.cases.voices.moving import NOBODY
from bot.marking import Said, said, visible
from bot.web.text.wording import Wording
from filters.engine.phrase import Phrase

WORDINGS = 4
"""Further wordings that are shown of one chorus."""
TABS: dict[str, tuple[Stage, ...]] = {
    "new": (Stage.NEW,),
    "kept": (Stage.KEPT,),
    "sent": (Stage.ON_AIR, Stage.SENT),
    "over": (Stage.ANSWERED, Stage.DECLINED),
}
"""The lists of the page, by their names in addresses."""
DEEDS: dict[str, Stage] = {
    "keep": Stage.KEPT,
    "send": Stage.SENT,
    "decline": Stage.DECLINED,
    "air": Stage.ON_AIR,
    "answered": Stage.ANSWERED,
    "again": Stage.NEW,
}
"""What may be done with a chorus, by the names in addresses; `star` beside."""


class Deedlet(NamedTuple):
    """A button: what it does, its name, and the key that presses it."""

    deed: str
    phrase: Phrase
    key: str


BUTTONS: dict[Stage, tuple[tuple[str, str], ...]] = {
    Stage.NEW: (("send", "q"), ("decline", "d"), ("keep", "c")),
    Stage.KEPT: (("send", "q"), ("decline", "d"), ("again", "u")),
    Stage.SENT: (("air", "f"), ("keep", "u"), ("decline", "d")),
    Stage.ON_AIR: (("answered", "f"), ("send", "u")),
    Stage.ANSWERED: (("send", "u"),),
    Stage.DECLINED: (("again", "u"),),
}
"""What may be done at each stage; what is likeliest comes first."""
BACK = {
    (Stage.SENT, "keep"): "voices.deed.take",
    (Stage.ON_AIR, "send"): "host.back",
    (Stage.ANSWERED, "send"): "host.back",
}
"""What is named otherwise where it goes back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceCard:
    """One chorus, for one reader, at one moment; without `said` nobody may read it any more."""

    number: int
    version: int
    kind: Kind
    kind_phrase: Phrase
    stage: Stage
    stage_phrase: Phrase
    said: Said | None
    viewer: str = ""
    name: str = ""
    since: str = ""
    votes: int = 0
    starred: bool = False
    others: tuple[str, ...] = ()
    result: Phrase | None = None
    buttons: tuple[Deedlet, ...] = ()


def voice_card(one: Chorus, words: Wording, *, rules: bool) -> VoiceCard:
    """Return a chorus as somebody sees it who may move it, or may not."""
    part = one.shown
    if part is None:
        return _gone(one)
    return VoiceCard(
        number=one.number,
        version=one.version,
        kind=one.kind,
        kind_phrase=Phrase.of(f"voices.kind.{one.kind}"),
        stage=one.stage,
        stage_phrase=Phrase.of(f"voices.stage.{one.stage}"),
        said=said(part.text),
        viewer=part.viewer.login,
        name=visible(part.viewer.name or part.viewer.login)[:60],
        since=words.ago(part.at),
        votes=one.votes,
        starred=one.starred,
        others=_others(one, part.text),
        result=_result(one, words),
        buttons=_buttons(one) if rules else (),
    )


def ranked(choruses: Iterable[Chorus]) -> list[Chorus]:
    """Return choruses as they are read: on air, starred, then what most say, then the newest."""
    return sorted(
        choruses,
        key=lambda one: (
            one.stage is not Stage.ON_AIR,
            not one.starred,
            -one.votes,
            -one.number,
        ),
    )


def tabs(floor: Floor) -> list[tuple[str, Phrase, int]]:
    """Name the lists, and count what is in each."""
    return [
        (name, Phrase.of(f"voices.tab.{name}"), len(floor.at(*stages)))
        for name, stages in TABS.items()
    ]


def kinds() -> list[tuple[Kind, Phrase]]:
    """Name the kinds that are shown at all."""
    return [(one, Phrase.of(f"voices.kind.{one}.many")) for one in SURFACED]


def _gone(one: Chorus) -> VoiceCard:
    return VoiceCard(
        number=one.number,
        version=one.version,
        kind=one.kind,
        kind_phrase=Phrase.of(f"voices.kind.{one.kind}"),
        stage=Stage.GONE,
        stage_phrase=Phrase.of("voices.stage.gone"),
        said=None,
    )


def _others(one: Chorus, shown: str) -> tuple[str, ...]:
    """Return further wordings, each once."""
    different = {text.casefold().strip(): text for text in one.wordings}
    different.pop(shown.casefold().strip(), None)
    return tuple(visible(text[:200]) for text in list(different.values())[:WORDINGS])


def _result(one: Chorus, words: Wording) -> Phrase | None:
    """Say who brought it where it is, and when."""
    if not one.moves or one.moves[-1].by == NOBODY:
        return None
    last = one.moves[-1]
    return Phrase.of("voices.by", by=last.by.login or last.by.id, when=words.ago(last.at))


def _buttons(one: Chorus) -> tuple[Deedlet, ...]:
    if one.lead is None:
        return ()
    return tuple(
        Deedlet(deed, Phrase.of(BACK.get((one.stage, deed), f"voices.deed.{deed}")), key)
        for deed, key in BUTTONS.get(one.stage, ())
    )
