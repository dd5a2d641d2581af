"""Calls that Twitch refuses, breaks off or keeps waiting, with a crowd that goes on writing."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.sandbox.faults.fault import Fault
from bot.sandbox.sandbox import Sandbox
from tests.chaos.storm import BOT, Reckoning, Storm, storm

Reckon = Callable[[Storm], Reckoning]

DELETIONS = "/moderation/chat"


def on_deletions(name: str, *, times: int = 3, **how: object) -> Fault:
    return Fault(DELETIONS, "DELETE", name=name, times=times, **how)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "fault",
    [
        on_deletions("401", status=401, times=1),
        on_deletions("409", status=409),
        on_deletions("429", status=429, times=2),
        on_deletions("500", status=500, times=2),
        on_deletions("503", status=503, times=2),
        on_deletions("slow", delay=1.5),
        on_deletions("reset", reset=True, times=2),
        on_deletions("reset after", reset=True, after=True, times=2),
        on_deletions("half", half=True, times=2),
        on_deletions("half after", half=True, after=True, times=2),
    ],
    ids=lambda fault: str(fault.name),
)
async def test_deletions_go_wrong(
    fault: Fault, sandbox: Sandbox, tmp_path: Path, reckon: Reckon
) -> None:
    async with storm(sandbox, tmp_path) as weather:
        sandbox.add_fault(fault)
        await sandbox.wait_for_strikes(fault.name, count=fault.times or 1)
        await weather.works()
    cost = reckon(weather)
    assert (cost.lost, cost.effects_lost) == (0, 0)


async def test_a_deletion_is_forbidden(sandbox: Sandbox, tmp_path: Path, reckon: Reckon) -> None:
    async with storm(sandbox, tmp_path) as weather:
        sandbox.add_fault(on_deletions("403", status=403, times=1))
        await sandbox.wait_for_strikes("403")
        await weather.works()
        await weather.bot.console.show("delete refused")
    cost = reckon(weather)
    assert (cost.lost, cost.effects_lost) == (0, 1)


async def test_every_token_expires(sandbox: Sandbox, tmp_path: Path, reckon: Reckon) -> None:
    async with storm(sandbox, tmp_path) as weather:
        before = len(sandbox.calls("/oauth2/token"))
        sandbox.expire_tokens(BOT)
        sandbox.expire_tokens()
        sandbox.drop_sockets()
        await weather.works()
        await weather.whole()
        # One for the application, one for the bot, however many calls found out.
        assert len(sandbox.calls("/oauth2/token")) - before <= 3
    assert reckon(weather).effects_lost == 0


async def test_no_points_are_left(sandbox: Sandbox, tmp_path: Path, reckon: Reckon) -> None:
    async with storm(sandbox, tmp_path) as weather:
        sandbox.drain_points(BOT)
        sandbox.drain_points()
        await weather.works()
    cost = reckon(weather)
    assert (cost.lost, cost.effects_lost) == (0, 0)


async def test_the_validation_of_logins_is_ended(
    sandbox: Sandbox, tmp_path: Path, reckon: Reckon
) -> None:
    async with storm(sandbox, tmp_path) as weather:
        validation = weather.bot.parts.edge.client.validation
        assert validation
        sandbox.add_fault(Fault("/oauth2/validate", reset=True, name="validate", times=3))
        validation.cancel()
        await sandbox.wait_for_strikes("validate", count=3)
        await weather.bot.console.show("relancée")
        await weather.works()
    assert reckon(weather).lost == 0
