"""Emotes of BetterTTV, FrankerFaceZ and 7TV on an evening: no shouting, and no hiding place."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.sandbox.faults.fault import Fault
from bot.sandbox.options import SandboxOptions
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import open_sandbox
from tests.stories.inside import Inside, inside
from tests.stories.lines import PATIENCE
from tests.stories.live import MOD, Live
from tests.stories.setting import INSULT, write_settings

SETTING = SandboxOptions(moderators=(MOD,))
LAUGH = "KEKW OMEGALUL PepeLaughing WIDEPEEPOHAPPY MONKAGIGAGASM"
SHOUT = "POURQUOI PERSONNE NE REGARDE JAMAIS LES QUESTIONS"
CALM = """
[[articles]]
number = 5
title = {fr = "Du calme", en = "Quiet"}
text = {fr = "On ne crie pas.", en = "No shouting."}
severity = 1
ladder = ["delete"]
act_at = 0.4
ask_at = 0.3
[[articles.filters]]
filter = "caps"
"""


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with open_sandbox(SETTING) as one:
        one.set_emotes("bttv", "KEKW", "OMEGALUL", "abruti", "Abruti")
        one.set_emotes("ffz", "PepeLaughing")
        one.set_emotes("7tv", "WIDEPEEPOHAPPY", "MONKAGIGAGASM", "TRUITE")
        yield one


@asynccontextmanager
async def evening(folder: Path, sandbox: Sandbox, **emotes: object) -> AsyncIterator[Inside]:
    """Run the bot under a charter that wants it calm."""
    config = write_settings(folder, sandbox, emotes=emotes)
    charter = folder / "plateau.toml"
    charter.write_text(charter.read_text("utf-8") + CALM, "utf-8")
    async with inside(config) as bot:
        yield bot


async def knows(bot: Inside, *names: str) -> None:
    """Return when the bot knows such emotes."""
    (bench,) = bot.parts.benches.values()
    async with asyncio.timeout(PATIENCE):
        await bot.parts.emote_watch.until(lambda: bench.emotes.issuperset(names))


def kept(folder: Path) -> set[str]:
    """Names that are in the file beside the database."""
    file = folder / "chartreuse.emotes.json"
    if not file.is_file():
        return set()
    return {name for names in json.loads(file.read_text("utf-8")).values() for name in names}


async def test_emotes_in_capitals_are_left_alone_and_a_shout_is_not(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    async with evening(tmp_path, sandbox) as bot:
        live = Live(sandbox)
        await knows(bot, *LAUGH.split())
        laughed = await live.say("mona", LAUGH)
        await live.deleted(await live.say("zoe", f"{SHOUT} KEKW"))
        assert not [act for act in sandbox.acts("delete") if act.message_id == laughed]
        assert not live.against("mona")


async def test_no_emote_hides_an_insult(sandbox: Sandbox, tmp_path: Path) -> None:
    async with evening(tmp_path, sandbox, names=("abruti", "face", "de", "truite")) as bot:
        live = Live(sandbox)
        await knows(bot, "abruti", "KEKW")
        await live.deleted(await live.say("mona", f"{INSULT} KEKW"))
        await live.deleted(await live.say("nico", "quelle face de truite KEKW"))
        await live.deleted(await live.say("olga", "FACE DE TRUITE"))


async def test_while_the_sites_are_down_the_bot_moderates_by_what_it_knows(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    for site in ("/bttv", "/ffz"):
        sandbox.add_fault(Fault(site, times=1000, status=503))
    sandbox.add_fault(Fault("/7tv", times=1000, hold=True))
    async with evening(tmp_path, sandbox):
        live = Live(sandbox)
        await live.deleted(await live.say("zoe", INSULT))
        await live.deleted(await live.say("mona", LAUGH))
        sandbox.lift_faults()


async def test_names_that_come_late_count_from_then_on(sandbox: Sandbox, tmp_path: Path) -> None:
    sandbox.add_fault(Fault("/7tv/v3/users", hold=True))
    async with evening(tmp_path, sandbox) as bot:
        live = Live(sandbox)
        await knows(bot, "KEKW", "PepeLaughing")
        await live.deleted(await live.say("mona", LAUGH * 2))
        sandbox.lift_faults()
        await knows(bot, *LAUGH.split())
        again = await live.say("nico", LAUGH)
        await live.heard_so_far()
        assert not [act for act in sandbox.acts("delete") if act.message_id == again]


async def test_after_a_restart_the_emotes_are_known_without_any_site(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    async with evening(tmp_path, sandbox) as bot:
        async with asyncio.timeout(PATIENCE):
            await bot.parts.emote_watch.until(lambda: kept(tmp_path).issuperset(LAUGH.split()))
    for site in ("/bttv", "/ffz", "/7tv"):
        sandbox.add_fault(Fault(site, times=1000, status=500))
    async with evening(tmp_path, sandbox) as bot:
        live = Live(sandbox)
        await knows(bot, *LAUGH.split())
        laughed = await live.say("mona", LAUGH)
        await live.heard_so_far()
        assert not [act for act in sandbox.acts("delete") if act.message_id == laughed]


async def test_garbage_is_refused_and_disturbs_nobody(sandbox: Sandbox, tmp_path: Path) -> None:
    sandbox.spoil_emotes("bttv", b"[" * (1 << 20))
    sandbox.spoil_emotes("ffz", b" " * (17 << 20))
    async with evening(tmp_path, sandbox) as bot:
        live = Live(sandbox)
        await knows(bot, "WIDEPEEPOHAPPY", "monkaS", "ZreknarF")
        await live.deleted(await live.say("mona", INSULT))
        (bench,) = bot.parts.benches.values()
        assert bench.emotes.isdisjoint({"KEKW", "PepeLaughing"})
