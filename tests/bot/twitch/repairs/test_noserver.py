"""TwitchIO serves nothing."""

import pytest

from bot.twitch.errors import TwitchError
from bot.twitch.opening import Edge
from bot.twitch.repairs.noserver import NoServer


async def test_the_client_has_no_server_of_its_own(edge: Edge) -> None:
    assert isinstance(edge.client.adapter, NoServer)
    assert edge.client.adapter.redirect_url == edge.client.adapter.eventsub_url == ""


@pytest.mark.parametrize(
    "page", ["eventsub_callback", "fetch_token", "oauth_callback", "oauth_redirect"]
)
async def test_no_page_is_served(page: str) -> None:
    with pytest.raises(TwitchError):
        await getattr(NoServer(), page)()
