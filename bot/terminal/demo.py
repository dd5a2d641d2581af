"""`demo` and `sandbox`: the whole bot on a Twitch in a box."""

import asyncio
import json
import tempfile
from importlib.resources import as_file, files
from pathlib import Path

from pydantic import ValidationError

from bot.app import run
from bot.cases.decision import Decision
from bot.cases.staffing import Need
from bot.emotes.options import EmoteOptions
from bot.ports.world import Answer, Channel, Clock, PendingEffect
from bot.reader.readiness import lacking
from bot.sandbox.errors import SandboxError
from bot.sandbox.options import SandboxOptions
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import open_sandbox, serve
from bot.settings import LogOptions, Settings, read_settings
from bot.storage.options import StorageOptions
from bot.terminal.console import Console
from bot.terminal.logs import begin_logging
from bot.terminal.screen import write_line
from bot.terminal.stopping import stop_on_signals
from bot.terminal.tally import Tally
from bot.twitch.options import TwitchOptions
from bot.web.ground.options import WebOptions
from bot.wiring.parts import Parts
from filters.engine.message import Message
from filters.engine.phrase import Phrase

CHANNEL = "le_plateau"
CHARTER = "talkshow.fr"
LAST_WORDS = 30.0
"""Seconds that the bot is given at most to deal with what it has heard."""


class Stage:
    """The audience of a demo: a console where it is wanted, and a tally."""

    def __init__(self, clock: Clock, bot: str, *, quiet: bool) -> None:
        self._bot = bot
        self.tally = Tally()
        self.heard = 0
        """Messages of the log that were judged, the bot's own left out."""
        self._console = Console((lambda _: None) if quiet else write_line, clock.show)

    def decided(self, channel: Channel, message: Message | None, decision: Decision) -> None:
        """Show and count a decision."""
        if message is not None and message.author and message.author.login != self._bot:
            self.heard += 1
        self.tally.decided(channel, message, decision)
        self._console.decided(channel, message, decision)

    def answered(self, channel: Channel, effect: PendingEffect, answer: Answer) -> None:
        """Show and count an answer."""
        self.tally.answered(channel, effect, answer)
        self._console.answered(channel, effect, answer)

    def staffed(self, channel: Channel, live: Need) -> None:
        """Count a staffing figure."""
        self.tally.staffed(channel, live)

    def dismissed(self, channel: Channel, user_id: str) -> None:
        """Show nothing: the desk takes note of it."""

    async def tell(self, channel: Channel, phrase: Phrase) -> None:
        """Show what the team is told."""
        await self._console.tell(channel, phrase)


def demonstrate(log: Path | None, speed: float, charter: str, *, quiet: bool) -> int:
    """Moderate a recorded live and sum it up."""
    begin_logging(LogOptions(level="warning"))
    with as_file(files("bot.sandbox").joinpath("logs", "evening.fr.jsonl")) as evening:
        return asyncio.run(_demonstrate(log or evening, speed, charter or CHARTER, quiet=quiet))


def box(port: int, log: Path | None, speed: float, channels: tuple[str, ...]) -> int:
    """Run a sandbox until stopped."""
    wanted = {"channels": channels} if channels else {}
    asyncio.run(_box(_options(port=port, log=log, speed=speed, **wanted)))
    return 0


def _options(**wanted: object) -> SandboxOptions:
    """Return the options of a sandbox; raises `SandboxError` with every mistake, one a line."""
    try:
        return SandboxOptions.model_validate(wanted)
    except ValidationError as problem:
        said = ((error["loc"][0], error["msg"]) for error in problem.errors())
        lines = (f"`--{where}`: {why[:1].lower()}{why[1:]}" for where, why in said)
        raise SandboxError("\n".join(lines).replace("--channels", "--channel")) from None


async def _box(options: SandboxOptions) -> None:
    stopping = asyncio.Event()
    stop_on_signals(stopping)
    await serve(options, stopping=stopping, ready=_introduce)


def _introduce(sandbox: Sandbox) -> None:
    options = sandbox.twitch.options
    write_line(
        f"twitch in a box at {sandbox.url} (Ctrl-C stops it)\n"
        f"[twitch]\n"
        f'helix_url = "{sandbox.helix_url}"\n'
        f'oauth_url = "{sandbox.oauth_url}"\n'
        f'eventsub_url = "{sandbox.eventsub_url}"\n'
        f'client_id = "{options.client_id}"\n'
        f'client_secret = "{options.client_secret}"\n'
        f'bot_token = "{sandbox.bot_token.access}"\n'
        f'bot_refresh_token = "{sandbox.bot_token.refresh}"\n'
        f"channels = {json.dumps(options.channels)}\n"
        f'show_time = "events"\n'
        f"[emotes]\n"
        f'bttv_url = "{sandbox.bttv_url}"\n'
        f'ffz_url = "{sandbox.ffz_url}"\n'
        f'seventv_url = "{sandbox.seventv_url}"'
    )


