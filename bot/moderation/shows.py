"""What the start and the end of a stream bring: the charter is named, what goes with it ends."""

from datetime import datetime, timedelta
from urllib.parse import urlsplit

from bot.bench.bench import Bench
from bot.cases.airing import begins, ends
from bot.cases.decision import Decision
from bot.cases.facts import Show, Spoiler
from bot.cases.greeting import AFTER_SHOW, LONGEST_SHOW, greeting, parting
from bot.loopback import is_this_machine
from bot.ports.events import WentLive, WentOff


def charter_page(site: str, login: str) -> str:
    """Return where a site shows a channel's charter, empty where viewers cannot reach it."""
    host = urlsplit(site).hostname
    return f"{site}/channels/{login}/charter" if host and not is_this_machine(host) else ""


def show_changed(event: WentLive | WentOff, bench: Bench, page: str = "") -> Decision | None:
    """Say what follows, if anything does; `page` shows the charter to everybody."""
    began = isinstance(event, WentLive)
    spoilers = _ending(bench, LONGEST_SHOW if began else AFTER_SHOW, event.at)
    last, on = bench.past.greeted, bench.past.airing.last
    if isinstance(event, WentLive):
        said, facts = greeting(
            bench.charter, bench.language, last, event.stream, event.at, page=page
        )
        shown: tuple[Show, ...] = begins(on, event.stream, event.at)
    else:
        said, facts = (), parting(last, event.at)
        shown = ends(on, event.at)
    known = (*spoilers, *facts, *shown)
    if not known:
        return None
    decision = Decision(bench.channel, event.at, effects=said, facts=known)
    return bench.accept(decision)


def _ending(bench: Bench, lasting: timedelta, now: datetime) -> tuple[Spoiler, ...]:
    """Let what goes with the show end a while from now."""
    going = (one for one in bench.past.lore.spoilers(now) if one.with_show)
    return tuple(Spoiler(one.term, now + lasting, now) for one in going)
