"""What other programs are told of what viewers say to the show: heard, and how far it got."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b

from msgspec import Struct

from bot.animation.voice import Kind
from bot.cases.case import Person
from bot.cases.voices.chorus import Chorus, Stage
from bot.ports.world import Channel
from bot.web.api.shapes import written
from bot.web.ground.hook_options import Event

MOVED = frozenset({Stage.KEPT, Stage.SENT, Stage.ON_AIR, Stage.ANSWERED, Stage.DECLINED})


class ToldVoice(Struct):
    """A voice as other programs are told of it; `text` only where the settings say so."""

    channel: str
    number: int
    version: int
    kind: str
    stage: str
    votes: int
    starred: bool
    viewer_id: str | None
    viewer_login: str | None
    text: str | None
    since: datetime
    by: str | None
    page: str


@dataclass(frozen=True, slots=True)
class Singing:
    """Something that happened to a voice; the same one has the same id, whoever tells it."""

    event: Event
    channel: Channel
    chorus: Chorus

    @property
    def id(self) -> str:
        """What tells it from every other one."""
        one = self.chorus
        known = f"{self.channel.id} voice {one.number} {self.event} {one.version}"
        return f"evt_{blake2b(known.encode(), digest_size=16).hexdigest()}"

    @property
    def viewer(self) -> Person | None:
        """Whose words are shown."""
        part = self.chorus.shown
        return Person(part.viewer.id, part.viewer.login) if part else None

    @property
    def by(self) -> Person | None:
        """Who moved it last."""
        return self.chorus.moves[-1].by if self.chorus.moves else None

    @property
    def text(self) -> str | None:
        """What the viewer wrote."""
        return self.chorus.shown.text if self.chorus.shown else None

    @property
    def said(self) -> datetime:
        """When they wrote it."""
        return self.chorus.shown.at if self.chorus.shown else self.chorus.since

    def told(self, desk: str, *, texts: bool) -> ToldVoice:
        """Say what happened, with what a viewer wrote only if it may be told."""
        one, part = self.chorus, self.chorus.shown
        by = one.moves[-1].by.login if one.moves else ""
        return ToldVoice(
            channel=self.channel.login,
            number=one.number,
            version=one.version,
            kind=one.kind,
            stage=one.stage,
            votes=one.votes,
            starred=one.starred,
            viewer_id=written(part.viewer.id) if part else None,
            viewer_login=written(part.viewer.login) if part else None,
            text=written(part.text) if part and texts else None,
            since=one.since,
            by=written(by) or None,
            page=f"{desk}/channels/{self.channel.login}/voices",
        )


def singing(channel: Channel, before: Chorus | None, now: Chorus) -> Singing | None:
    """Return what programs are told of a change; votes and stars they are not."""
    if before is None:
        event = Event.QUESTION if now.kind is Kind.QUESTION else Event.VOICE
    elif before.version == now.version:
        return None
    else:
        event = Event.MOVED if now.stage in MOVED and now.shown else Event.WITHDRAWN
    return Singing(event, channel, now)
