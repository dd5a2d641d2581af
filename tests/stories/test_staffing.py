"""How many moderators a live needs, and who is told: the team, never the public."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from bot.sandbox.options import SandboxOptions
from bot.sandbox.server import open_sandbox
from tests.stories.inside import Inside, inside
from tests.stories.live import BOT, MOD, Live, soon
from tests.stories.setting import write_settings

SECOND_MOD = "camille"
ALARM = "spectateurs"


@dataclass(slots=True)
class Watched(Live):
    bot: Inside | None = None

    async def minutes_pass(self, minutes: int) -> None:
        """Let the show go on, a viewer's word a minute, each followed by a count."""
        for _ in range(minutes):
            counted = len(self.sandbox.calls("/streams"))
            await self.sandbox.skip(60)
            await self.say("rosa", "bonne émission ce soir")
            calls = self.sandbox.wait_for_calls("/streams", count=counted + 1)
            await soon(calls, lambda: "nobody counted")

    async def is_told(self) -> str:
        """Ask for the figures; one more count makes sure that they are today's."""
        await self.minutes_pass(2)
        await self.say(MOD, "!staffing")
        return await self.whispers(MOD, ALARM)


@pytest.fixture
async def live(tmp_path: Path) -> AsyncIterator[Watched]:
    options = SandboxOptions(viewers=450, moderators=(MOD, SECOND_MOD, "nightbot"))
    async with (
        open_sandbox(options) as sandbox,
        inside(write_settings(tmp_path, sandbox)) as bot,
    ):
        live = Watched(sandbox, bot=bot)
        await live.say("rosa", "bonsoir tout le monde")
        yield live


async def test_one_moderator_for_450_viewers_is_two_too_few(live: Watched) -> None:
    await live.say("nightbot", "bienvenue")
    await live.say(live.channel, "bonsoir")
    await live.say(MOD, "je suis là")
    told = await live.is_told()
    assert "450 spectateurs" in told
    assert "besoin de 3, présents 1, manquants 2" in told


async def test_figures_are_whispered_and_never_said_aloud(live: Watched) -> None:
    await live.is_told()
    await live.answers("chuchotement")
    said = [act.text for act in live.sandbox.acts("message") if act.by == BOT]
    assert said == [f"@{MOD} Réponse envoyée en chuchotement."]


async def test_a_moderator_who_acts_on_twitch_itself_is_present(live: Watched) -> None:
    message = await live.say("paul", "bonsoir")
    await live.sandbox.delete(SECOND_MOD, message)
    await live.say(MOD, "je suis là")
    assert "présents 2, manquants 1" in await live.is_told()


async def test_a_large_channel_hears_what_automod_would_save(live: Watched) -> None:
    live.sandbox.set_viewers(3000)
    await live.say(MOD, "je suis là")
    told = await live.is_told()
    assert "besoin de 15, présents 1, manquants 14" in told
    assert "AutoMod est désactivé : activé, il économiserait 10 modérateurs" in told
    live.sandbox.set_automod(2)
    told = await live.is_told()
    assert "besoin de 5, présents 1, manquants 4" in told
    assert "AutoMod" not in told


async def test_the_team_is_told_after_five_minutes_and_once_per_half_hour(live: Watched) -> None:
    assert live.bot is not None
    console = live.bot.console
    await live.minutes_pass(4)
    assert not console.having(ALARM)
    await live.minutes_pass(2)
    alarm = await console.show("!", ALARM)
    assert "450" in alarm
    await live.minutes_pass(28)
    assert len(console.having(ALARM)) == 1
    await live.minutes_pass(4)
    await console.show("!", ALARM, times=2)
    assert not [act for act in live.sandbox.acts("message") if act.by == BOT]


async def test_a_growing_audience_is_told_before_it_is_too_large_for_those_present(
    live: Watched,
) -> None:
    assert live.bot is not None
    console, viewers = live.bot.console, 150
    while viewers < 390 and not console.having("minutes environ"):
        viewers += 16
        live.sandbox.set_viewers(viewers)
        for one in (MOD, SECOND_MOD):
            await live.say(one, f"{viewers} personnes, bravo")
        await live.minutes_pass(1)
    (told,) = console.having("minutes environ")
    assert "besoin de 3 modérateurs, présents 2" in told
    assert not console.having("Trop peu")
    behind = live.bot.parts.behind
    (channel,) = behind.world.channels
    now = behind.world.clock.show()
    kept = await behind.minutes.between(channel, (now - timedelta(hours=1), now + timedelta(1)))
    assert len(kept) >= 6
    assert kept[-1].present == 2
