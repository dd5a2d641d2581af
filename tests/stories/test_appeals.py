"""A viewer who is timed out contests it by whisper, and is answered by another moderator there."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.sandbox.options import SandboxOptions
from bot.sandbox.server import open_sandbox
from tests.stories.inside import inside
from tests.stories.live import MOD, Live
from tests.stories.setting import write_settings

OTHER = "nora"
SETTING = SandboxOptions(moderators=(MOD, OTHER))
INSULT = "espèce de face de truite"


@pytest.fixture
async def live(tmp_path: Path) -> AsyncIterator[Live]:
    async with open_sandbox(SETTING) as sandbox, inside(write_settings(tmp_path, sandbox)):
        yield Live(sandbox)


async def test_who_is_timed_out_whispers_and_another_takes_it_back(live: Live) -> None:
    await live.say("mona", INSULT)
    await live.did("warn", "mona")
    await live.say(MOD, "!uphold 1 1h")
    await live.did("timeout", "mona")
    await live.whisper("mona", "!recours je citais un film")
    await live.whispers("mona", "dossier 2")
    await live.say(MOD, "!overturn 2")
    await live.answers("une autre personne")
    await live.say(OTHER, "!overturn 2 en effet")
    await live.did("untimeout", "mona")
    await live.whispers("mona", "vous aviez raison", "en effet")
