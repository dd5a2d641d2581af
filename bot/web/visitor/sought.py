"""What a search asks for, read from an address; what means nothing there is left out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import MAXYEAR, UTC, datetime, timedelta
from urllib.parse import urlencode

from bot.cases.case import Source, Status
from bot.ports.archive import Search
from bot.web.visitor.digits import whole

FIELDS = ("text", "article", "status", "source", "by", "viewer", "since", "until")
LONGEST = 100
"""Characters of a field."""
CLOSED = tuple(one for one in Status if one is not Status.OPEN)


@dataclass(frozen=True, slots=True)
class Sought:
    """The fields as they were filled in, and what they ask for."""

    fields: Mapping[str, str]
    search: Search

    @property
    def is_any(self) -> bool:
        """Whether something was filled in."""
        return any(self.fields.values())

    def address(self, **more: object) -> str:
        """Return the same search as the query of an address, with more in it."""
        filled = {key: value for key, value in self.fields.items() if value}
        return urlencode(filled | {key: str(value) for key, value in more.items()})


def sought(query: Mapping[str, str]) -> Sought:
    """Read a search; days are those of UTC, the last one included."""
    fields = {name: query.get(name, "").strip()[:LONGEST] for name in FIELDS}
    last = _day(fields["until"])
    search = Search(
        article=whole(fields["article"]),
        status=next((one for one in CLOSED if one == fields["status"]), None),
        source=next((one for one in Source if one == fields["source"]), None),
        by=fields["by"].removeprefix("@"),
        viewer=fields["viewer"].removeprefix("@"),
        text=fields["text"],
        since=_day(fields["since"]),
        until=last + timedelta(days=1) if last else None,
        before=whole(query.get("before", "")),
    )
    return Sought(fields, search)


def _day(text: str) -> datetime | None:
    try:
        day = datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=UTC)
    except ValueError:
        return None
    # a day after the last one that there is cannot be reckoned
    return day if day.year < MAXYEAR else None
