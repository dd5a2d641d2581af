"""Which voice a moderator means: by its number, by the message replied to, or what is on air."""

import re

from bot.cases.case import Person
from bot.cases.noted import Where
from bot.cases.voices.chorus import Chorus
from bot.commands.command import Call, UnanswerableError
from bot.floor.running_order import RunningOrder
from filters.engine.phrase import Phrase

_NUMBER = re.compile(r"#?([0-9]{1,9})", re.ASCII)


def order_of(call: Call) -> RunningOrder:
    """Return the running order; raises `UnanswerableError` where nobody listens."""
    if call.order is None:
        raise UnanswerableError(Phrase.of("voices.off"))
    return call.order


def person(call: Call) -> Person:
    """Return who asks."""
    return Person(call.author.id, call.author.login)


def where(call: Call) -> Where:
    """Return where it was asked."""
    return Where.WHISPER if call.whispered else Where.CHAT


def numbered(call: Call) -> int | None:
    """Return the number that was named, None where none was; raises where it is no number."""
    if not call.rest:
        return None
    found = _NUMBER.fullmatch(call.rest.split()[0])
    if found is None:
        raise UnanswerableError(Phrase.of("voices.which"))
    return int(found[1])


async def meant(call: Call) -> Chorus | None:
    """Return the voice that was named or replied to, None where none was."""
    floor = await order_of(call).floor(call.bench.channel)
    number = numbered(call)
    if number is not None:
        chorus = floor.get(number)
        if chorus is None or chorus.shown is None:
            raise UnanswerableError(Phrase.of("voices.unknown"))
        return chorus
    parent = call.message.reply_to
    return floor.of_message(parent) if parent is not None else None
