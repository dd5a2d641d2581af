"""What a person may be given of what is kept: all that is theirs, nothing that is another's."""

from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import TypeVar, cast

from bot.cases.case import Evidence, Person
from bot.cases.mass.sweep import Aimed, Caught
from bot.cases.privacy.erasure import Identity
from filters.engine.message import Author, Message, Span

T = TypeVar("T")


def only(value: T, who: Identity) -> T:
    """Return a value in which nobody but a person is named, and no other is quoted.

    What somebody else wrote stays where it names them: that is about them too.
    """
    return cast("T", _only(value, who))


def _only(value: object, who: Identity) -> object:
    match value:
        case Enum() | Span() | str():
            return value
        case Message() if not who.wrote(value):
            return _others(value, who)
        case Author() | Person() | Caught():
            return value if _id(value) in who.ids else _nobody(value)
        case tuple() | list() | frozenset():
            return type(value)([_only(one, who) for one in value])
    return _fields(_about(value, who), who) if is_dataclass(value) else value


def _id(value: Author | Person | Caught) -> str:
    return value.viewer_id if isinstance(value, Caught) else value.id


def _nobody(value: Author | Person | Caught) -> Author | Person | Caught:
    if isinstance(value, Caught):
        return Caught("", "", ())
    return Author("", "", "") if isinstance(value, Author) else Person("", "")


def _about(value: object, who: Identity) -> object:
    """Leave out what was found in a message of somebody else, or quoted along with theirs."""
    if isinstance(value, Evidence) and not who.wrote(value.message):
        return replace(value, findings=(), troubles=())
    if isinstance(value, Aimed):
        theirs = tuple(one for one in value.samples if one in who.texts)
        return replace(value, samples=theirs, spared=())
    return value


def _others(message: Message, who: Identity) -> Message:
    about = who.unnamed(message.text) != message.text
    return replace(
        message,
        author=None,
        text=message.text if about else "",
        emotes=(),
        mentions=tuple(one for one in message.mentions if one.login in who.names),
    )


def _fields(value: object, who: Identity) -> object:
    kept = {
        one.name: _only(getattr(value, one.name), who)
        for one in fields(value)  # type: ignore[arg-type]  # a dataclass, as was looked before
        if one.init
    }
    return replace(value, **kept)  # type: ignore[type-var]  # the same
