"""`report`: the account of a live out of the records, whether the bot is running or not."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.cases.evening.lives import Live, read_key
from bot.cases.privacy.pseudonyms import pseudonymised
from bot.charter.load import load
from bot.codex.bygone import Bygone
from bot.report.reporter import Reporter, written
from bot.report.subject import Subject
from bot.settings import Settings, SettingsError, read_settings
from bot.storage.keys import derived_key
from bot.storage.records import SqlRecords, open_records
from bot.terminal.noting import note, now
from bot.terminal.output import write_out
from bot.terminal.screen import write_line

MOST = 200
"""Lives that are listed."""
CLEAR = frozenset({"json", "csv"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What was typed."""

    config: Path | None
    channel: str = ""
    stream: str = "1"
    since: str = ""
    until: str = ""
    form: str = "html"
    output: Path | None = None
    language: str = ""
    in_clear: bool = False
    pseudonyms: bool = False
    listing: bool = False


def report(wanted: Wanted) -> int:
    """Write a report, or list the lives that there are."""
    settings = read_settings(wanted.config)
    if wanted.in_clear and wanted.form not in CLEAR:
        raise SettingsError("`--in-clear`: only `json` and `csv` show texts in clear")
    asyncio.run(_report(settings, wanted))
    return 0


async def _report(settings: Settings, wanted: Wanted) -> None:
    async with open_records(settings.storage) as records:
        channel, login = await channel_of(records, wanted.channel)
        subject = _subject(settings, login)
        bygone = Bygone(records.formers, lambda _: settings.of_channel(login).charter)
        reporter = Reporter(records.evenings, lambda _: subject, settings.reports, now, bygone)
        lives = await reporter.lives(channel, MOST)
        if wanted.listing:
            _list(lives)
            return
        live = _chosen(wanted, lives)
        evening = await reporter.evening(channel, live)
        if wanted.pseudonyms:
            evening = pseudonymised(evening, derived_key(settings.storage, "pseudonyms"))
        language = wanted.language or subject.language
        made = written(evening, language, wanted.form, now(), full=wanted.in_clear)
        if wanted.in_clear:
            await note(records, channel, "report_in_clear", live.key)
    write_out(made, wanted.output or Path(f"report-{login}-{live.key}.{wanted.form}"))


async def channel_of(records: SqlRecords, wanted: str) -> tuple[str, str]:
    """Return the id and login of a channel; raises `SettingsError` where it cannot be told."""
    known = await records.channels.known()
    name = wanted.strip().lstrip("@#").lower()
    found = [(one, login or one) for one, login in known.items() if name in {one, login, ""}]
    if len(found) == 1:
        return found[0]
    names = ", ".join(f"`{login or one}`" for one, login in known.items()) or "none"
    what = f"`{name}` is not there" if name else "name a channel"
    raise SettingsError(f"`--channel`: {what}; the records know {names}")


def _chosen(wanted: Wanted, lives: Sequence[Live]) -> Live:
    if wanted.since:
        until = _moment(wanted.until, "--until") if wanted.until else None
        return Live(_moment(wanted.since, "--since"), until, told=False)
    begun = read_key(wanted.stream)
    if begun is not None:
        found = [one for one in lives if one.key == wanted.stream]
    else:
        number = int(wanted.stream) if wanted.stream.isdecimal() else 0
        found = [*lives[number - 1 : number]] if number else []
    if not found:
        raise SettingsError(
            f"`--stream`: no live `{wanted.stream}`; 1 is the newest of {len(lives)}, "
            "`--list` names them all, and `--since` needs none to be known"
        )
    return found[0]


def _moment(text: str, option: str) -> datetime:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise SettingsError(
            f"`{option}`: `{text}` is no moment; write one such as `2026-11-20T19:00`, in UTC"
        ) from None
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _subject(settings: Settings, login: str) -> Subject:
    own = settings.of_channel(login)
    charter = load(own.charter)
    language = own.language or charter.languages[0]
    return Subject(login, login, language, charter, own.guests)


def _list(lives: Sequence[Live]) -> None:
    for number, one in enumerate(lives, 1):
        ended = f"{one.ended:%H:%M}" if one.ended else "…"
        write_line(f"{number:>4}  {one.key}  {one.begun:%Y-%m-%d %H:%M} – {ended}")
    if not lives:
        write_line("no live is known yet; `--since` needs none to be known")
