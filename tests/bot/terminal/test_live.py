from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.settings import Settings, SettingsError
from bot.terminal.live import _meant, live, log_in
from bot.twitch.errors import WrongAccountError
from bot.twitch.options import TwitchOptions
from bot.twitch.tokens import Tokens


@pytest.fixture(autouse=True)
def _no_settings_around(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CLIENT_ID", "CLIENT_SECRET", "CHANNELS"):
        monkeypatch.delenv(f"CHARTREUSE_TWITCH__{name}", raising=False)


@pytest.mark.parametrize("begin", [live, log_in])
def test_everything_that_is_missing_is_named_at_once_with_both_remedies(
    begin: Callable[[Path | None], int],
) -> None:
    with pytest.raises(SettingsError) as refusal:
        begin(None)

    first, second = str(refusal.value).splitlines()
    assert first.startswith("`twitch.client_id` is missing; set it in the settings file")
    assert "CHARTREUSE_TWITCH__CLIENT_SECRET in the environment" in second


def test_nothing_begins_without_a_channel_that_is_there_or_may_come(tmp_path: Path) -> None:
    file, kept = tmp_path / "config.toml", (tmp_path / "chartreuse.db").as_posix()
    application = '[twitch]\nclient_id = "a"\nclient_secret = "b"\n'
    file.write_text(f'{application}[storage]\nurl = "sqlite:///{kept}"\n', "utf-8")

    with pytest.RaisesGroup(
        pytest.RaisesExc(SettingsError, match="names no channel; write the logins"),
        flatten_subgroups=True,
    ):
        live(file)


def test_whoever_logs_in_as_themselves_is_told_at_once() -> None:
    settings = Settings(twitch=TwitchOptions(bot_login="chartreuse"))
    streamer = Tokens("1", "mona", "access", "refresh", frozenset(), None)
    with pytest.raises(WrongAccountError, match=r"belongs to `mona`.*`python -m bot login` as"):
        _meant(settings, streamer)
    _meant(settings, replace(streamer, login="chartreuse"))
    _meant(Settings(), streamer)
