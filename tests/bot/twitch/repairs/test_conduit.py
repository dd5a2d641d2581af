"""What Twitch says of the conduit is believed."""

import pytest
from twitchio.exceptions import HTTPException

from bot.sandbox.acts.conduits import remove_conduit
from bot.sandbox.sandbox import Sandbox
from bot.twitch.opening import Edge
from bot.twitch.repairs import conduit


async def test_an_error_in_an_answer_of_202_is_an_error(edge: Edge) -> None:
    with pytest.raises(conduit.NotPointedError, match="shard 0"):
        await conduit.point(edge.client, "0", "no such session")


async def test_a_conduit_that_stands_is_seen_to_stand(edge: Edge) -> None:
    assert await conduit.stands(edge.client)
    states = await conduit.states(edge.client)
    assert [(one.shard, one.status) for one in states] == [("0", "enabled"), ("1", "enabled")]


async def test_a_conduit_that_is_gone_is_founded_anew(sandbox: Sandbox, edge: Edge) -> None:
    (old,) = sandbox.twitch.eventsub.conduits.values()
    remove_conduit(sandbox.twitch, old)
    assert not await conduit.stands(edge.client)
    with pytest.raises(HTTPException):
        await conduit.states(edge.client)
    await conduit.found_anew(edge.client, 2)
    assert await conduit.stands(edge.client)
    assert edge.client.conduit_info.id != old.id
