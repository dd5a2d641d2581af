"""Two people change the same thing at once: the second is told, sees what, and loses nothing."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields

from bot.cases.case import Person
from bot.cases.rota.show import Show
from bot.codex.redrafting import mark_of as mark_of_text
from bot.ports.archive import Former
from bot.web.door.access import Seat
from bot.web.plans.show_form import Fields, numbers_typed
from bot.web.text.steps import by
from filters.engine.phrase import Phrase

SHOW_DEEDS = frozenset({"rota_planned", "rota_cancelled"})
STEPS = 50
"""How far back it is looked who was first."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that is typed otherwise than it stands; `now` is what stands, "" where nothing."""

    label: Phrase
    now: str


def mark_of(show: Show) -> str:
    """Return what tells a show as its forms hold it from any other."""
    held = repr((Fields.of(show), sorted(show.numbers)))
    return hashlib.sha256(held.encode(errors="replace")).hexdigest()[:16]


def somebody(first: Person | str | None) -> Phrase:
    """Say that something was changed meanwhile, and by whom, where that is known."""
    name = first.login if isinstance(first, Person) else first
    return Phrase.of("overtaken.by", by=name) if name else Phrase.of("overtaken.somebody")


async def first_at(seat: Seat, show: Show) -> Phrase:
    """Say who changed a show last."""
    steps = await seat.behind.archive.steps(seat.channel.id, STEPS)
    about = str(show.number)
    mine = (one for one in steps if one.deed in SHOW_DEEDS and one.about == about)
    return somebody(next(map(by, mine), None))


def first_of(formers: Sequence[Former], seen: str) -> Phrase:
    """Say who changed a charter last, where that was done here since a text was read."""
    here = any(mark_of_text(one.text) == seen for one in formers)
    return somebody(formers[0].by if here else None)


def differences(form: Mapping[str, str], show: Show) -> Sequence[Difference]:
    """Return what was typed otherwise than it stands, field by field."""
    if "title" not in form:
        return _of_numbers(form, show)
    typed, now = Fields.sent(form), Fields.of(show)
    return tuple(
        Difference(Phrase.of(f"rota.field.{one.name}"), _stands(getattr(now, one.name)))
        for one in fields(Fields)
        if getattr(typed, one.name) != getattr(now, one.name)
    )


def _of_numbers(form: Mapping[str, str], show: Show) -> Sequence[Difference]:
    now = {name: f"{number:g}" for name, number in show.numbers}
    typed = numbers_typed(form)
    return tuple(
        Difference(Phrase.of(f"rota.number.{name}"), now.get(name, ""))
        for name in typed
        if typed[name] != now.get(name, "")
    )


def _stands(value: str | bool) -> str:
    return "✓" * value if isinstance(value, bool) else value
