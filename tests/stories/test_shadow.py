"""A second charter judges along: the same one says the same, and no shadow does anything."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.backtest.sanctions import reach
from bot.bench.bench import Bench
from bot.cases.case import Person
from bot.cases.decision import Decision
from bot.ports.shadow import Shadowing, Word
from bot.sandbox.options import SandboxOptions
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import open_sandbox
from bot.storage.options import StorageOptions
from bot.storage.records import open_records
from filters.engine.charter import Outcome
from tests.stories.inside import inside
from tests.stories.live import Live
from tests.stories.setting import CHARTER, INSULT, database, write_settings
from tests.stories.test_judge_agrees import CHANNEL, moderated
from tests.stories.test_judge_agrees import CHARTER as EVENINGS

LEA = Person("1", "lea")
STRICT = CHARTER.replace('"vendu"]', '"vendu", "bonsoir"]').replace('mode = "ask"', "")


def said_of(decision: Decision) -> tuple[Outcome, int, int, int]:
    verdict, done = decision.verdict, reach(decision)
    assert verdict is not None
    article = verdict.gravest.article if verdict.gravest else 0
    return (verdict.outcome, article, done.rank, done.seconds)


def kept_in(folder: Path) -> StorageOptions:
    return StorageOptions(url=f"sqlite:///{database(folder).as_posix()}")


def plain(word: Word) -> tuple[Outcome, int, int, int]:
    return (word.outcome, word.article, word.rank, word.seconds)


@pytest.mark.long
async def test_the_shadow_of_the_same_charter_never_differs(tmp_path: Path) -> None:
    witness = await moderated(
        tmp_path,
        storage={"keep_messages_days": 36_500, "keep_facts_days": 36_500},
        channels={CHANNEL: {"shadow": EVENINGS}},
    )
    live = {message.id: said_of(decision) for message, decision in witness.seen}
    async with open_records(kept_in(tmp_path)) as records:
        (cast,) = await records.shadows.casts()
        counted = await records.shadows.counted(cast.channel)
        assert await records.shadows.examples(cast.channel, 10) == ()
    assert cast.judged == len(live) > 2_000
    assert cast.missed == 0
    assert [plain(shadow) for shadow, _, _ in counted] == [plain(one) for _, one, _ in counted]
    loud = [one for one in live.values() if one != (Outcome.CLEAR, 0, 0, 0)]
    assert sum(times for _, _, times in counted) == len(loud)


@asynccontextmanager
async def beside(settings: Path, sandbox: Sandbox) -> AsyncIterator[tuple[Live, Shadowing, Bench]]:
    """A bot with a second charter, its port, and the bench of the one channel."""
    async with inside(settings) as bot:
        shadowing = bot.parts.behind.shadowing
        assert shadowing is not None
        (bench,) = bot.parts.benches.values()
        yield Live(sandbox), shadowing, bench


def second(folder: Path, sandbox: Sandbox) -> Path:
    """Settings under which a stricter charter runs in shadow."""
    strict = folder / "strict.toml"
    strict.write_text(STRICT.replace('name = "plateau"', 'name = "strict"'), "utf-8")
    shadow: dict[str, object] = {"studiovert": {"shadow": strict.as_posix()}}
    return write_settings(folder, sandbox, channels=shadow)


async def punished(shadowing: Shadowing, bench: Bench) -> list[str | None]:
    """What the shadow alone punished, the newest first; there is nothing else."""
    await shadowing.settled()
    account = await shadowing.account(bench.channel)
    assert account is not None
    (line,) = account.lines
    assert (line.move, line.article) == ("punished", 4)
    return [one.text for one in line.examples]


async def test_what_a_shadow_would_punish_stays_on_twitch(tmp_path: Path) -> None:
    async with open_sandbox(SandboxOptions()) as sandbox:
        async with beside(second(tmp_path, sandbox), sandbox) as (live, shadowing, bench):
            await live.say("ada", "bonsoir tout le monde")
            await live.deleted(await live.say("bob", INSULT))
            assert len(await punished(shadowing, bench)) == 1
        assert not live.against("ada")


@pytest.mark.long
async def test_it_outlives_a_restart_and_is_put_in_force_with_who_and_when(tmp_path: Path) -> None:
    async with open_sandbox(SandboxOptions()) as sandbox:
        settings = second(tmp_path, sandbox)
        async with beside(settings, sandbox) as (live, shadowing, bench):
            await live.say("ada", "bonsoir tout le monde")
            await live.heard_so_far()
        async with beside(settings, sandbox) as (live, shadowing, bench):
            await live.say("ada", "bonsoir encore")
            await live.heard_so_far()
            assert (await punished(shadowing, bench))[1] == "bonsoir tout le monde"
            assert not live.against("ada")
            assert await shadowing.promote(bench.channel, LEA) is None
            assert bench.charter.name == "strict"
            await live.deleted(await live.say("ada", "bonsoir à tous"))
        async with beside(settings, sandbox) as (live, shadowing, bench):
            assert bench.charter.name == "strict"
            assert await shadowing.account(bench.channel) is None
        async with open_records(kept_in(tmp_path)) as records:
            steps = await records.archive.steps(bench.channel, 20)
    assert ("lea", "shadow_promoted") in {(one.by.login, one.deed) for one in steps}