async def _demonstrate(log: Path, speed: float, charter: str, *, quiet: bool) -> int:
    stopping = asyncio.Event()
    stop_on_signals(stopping)
    stages: list[Stage] = []
    options = _options(
        log=log, speed=speed, channels=(CHANNEL,), points_per_minute=100_000, viewers=None
    )
    with tempfile.TemporaryDirectory(prefix="chartreuse-") as folder:
        async with open_sandbox(options) as sandbox:
            settings = _settings(sandbox, charter, Path(folder))
            write_line(
                f"a live at {speed:g}×, under the charter `{charter}`; Ctrl-C ends it early\n"
            )
            await _play(sandbox, settings, stages, stopping, quiet=quiet)
            if sandbox.player.trouble:
                raise SandboxError(sandbox.player.trouble)
            for stage in stages:
                write_line(_summary(sandbox, stage.tally))
    return 0


async def _play(
    sandbox: Sandbox,
    settings: Settings,
    stages: list[Stage],
    stopping: asyncio.Event,
    *,
    quiet: bool,
) -> None:
    def stage(clock: Clock) -> Stage:
        stages.append(Stage(clock, sandbox.bot.login, quiet=quiet))
        return stages[-1]

    lacks = _lacking(settings)
    if lacks:  # said below as a sentence, it is not logged too
        settings = _without_reader(settings)
    async with asyncio.TaskGroup() as tasks:
        ends: list[asyncio.Task[None]] = []

        def started(parts: Parts) -> None:
            stage = stages[0]
            if lacks and any(one.judge.reads for one in parts.benches.values()):
                write_line(f"{lacks}\n")
            ends.append(tasks.create_task(_end(sandbox, parts, stage, stopping), name="curtain"))

        await run(settings, stage, stopping=stopping, started=started)
        for end in ends:
            end.cancel()


async def _end(sandbox: Sandbox, parts: Parts, stage: Stage, stopping: asyncio.Event) -> None:
    """Stop when the last line has been said and dealt with."""
    await sandbox.player.finished.wait()
    try:
        async with asyncio.timeout(LAST_WORDS):
            # What was said last may still be on the wire.
            await parts.moderation.idle(lambda: stage.heard < sandbox.player.played.messages)
            await parts.performer.drained()
    except TimeoutError:
        left = sandbox.player.played.messages - stage.heard
        write_line(
            f"{left} messages were left unjudged" if left else "some effects were left undone"
        )
    stopping.set()


def twitch_of(sandbox: Sandbox) -> TwitchOptions:
    """Return what leads a bot to a sandbox, by whose clock it then goes."""
    options = sandbox.twitch.options
    return TwitchOptions(
        helix_url=sandbox.helix_url,
        oauth_url=sandbox.oauth_url,
        eventsub_url=sandbox.eventsub_url,
        client_id=options.client_id,
        client_secret=options.client_secret,
        bot_login=options.bot_login,
        bot_token=sandbox.bot_token.access,
        bot_refresh_token=sandbox.bot_token.refresh,
        channels=options.channels,
        show_time="events",
        lane_size=100_000,
    )


def _settings(sandbox: Sandbox, charter: str, folder: Path) -> Settings:
    return read_settings(
        None,
        charter=charter,
        twitch=twitch_of(sandbox),
        storage=StorageOptions(url=f"sqlite:///{(folder / 'demo.db').as_posix()}"),
        emotes=EmoteOptions(
            bttv_url=sandbox.bttv_url, ffz_url=sandbox.ffz_url, seventv_url=sandbox.seventv_url
        ),
        web=WebOptions(port=0),
    )


def _lacking(settings: Settings) -> str:
    """Say why nobody reads along, where somebody should."""
    return lacking(settings.reader) if settings.reader.enabled else ""


def _without_reader(settings: Settings) -> Settings:
    away = settings.reader.model_copy(update={"enabled": False})
    return settings.model_copy(update={"reader": away})


def _summary(sandbox: Sandbox, tally: Tally) -> str:
    played = sandbox.player.played
    return (
        f"\n{'─' * 60}\n"
        f"said       {played.messages} messages; {played.held_back} more that sanctioned viewers "
        f"could not say\n{tally.summary()}"
    )
