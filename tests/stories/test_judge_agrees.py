"""The whole recorded evening, once over the wire and once through `judge`."""

import asyncio
import json
from importlib.resources import files
from pathlib import Path

import pytest

from bot.app import run
from bot.cases.conduct import Conduct
from bot.cases.decision import Decision
from bot.charter.load import load
from bot.ports.world import Channel, Clock
from bot.sandbox.options import SandboxOptions
from bot.sandbox.server import open_sandbox
from bot.settings import read_settings
from bot.terminal.console import Console
from bot.terminal.judging import Judging
from bot.wiring.parts import Parts
from filters.engine.message import Message
from tests.stories.setting import write_settings

EVENING = files("bot.sandbox").joinpath("logs", "evening.fr.jsonl")
CHARTER = "talkshow.fr"
CHANNEL = "le_plateau"
CONDUCT = Conduct(notice_gap=0)


class Witness(Console):
    """Sees every message as the bot saw it, and what it decided."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(lambda _: None, clock.show)
        self.seen: list[tuple[Message, Decision]] = []

    def decided(self, channel: Channel, message: Message | None, decision: Decision) -> None:  # noqa: ARG002  # the port's shape
        if message is not None:
            self.seen.append((message, decision))


def without_commands(folder: Path) -> Path:
    """The evening without what people type to the bot: `judge` takes rulings another way."""
    lines = [json.loads(line) for line in EVENING.read_text("utf-8").splitlines()]
    kept = [line for line in lines if not line.get("text", "").startswith("!")]
    log = folder / "evening.jsonl"
    log.write_text("\n".join(json.dumps(line) for line in kept), "utf-8")
    return log


async def moderated(
    folder: Path, *, log: Path | None = None, **tables: dict[str, object]
) -> Witness:
    """Let the bot moderate the evening, or another log, over real HTTP and WebSocket."""
    options = SandboxOptions(
        log=log or without_commands(folder),
        speed=0,
        channels=(CHANNEL,),
        points_per_minute=100_000,
    )
    stopping, witnesses = asyncio.Event(), list[Witness]()

    def witness(clock: Clock) -> Witness:
        witnesses.append(Witness(clock))
        return witnesses[-1]

    async with open_sandbox(options) as sandbox, asyncio.TaskGroup() as tasks:
        config = write_settings(folder, sandbox, twitch={"lane_size": 100_000}, **tables)
        settings = read_settings(config, charter=CHARTER)

        async def end(parts: Parts) -> None:
            await sandbox.player.finished.wait()
            await parts.moderation.idle(lambda: any(len(lane) for lane in parts.edge.lanes))
            if parts.behind.shadowing is not None:
                await parts.behind.shadowing.settled()
            stopping.set()

        def started(parts: Parts) -> None:
            tasks.create_task(end(parts), name="end of the show")

        await run(settings, witness, stopping=stopping, started=started)
    return witnesses[0]


def as_line(message: Message) -> bytes:
    author = message.author
    assert author is not None
    assert message.sent_at is not None
    user = {
        "id": author.id,
        "login": author.login,
        "name": author.name,
        "roles": sorted(author.roles),
        "badges": sorted(author.badges),
        "first_message": author.first_message,
    }
    line = {
        "id": message.id,
        "channel": message.channel,
        "user": user,
        "text": message.text,
        "me": message.me,
        "sent_at": message.sent_at.isoformat(),
        "emotes": [
            {"start": e.span.start, "end": e.span.end, "name": e.name} for e in message.emotes
        ],
        "mentions": [
            {"start": m.span.start, "end": m.span.end, "login": m.login} for m in message.mentions
        ],
    }
    return json.dumps(line).encode()


@pytest.mark.long
async def test_judge_never_disagrees_with_the_live_way(tmp_path: Path) -> None:
    witness = await moderated(tmp_path)
    conduct = CONDUCT.model_copy(update={"bots": (*CONDUCT.bots, "chartreuse")})
    judging = Judging(load(CHARTER), conduct, "fr")

    judged = [json.loads(judging.answer(as_line(message))) for message, _ in witness.seen]

    assert len(judged) > 2_000
    assert {one["outcome"] for one in judged} == {"clear", "borderline", "breach"}
    for (message, decision), one in zip(witness.seen, judged, strict=True):
        assert decision.verdict is not None
        live = (decision.verdict.outcome, [effect.kind for effect in decision.effects])
        assert live == (one["outcome"], [effect["kind"] for effect in one["effects"]]), message.id
