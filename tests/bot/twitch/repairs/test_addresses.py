"""TwitchIO goes where the settings say, and nowhere else."""

import twitchio
from twitchio.eventsub import websockets

from bot.twitch.options import TwitchOptions
from bot.twitch.repairs.addresses import direct


def test_every_address_is_that_of_the_settings() -> None:
    options = TwitchOptions(
        helix_url="http://127.0.0.1:9/helix",
        oauth_url="http://127.0.0.1:9/oauth2",
        eventsub_url="ws://127.0.0.1:9/ws",
    )
    direct(options)
    assert twitchio.Route("GET", "users").url == "http://127.0.0.1:9/helix/users"
    token = twitchio.Route("POST", "oauth2/token", use_id=True)
    assert token.url == "http://127.0.0.1:9/oauth2/token"
    assert websockets.WSS == "ws://127.0.0.1:9/ws"
