"""A term as a charter lists it: a text, or a table with conditions of its own."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetPydanticSchema,
    SerializerFunctionWrapHandler,
    ValidatorFunctionWrapHandler,
    field_validator,
    model_validator,
)
from pydantic_core import CoreSchema, core_schema

from filters.engine.message import Message
from filters.engine.terms.alternatives import spelt_out
from filters.engine.terms.keys import normalised

LONGEST = 200
SHORTEST_BLOCKED = 2
"""Characters of the shortest blocked term (Helix, Add Blocked Term); the longest has 500."""
Spelling = Annotated[str, Field(max_length=LONGEST)]
LANGUAGE = r"^[a-z]{2,3}$"
INFLECT = (
    "`true` takes -s, -e, -es and -x from 4 letters on, `fr` gender and number, "
    "`en` -s, -ed, -ing, -er"
)


def readable(term: str) -> str:
    """Return a term without spaces around it; raise ValueError where nothing could be found."""
    if term.isascii() and term.isalnum() and len(term) <= LONGEST:
        return term
    if len(term) > LONGEST:
        raise ValueError(f"a term has at most {LONGEST} characters")
    stripped = term.strip()
    for spelling in spelt_out(stripped):
        _refuse_unreadable(spelling)
    return stripped


def _refuse_unreadable(spelling: str) -> None:
    core = spelling.strip("*")
    if "*" in core:
        raise ValueError("`*` may stand at either end of a term, not within it")
    if not normalised(core):
        raise ValueError("a term needs a letter, a digit or a symbol beside its `*`")


class Term(BaseModel):
    """A term with a certainty, a note or conditions of its own."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    term: Spelling = Field(
        description="A word or a phrase; `*` at either end is open, `{a|b}` is either."
    )
    also: tuple[Spelling, ...] = Field(
        (), max_length=50, description="Other spellings, all as sure as the term: `konar`."
    )
    certainty: float | None = Field(
        None, ge=0, le=1, description="How sure this term makes, where not as sure as the others."
    )
    alone: float | None = Field(
        None,
        ge=0,
        le=1,
        description="How sure it makes where the message says nothing else, but to whom: "
        "`go jump in a lake`, and not `go jump in a lake, it is so warm`.",
    )
    note: str = Field("", max_length=300, description="Why it is listed, for the moderators.")
    language: str | None = Field(
        None,
        pattern=LANGUAGE,
        description="The language in which it is an insult (`fr`): it does not count in a "
        "message that plainly speaks another.",
    )
    inflect: bool | Literal["fr", "en"] | None = Field(
        None, description=f"Which endings it takes, where not those of the others: {INFLECT}."
    )
    until: date | None = Field(None, description="The last day on which it counts: `2026-12-31`.")
    online: bool = Field(False, description="Whether it counts only while the live is on.")
    before: bool = Field(
        False,
        description="Whether Twitch itself keeps it out of chat, so that nobody ever reads it: it "
        "is one of the channel's blocked terms, as written, `*` included.",
    )

    @field_validator("term")
    @classmethod
    def _readable(cls, term: str) -> str:
        return readable(term)

    @field_validator("also")
    @classmethod
    def _all_readable(cls, also: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(map(readable, also))

    @model_validator(mode="after")
    def _blockable(self) -> Self:
        """Twitch's blocked terms have two signs at least, and know nothing of a live."""
        if self.before and self.online:
            raise ValueError("`before` and `online` exclude each other: Twitch blocks at all times")
        if self.before and min(map(len, self.spellings)) < SHORTEST_BLOCKED:
            raise ValueError("a term that Twitch blocks has at least 2 characters")
        return self

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every spelling that it stands for."""
        spelt = (one for term in (self.term, *self.also) for one in spelt_out(term))
        return tuple(dict.fromkeys(spelt))

    @property
    def timely(self) -> bool:
        """Whether it counts at some times only."""
        return self.online or self.until is not None

    def counts_now(self, message: Message) -> bool:
        """Whether it counts when a message is said; what is not known excuses nothing."""
        if self.online and message.live is False:
            return False
        return self.until is None or message.sent_at is None or message.sent_at.date() <= self.until


def _listed(value: object, handler: ValidatorFunctionWrapHandler) -> object:
    """Leave a mere text as it is: a hundred thousand of them are no hundred thousand tables."""
    return readable(value) if isinstance(value, str) else handler(value)


def _dumped(value: object, handler: SerializerFunctionWrapHandler) -> object:
    return value if isinstance(value, str) else handler(value)


def _schema(_: object, handler: GetCoreSchemaHandler) -> CoreSchema:
    return core_schema.no_info_wrap_validator_function(
        _listed,
        handler(Term),
        serialization=core_schema.wrap_serializer_function_ser_schema(_dumped),
    )


Listed = Annotated[str | Term, GetPydanticSchema(_schema)]
"""A term of a list, as plain as it was written."""
