"""`python -m benchmarks.evening`: a live of two hours, played fast, and what came of it."""

import asyncio
import tempfile
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from time import perf_counter

from benchmarks.crew import Crew
from benchmarks.two_hours import BEGINS, CHANNEL, LASTS, lines
from bot.app import run
from bot.cases.decision import Decision
from bot.cases.evening.minute import Minute
from bot.cases.staffing import Need
from bot.emotes.options import EmoteOptions
from bot.ports.world import Answer, Channel, Clock, PendingEffect
from bot.report.options import ReportOptions
from bot.sandbox.options import SandboxOptions
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import open_sandbox
from bot.settings import LogOptions, Settings, read_settings
from bot.storage.options import StorageOptions
from bot.terminal.demo import twitch_of
from bot.terminal.logs import begin_logging
from bot.terminal.screen import write_line
from bot.terminal.tally import Tally
from bot.web.ground.options import WebOptions
from bot.wiring.parts import Parts
from bot.words.render import render
from filters.engine.message import Message
from filters.engine.phrase import Phrase

CHARTER = """\
name = "le_plateau"
extends = "talkshow.fr"
title.fr = "La charte du Plateau"
title.en = "The charter of Le Plateau"

[[watches]]
name = "loyers"
query = "loyer* OR encadrement"

[[watches]]
name = "invités"
query = "bastien OR conchita OR yanis OR dwight OR josephine"
"""
RAIDERS = ("la_guinguette", 700)
LOG = "live.jsonl"
FORMS = ("html", "pdf", "json", "csv")
LAST_WORDS = 60.0
"""Seconds that the bot is given at most to deal with what it has heard."""


@dataclass(slots=True)
class Heard:
    """What the team is told, and when, and the counts of the live."""

    clock: Clock
    tally: Tally = field(default_factory=Tally)
    told: list[tuple[datetime, str]] = field(default_factory=list)

    def decided(self, channel: Channel, message: Message | None, decision: Decision) -> None:
        """Count it."""
        self.tally.decided(channel, message, decision)

    def answered(self, channel: Channel, effect: PendingEffect, answer: Answer) -> None:
        """Count it."""
        self.tally.answered(channel, effect, answer)

    def staffed(self, channel: Channel, live: Need) -> None:
        """Count it."""
        self.tally.staffed(channel, live)

    def dismissed(self, channel: Channel, user_id: str) -> None:
        """Count nothing."""

    async def tell(self, channel: Channel, phrase: Phrase) -> None:
        """Keep it."""
        self.told.append((self.clock.show(), render(phrase, channel.language)))


@dataclass(slots=True)
class Play:
    """One run: what is asked, and what is there to look at."""

    asked: Namespace
    sandbox: Sandbox
    folder: Path
    stopping: asyncio.Event = field(default_factory=asyncio.Event)
    heard: list[Heard] = field(default_factory=list)

    def audience(self, clock: Clock) -> Heard:
        """Listen to what the team is told."""
        self.heard.append(Heard(clock))
        return self.heard[-1]


def main() -> None:
    """Play the live, and print what the team saw of it."""
    begin_logging(LogOptions(level="warning"))
    parser = ArgumentParser(prog="python -m benchmarks.evening", description=__doc__)
    parser.add_argument("--speed", type=float, default=60.0)
    parser.add_argument("--port", type=int, default=0, help="of the desk")
    parser.add_argument("--stay", action="store_true", help="keep the desk open until Ctrl-C")
    parser.add_argument("-o", "--output", type=Path, help="where to keep database and reports")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="evening-") as folder:
        place = asked.output or Path(folder)
        place.mkdir(parents=True, exist_ok=True)
        (place / LOG).write_text("\n".join(lines()) + "\n", encoding="utf-8")
        asyncio.run(_main(asked, place))


async def _main(asked: Namespace, folder: Path) -> None:
    options = SandboxOptions(
        channels=(CHANNEL,),
        live=False,
        rationed=False,
        points_per_minute=1_000_000,
        show_starts=BEGINS - timedelta(minutes=1),
    )
    async with open_sandbox(options) as sandbox, asyncio.TaskGroup() as tasks:
        play = Play(asked, sandbox, folder)

        def started(parts: Parts) -> None:
            tasks.create_task(_live(play, parts), name="the live")

        settings = _settings(play)
        await run(settings, play.audience, stopping=play.stopping, started=started)


async def _live(play: Play, parts: Parts) -> None:
    sandbox, heard = play.sandbox, play.heard[0]
    await sandbox.wait_for_reader()
    await sandbox.skip(50)
    await sandbox.go_live()
    begun = perf_counter()
    sandbox.play(play.folder / LOG, speed=play.asked.speed)
    async with asyncio.TaskGroup() as tasks:
        crew = Crew(parts, sandbox.twitch.world.viewer, partial(sandbox.raid, *RAIDERS))
        working = tasks.create_task(crew.work(), name="the crew")
        await sandbox.player.finished.wait()
        await sandbox.go_offline()
        await _dealt_with(sandbox, parts, heard)
        working.cancel()
    write_line(f"{perf_counter() - begun:.0f} s for {LASTS} minutes")
    await _account(play, parts)
    if not play.asked.stay:
        play.stopping.set()


