"""Monitoring reads of a running bot what happened in its chat."""

from pathlib import Path

import httpx

from bot.sandbox.options import SandboxOptions
from bot.sandbox.server import open_sandbox
from tests.stories.inside import inside
from tests.stories.live import MOD, Live
from tests.stories.setting import write_settings

WAITED_FOR = (
    'chartreuse_messages_total{channel="studiovert",outcome="clear"}',
    'chartreuse_effects_total{answer="done",channel="studiovert",kind="say"}',
    'chartreuse_lane_length{channel="studiovert"} 0.0\n',
    'chartreuse_lane_refused_total{channel="studiovert"} 0.0\n',
    'chartreuse_deaf{channel="studiovert"} 0.0\n',
    'chartreuse_is_moderator{channel="studiovert"} 1.0\n',
    "chartreuse_twitch_points_left ",
    'chartreuse_database_seconds_bucket{le="+Inf",work="write"}',
    'chartreuse_database_seconds_count{work="read"}',
    "chartreuse_message_delay_seconds_sum ",
    "# TYPE chartreuse_cases_open gauge\n",
    "# TYPE chartreuse_moderators_present gauge\n",
    "# TYPE chartreuse_deaf_seconds_total counter\n",
)


async def test_a_running_bot_tells_its_figures(tmp_path: Path) -> None:
    async with open_sandbox(SandboxOptions(moderators=(MOD,))) as sandbox:
        live = Live(sandbox)
        async with inside(write_settings(tmp_path, sandbox)) as bot:
            await live.heard_so_far()
            await bot.parts.performer.drained()
            async with httpx.AsyncClient() as client:
                told = (await client.get(f"{bot.parts.address}/metrics")).text
    assert [one for one in WAITED_FOR if one not in told] == []
