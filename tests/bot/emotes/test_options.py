import pytest
from pydantic import ValidationError

from bot.emotes.options import EmoteOptions
from bot.emotes.sources import sources


@pytest.mark.parametrize("url", ["http://api.example", "ftp://api.example", "api.example", ""])
def test_only_this_machine_is_asked_in_the_clear(url: str) -> None:
    with pytest.raises(ValidationError, match="write `https://…`"):
        EmoteOptions(bttv_url=url)


@pytest.mark.parametrize("url", ["http://127.0.0.1:9", "http://localhost:9/", "http://[::1]:9"])
def test_a_sandbox_may_be_asked_in_the_clear(url: str) -> None:
    assert EmoteOptions(seventv_url=url).seventv_url == url.rstrip("/")


def test_the_sites_are_asked_where_they_answer() -> None:
    assert [one.url for one in sources(EmoteOptions(), ("42",))] == [
        "https://api.betterttv.net/3/cached/emotes/global",
        "https://api.frankerfacez.com/v1/set/global",
        "https://7tv.io/v3/emote-sets/global",
        "https://api.betterttv.net/3/cached/users/twitch/42",
        "https://api.frankerfacez.com/v1/room/id/42",
        "https://7tv.io/v3/users/twitch/42",
    ]


def test_whatever_a_channel_is_called_the_address_stays_under_its_site() -> None:
    for one in sources(EmoteOptions(), ("../../x?y#z",)):
        assert ".." not in one.url.replace("..%2F", "")
        assert "?" not in one.url
        assert "#" not in one.url
