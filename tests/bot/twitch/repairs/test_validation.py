"""The hourly validation of logins outlives whatever ends it."""

from bot.sandbox.faults.fault import Fault
from bot.sandbox.sandbox import Sandbox
from bot.twitch.opening import Edge
from tests.bot.twitch.house import trouble


async def test_the_hourly_validation_is_begun_again_when_it_stops(edge: Edge) -> None:
    first = edge.client.validation
    assert first
    first.cancel()
    assert (await trouble(edge)).phrase.key == "twitch.validation_stopped"
    again = edge.client.validation
    assert again
    assert not again.done()


async def test_it_is_begun_again_though_twitch_is_out_of_order(
    sandbox: Sandbox, edge: Edge
) -> None:
    sandbox.add_fault(Fault("/oauth2/validate", status=500, times=3))
    assert edge.client.validation
    edge.client.validation.cancel()
    assert (await trouble(edge)).phrase.key == "twitch.validation_stopped"
    assert edge.client.validation
    assert sandbox.bot.id in edge.client.tokens
