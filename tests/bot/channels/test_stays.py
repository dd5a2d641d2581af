"""Where the bot is to be: the settings, and what streamers chose since."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.cases.membership import Membership, Stay
from bot.channels.stays import Stays
from bot.codex.codex import Codex
from bot.ports.world import Channel
from bot.settings import Settings, SettingsError
from bot.twitch.options import TwitchOptions
from tests.making import NINE
from tests.stories.setting import write_charter

MONA = Membership("1", "mona", "", "en", Stay.JOINED, NINE)
GONE = Membership("2", "host", "", "", Stay.LEFT, NINE)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    charter = str(write_charter(tmp_path))
    return Settings(charter=charter, twitch=TwitchOptions(channels=("host", "guest")))


def test_a_streamer_who_left_is_left_alone_whatever_the_settings_say(settings: Settings) -> None:
    stays = Stays(settings, [MONA, GONE])
    assert stays.twitch().channels == ("guest",)
    assert stays.joined == ("1",)


def test_whoever_is_leaving_is_gone_and_owed_something(settings: Settings) -> None:
    leaving = replace(GONE, stay=Stay.LEAVING)
    stays = Stays(settings, [MONA, leaving])
    assert stays.twitch().channels == ("guest",)
    assert (stays.joined, stays.leaving) == (("1",), (leaving,))


def test_whoever_joined_is_enough_to_begin_with(settings: Settings) -> None:
    alone = settings.model_copy(update={"twitch": TwitchOptions()})
    assert Stays(alone, [MONA]).twitch().channels == ()
    with pytest.raises(SettingsError, match="names no channel"):
        Stays(alone, [GONE]).twitch()


def test_a_streamers_charter_and_language_are_theirs(settings: Settings) -> None:
    stays = Stays(settings, [replace(MONA, charter=settings.charter)])
    made, language = stays.made(Channel("1", "mona", "Mona", "de"), Codex(settings.charter))
    assert (made.charter.name, language) == ("plateau", "en")


def test_a_charter_that_is_gone_keeps_nobody_from_beginning(settings: Settings) -> None:
    stays = Stays(settings, [replace(MONA, charter="gone.toml")])
    made, _ = stays.made(Channel("1", "mona", "Mona", ""), Codex(settings.charter))
    assert made.charter.name == "plateau"


def test_channels_under_one_charter_share_what_weighs(settings: Settings) -> None:
    codex = Codex(settings.charter)
    assert codex.made(settings.charter) is codex.made(settings.charter)
    assert codex.text(settings.charter) is codex.made(settings.charter).charter


def test_a_channel_of_the_settings_keeps_the_charter_that_it_made_its_own(
    settings: Settings, tmp_path: Path
) -> None:
    own = tmp_path / "own.toml"
    own.write_text(
        Path(settings.charter).read_text(encoding="utf-8").replace("plateau", "ours"),
        encoding="utf-8",
    )
    seated = Membership("2", "host", str(own), "en", Stay.SEATED, NINE)
    stays = Stays(settings, [seated])
    assert stays.twitch().channels == ("host", "guest")
    assert stays.joined == ()
    codex = Codex(settings.charter)
    made, language = stays.made(Channel("2", "host", "Host", "de"), codex)
    assert (made.charter.name, language) == ("ours", "en")
    assert stays.made(Channel("3", "guest", "Guest", "de"), codex)[0].charter.name == "plateau"
