"""`/channels/{login}/viewers/{who}`: a viewer, what happened to them, and what they wrote."""

from datetime import UTC, datetime

from fastapi import Request, Response

from bot.marking import Said, said
from bot.ports.world import Logged
from bot.web.cases.dossier import Person, events, find, standing
from bot.web.ground.addresses import Addresses
from bot.web.page import Page
from bot.web.text.wording import Wording
from filters.engine.charter import Outcome
from filters.engine.phrase import Phrase

CASES = 50
MESSAGES = 50
"""Shown at once, the newest."""


class ViewerPages(Page):
    """One page for each viewer."""

    def routes(self) -> Addresses:
        """Their address."""
        here = Addresses()
        here.get("/channels/{login}/viewers/{who}", self._viewer)
        return here

    async def _viewer(self, request: Request, login: str, who: str) -> Response:
        seat = await self._desk.enter(request, login)
        person = await find(who, seat)
        if person is None:
            return self._pages.trouble(request, Phrase.of("person.unknown"), status=404)
        archive, channel = seat.behind.archive, seat.channel.id
        words = Wording(self._pages.language(request), seat.behind.world.clock.show())
        cases = await seat.behind.world.records.history(channel, person.author.id, CASES)
        before = moment(request.query_params.get("before", ""))
        kept = await archive.said(channel, person.author, MESSAGES, before)
        return self._pages.page(
            request,
            "viewer.html",
            seat=seat,
            here="viewer",
            person=person,
            roles=_roles(person),
            standing=standing(person.author.id, seat, words),
            events=events(cases, person.author.id, seat, words),
            messages=[(one, _shown(one)) for one in kept],
            further=_moment_of(kept[-1].message.sent_at) if len(kept) == MESSAGES else "",
        )


def _roles(person: Person) -> tuple[Phrase, ...]:
    return tuple(Phrase.of(f"role.{one}") for one in sorted(person.author.roles))


def _shown(one: Logged) -> Said:
    """Hide what was not clear until it is asked for."""
    return said(one.message.text, veil_all=one.outcome is not Outcome.CLEAR)


def moment(text: str) -> datetime | None:
    """Read a moment of an address; one without a time zone is taken for UTC."""
    try:
        found = datetime.fromisoformat(text[:40])
    except ValueError:
        return None
    try:
        return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
    except OverflowError:
        return None


def _moment_of(at: datetime | None) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f") if at else ""
