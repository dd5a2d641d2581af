"""What a form says of a show, read with every doubt: a show, or what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.cases.rota.show import Show, known_zone, with_numbers, zone_of
from bot.cases.staffing import StaffingOptions
from bot.charter.shelf import shipped
from bot.web.visitor.digits import whole
from bot.words.clean import clean
from filters.engine.phrase import Phrase

LONGEST_TITLE = 80
LONGEST = 24 * 60
MOST_VIEWERS = 10_000_000
MOST_MODERATORS = 1_000
YEARS = range(2000, 2100)
NUMBERS = tuple(StaffingOptions.model_fields)


@dataclass(frozen=True, slots=True)
class Fields:
    """A show as a form holds it; every value is what was typed."""

    title: str = ""
    date: str = ""
    time: str = "21:00"
    minutes: str = "120"
    zone: str = "Europe/Paris"
    weekly: bool = True
    charter: str = ""
    viewers: str = ""
    moderators: str = ""

    @classmethod
    def of(cls, show: Show) -> "Fields":
        """What stands in the form of a show that there is."""
        begins = show.begins.astimezone(zone_of(show.zone))
        return cls(
            title=show.title,
            date=f"{begins:%Y-%m-%d}",
            time=f"{begins:%H:%M}",
            minutes=str(show.minutes),
            zone=show.zone,
            weekly=show.weekly,
            charter=show.charter,
            viewers="" if show.viewers is None else str(show.viewers),
            moderators="" if show.moderators is None else str(show.moderators),
        )

    @classmethod
    def sent(cls, form: Mapping[str, str]) -> "Fields":
        """What somebody sent, cut where it is longer than anything meant."""

        def typed(name: str) -> str:
            return clean(form.get(name, ""))[:200]

        return cls(
            title=typed("title"),
            date=typed("date"),
            time=typed("time"),
            minutes=typed("minutes"),
            zone=typed("zone"),
            weekly="weekly" in form,
            charter=typed("charter"),
            viewers=typed("viewers"),
            moderators=typed("moderators"),
        )


def show_of(fields: Fields, number: int, own: Show | None) -> Show | tuple[Phrase, ...]:
    """Return the show that was meant, or everything that is wrong with what was typed."""
    zone, begins = known_zone(fields.zone), _begins(fields)
    minutes = whole(fields.minutes, LONGEST)
    viewers, moderators = (
        whole(fields.viewers, MOST_VIEWERS),
        whole(fields.moderators, MOST_MODERATORS),
    )
    wrong = (
        ("title", not 1 <= len(fields.title) <= LONGEST_TITLE),
        ("when", begins is None),
        ("zone", zone is None),
        ("minutes", not minutes),
        ("charter", fields.charter not in {"", own.charter if own else "", *shipped()}),
        ("viewers", bool(fields.viewers) and viewers is None),
        ("moderators", bool(fields.moderators) and moderators is None),
    )
    if begins is None or not minutes or any(bad for _, bad in wrong):
        return tuple(Phrase.of(f"rota.wrong.{name}") for name, bad in wrong if bad)
    return Show(
        number=number,
        title=fields.title,
        begins=begins,
        minutes=minutes,
        zone=fields.zone,
        weekly=fields.weekly,
        charter=fields.charter,
        viewers=viewers,
        moderators=moderators,
        numbers=own.numbers if own else (),
    )


def _begins(fields: Fields) -> datetime | None:
    try:
        local = datetime.strptime(f"{fields.date} {fields.time}", "%Y-%m-%d %H:%M")  # noqa: DTZ007  # its zone comes next
        begins = local.replace(tzinfo=zone_of(fields.zone)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return begins if begins.year in YEARS else None


def numbers_typed(form: Mapping[str, str]) -> dict[str, str]:
    """Return what a form holds of a show's own numbers, as it was typed."""
    return {name: form[name].strip().replace(",", ".")[:40] for name in NUMBERS if name in form}


def numbers_of(
    form: Mapping[str, str], options: StaffingOptions
) -> tuple[tuple[str, float], ...] | None:
    """Read a show's own numbers, None where one is none; what is left empty is the channel's."""
    typed = numbers_typed(form)
    try:
        numbers = {name: float(text) for name, text in typed.items() if text}
    except ValueError:
        return None
    bounded = all(0 <= one <= MOST_VIEWERS for one in numbers.values())
    if not bounded or with_numbers(options, numbers) is None:
        return None
    return tuple(sorted(numbers.items()))
