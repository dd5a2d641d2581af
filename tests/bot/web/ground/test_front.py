"""By which address browsers and Twitch know the pages."""

import pytest

from bot.web.ground.front import Front
from bot.web.ground.options import WebOptions


@pytest.mark.parametrize(
    ("listening", "public", "nearby"),
    [
        ("http://127.0.0.1:8477", "http://localhost:8477", True),
        ("http://0.0.0.0:8477", "http://localhost:8477", False),
        ("http://192.168.1.4:8477", "http://192.168.1.4:8477", False),
    ],
)
def test_twitch_is_given_an_address_that_it_takes_and_the_network_stays_far(
    listening: str, public: str, nearby: bool
) -> None:
    front = Front(b"key", WebOptions())
    front.address = listening
    assert front.public == public
    assert front.is_nearby is nearby
