"""The tables of a charter file, each key optional: what is missing may come from the parent."""

from datetime import timedelta
from typing import Annotated, Literal

from pydantic import Field, PlainValidator, Strict, StringConstraints

from bot.charter.durations import grace, look_back, memory
from bot.charter.outlook import AlertsTable, LevelsTable, Watches
from bot.charter.rungs import rung, sweeping
from bot.charter.table import Table
from filters.engine.charter import Mode, Nuke, Outcome, Rung, Stance
from filters.engine.crisis import Raids, Waves
from filters.engine.message import Role

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]
Paragraph = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
Said = Annotated[str, StringConstraints(min_length=1, max_length=500)]
"""A chat message: Twitch takes 500 characters."""
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9._-]{0,59}$")]
Share = Annotated[float, Strict(), Field(ge=0, le=1)]
RungText = Annotated[Rung, PlainValidator(rung)]
Memory = Annotated[timedelta, PlainValidator(memory)]
Grace = Annotated[int, PlainValidator(grace)]
Login = Annotated[str, StringConstraints(to_lower=True, pattern=r"^[A-Za-z0-9_]{1,25}$")]
SweepText = Annotated[Rung, PlainValidator(sweeping)]
LookBack = Annotated[int, PlainValidator(look_back)]
USUAL_WAVES, USUAL_RAIDS, USUAL_NUKE = Waves(), Raids(), Nuke()


class ExampleTable(Table):
    """One `[[articles.examples]]`."""

    text: Said
    outcome: Outcome
    before: Annotated[tuple[Said, ...], Field(max_length=100)] = ()


class DefaultsTable(Table):
    """`[defaults]`: what holds for every article that does not say otherwise."""

    mode: Mode | None = None
    act_at: Share | None = None
    ask_at: Share | None = None
    severity: Annotated[int, Strict(), Field(ge=1, le=5)] | None = None
    ladder: Annotated[tuple[RungText, ...], Field(min_length=1, max_length=20)] | None = None
    memory: Memory | None = None
    exempt: frozenset[Role] | None = None


class ArticleTable(DefaultsTable):
    """One `[[articles]]`; its filters are read apart, each by its own options."""

    number: Annotated[int, Strict(), Field(ge=1, le=999)] | None = None
    title: dict[Language, Line] | None = None
    text: dict[Language, Paragraph] | None = None
    filters: tuple[dict[str, object], ...] | None = None
    extend_filters: Annotated[bool, Strict()] = False
    examples: tuple[ExampleTable, ...] | None = None


class CalmTable(Table):
    """The chat modes of a crisis, as Twitch takes them."""

    slow: Annotated[int, Strict(), Field(ge=3, le=120)] | None = None
    followers: Annotated[int, Strict(), Field(ge=0, le=129_600)] | None = None
    subscribers: Annotated[bool, Strict()] = False
    emotes: Annotated[bool, Strict()] = False
    unique: Annotated[bool, Strict()] = False
    delay: Literal[2, 4, 6] | None = None
    shield: Annotated[bool, Strict()] = False


class WavesTable(Table):
    """`[waves]`: when many newcomers are a wave, and what follows."""

    propose: Annotated[bool, Strict()] = True
    newcomers: Annotated[int, Strict(), Field(ge=3, le=500)] = USUAL_WAVES.newcomers
    seconds: Annotated[int, Strict(), Field(ge=5, le=120)] = USUAL_WAVES.seconds
    share: Share = USUAL_WAVES.share
    follows: Annotated[int, Strict(), Field(ge=5, le=1000)] = USUAL_WAVES.follows
    follow_seconds: Annotated[int, Strict(), Field(ge=1, le=120)] = USUAL_WAVES.follow_seconds
    quiet: Annotated[int, Strict(), Field(ge=30, le=3600)] = USUAL_WAVES.quiet
    automatic: Annotated[bool, Strict()] = False
    minutes: Annotated[int, Strict(), Field(ge=1, le=720)] = USUAL_WAVES.minutes


class RaidsTable(Table):
    """`[raids]`: whose viewers are welcome when they all come at once."""

    friends: Annotated[tuple[Login, ...], Field(max_length=1000)] = ()
    strangers: Annotated[bool, Strict()] = True
    breaches: Share = USUAL_RAIDS.breaches
    grace: Grace = USUAL_RAIDS.grace


class NukeTable(Table):
    """`[nuke]`: how far a moderator's mass action goes."""

    most: Annotated[int, Strict(), Field(ge=1, le=500)] = USUAL_NUKE.most
    look_back: LookBack = USUAL_NUKE.look_back
    sanction: SweepText = USUAL_NUKE.rung
    spare: frozenset[Role] = USUAL_NUKE.spare


class SharedChatTable(Table):
    """`[shared_chat]`: what is done about what comes from other channels."""

    others: Stance = Stance.IGNORE
    partners: Annotated[dict[Login, Stance], Field(max_length=1000)] = Field(default_factory=dict)


class HeadTable(Table):
    """What stands above the articles."""

    name: Name | None = None
    title: dict[Language, Line] | None = None
    languages: Annotated[tuple[Language, ...], Field(min_length=1, max_length=20)] | None = None
    extends: Annotated[str, StringConstraints(min_length=1, max_length=500)] | None = None
    preamble: dict[Language, Paragraph] | None = None
    appeal: dict[Language, Annotated[Line, StringConstraints(max_length=200)]] | None = None
    calm: CalmTable | None = None
    waves: WavesTable | None = None
    raids: RaidsTable | None = None
    watches: Watches | None = None
    alerts: AlertsTable | None = None
    levels: LevelsTable | None = None
    nuke: NukeTable | None = None
    shared_chat: SharedChatTable | None = None
    words: dict[str, object] | None = None
    address: Annotated[str, StringConstraints(pattern=r"^https?://\S{1,190}$")] | None = None
    announce: Annotated[bool, Strict()] | None = None
    defaults: DefaultsTable | None = None
