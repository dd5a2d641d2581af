"""The tables of a charter file, each key optional: what is missing may come from the parent."""

from datetime import timedelta
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, PlainValidator, Strict, StringConstraints

from bot.charter.durations import memory
from bot.charter.rungs import rung
from filters.engine.charter import Mode, Outcome, Rung
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


class Table(BaseModel):
    """A table of a charter: unknown keys are problems."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


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


class HeadTable(Table):
    """What stands above the articles."""

    name: Name | None = None
    title: dict[Language, Line] | None = None
    languages: Annotated[tuple[Language, ...], Field(min_length=1, max_length=20)] | None = None
    extends: Annotated[str, StringConstraints(min_length=1, max_length=500)] | None = None
    preamble: dict[Language, Paragraph] | None = None
    appeal: dict[Language, Annotated[Line, StringConstraints(max_length=200)]] | None = None
    calm: CalmTable | None = None
    defaults: DefaultsTable | None = None