async def _dealt_with(sandbox: Sandbox, parts: Parts, heard: Heard) -> None:
    try:
        async with asyncio.timeout(LAST_WORDS):
            await parts.moderation.idle(lambda: _behind(sandbox, heard))
            await parts.performer.drained()
            await parts.stage.voices.idle()
            await parts.watching.idle()
    except TimeoutError:
        write_line("something was left undone")


def _behind(sandbox: Sandbox, heard: Heard) -> bool:
    return heard.tally.messages < sandbox.player.played.messages - 20


async def _account(play: Play, parts: Parts) -> None:
    """Write the reports, and print what the evening came to."""
    (channel,) = parts.world.channels.values()
    ends = BEGINS + timedelta(minutes=LASTS + 30)
    minutes = await parts.behind.minutes.between(channel.id, (BEGINS, ends))
    await parts.afterwards.look()
    await parts.performer.drained()
    heard = play.heard[0]
    for part in (_staffing(minutes), _told(heard), _private(play.sandbox), _alerts(parts)):
        write_line("\n" + "\n".join(part))
    write_line("\n" + "\n".join(await _voices(parts, channel)))
    write_line(f"\nleft unheard by the voices: {_left(parts)}\n{heard.tally.summary()}")
    reports = parts.behind.reports
    if reports is None:
        return
    live = (await reports.lives(channel.id, 1))[0]
    for form in FORMS:
        begun = perf_counter()
        made = await reports.file(channel.id, live, "fr", form)
        (play.folder / f"report.fr.{form}").write_bytes(made)
        write_line(f"{form}: {len(made):,} bytes in {perf_counter() - begun:.2f} s")
    write_line(f"the report: {parts.address}/channels/{CHANNEL}/reports/{live.key}")


def _staffing(minutes: Sequence[Minute]) -> Iterator[str]:
    yield "minute  viewers  present  by rule  by load  cases  grave  in time"
    for one in minutes:
        at = round((one.at - BEGINS).total_seconds() / 60)
        share = "" if one.in_time is None else f"{one.in_time:.0%}"
        load = "" if one.by_load is None else one.by_load
        yield (
            f"{at:>6}  {one.viewers:>7}  {one.present:>7}  {one.by_rule:>7}  {load!s:>7}  "
            f"{one.cases:>5}  {one.grave:>5}  {share:>7}"
        )
    short = sum(one.present < max(one.by_rule, one.by_load or 0) for one in minutes)
    yield f"{len(minutes)} minutes counted, {short} with too few"


def _told(heard: Heard) -> Iterator[str]:
    yield f"the team was told {len(heard.told)} times"
    for at, text in heard.told:
        yield f"{_minute(at)}  {text}"


def _private(sandbox: Sandbox) -> Iterator[str]:
    whispers = [act for act in sandbox.acts("whisper") if act.by == sandbox.bot.login]
    yield f"{len(whispers)} whispers"
    for act in whispers:
        yield f"{_minute(act.at)}  to {act.target}: {act.text}"


def _alerts(parts: Parts) -> Iterator[str]:
    (bench,) = parts.benches.values()
    alarms = bench.past.alarms
    yield f"{len(alarms.alerts)} alerts, {len(alarms.clips)} clips"
    for one in alarms.alerts.values():
        clip = alarms.clip_of(one, timedelta(minutes=2))
        film = f"{clip.stage} {clip.url}" if clip else "no clip"
        yield (
            f"{_minute(one.at)}  {one.what} {one.name!r}: {one.count} in {one.seconds} s, usual "
            f"{one.usual:.1f}, {one.people} people; {one.lever or 'no lever'}; {film}"
        )
    for step in alarms.steps:
        yield f"{_minute(step.at)}  level {step.level} by {step.by.login}"


async def _voices(parts: Parts, channel: Channel) -> Sequence[str]:
    floor = await parts.stage.order.floor(channel.id)
    known = Counter(str(one.stage) for one in floor)
    kinds = Counter(str(one.kind) for one in floor)
    return [
        f"voices by stage: {dict(known)}, by kind: {dict(kinds)}",
        *(
            f"{one.number:>4} {one.stage:<9} {one.votes} × {one.lead.text}"
            for one in floor
            if one.moves and one.lead
        ),
    ]


def _left(parts: Parts) -> str:
    return (
        f"{dict(parts.watching.missed)} by the watch, {dict(parts.stage.voices.missed)} by the ear"
    )


def _minute(at: datetime) -> str:
    passed = round((at - BEGINS).total_seconds())
    return f"{passed // 60:>4}:{passed % 60:02}"


def _settings(play: Play) -> Settings:
    sandbox, folder = play.sandbox, play.folder
    charter = folder / "le_plateau.toml"
    charter.write_text(CHARTER, encoding="utf-8")
    return read_settings(
        None,
        charter=str(charter),
        twitch=twitch_of(sandbox),
        storage=StorageOptions(url=f"sqlite:///{(folder / 'evening.db').as_posix()}"),
        emotes=EmoteOptions(
            bttv_url=sandbox.bttv_url, ffz_url=sandbox.ffz_url, seventv_url=sandbox.seventv_url
        ),
        reports=ReportOptions(wait_minutes=0, words=("Le Plateau",)),
        web=WebOptions(port=play.asked.port),
    )


if __name__ == "__main__":
    main()
