"""Whoever got a setting wrong is told the place, the cause and the remedy, in plain words."""

from pathlib import Path

import pytest

from bot.settings import SettingsError, read_settings


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('chater = "base.fr"', "`chater`: no such setting; did you mean `charter`?"),
        ("[twitch]\nchanels = []", "`twitch.chanels`: no such setting; did you mean `channels`?"),
        (
            "[twitch]\nnotice_gap = 5\n",
            "`twitch.notice_gap`: no such setting; it stands under `[moderation]`",
        ),
        (
            '[twitch]\ncharter = "base.fr"',
            "`twitch.charter`: no such setting; it stands at the top, before every `[heading]`",
        ),
        ('channels = ["lou"]', "`channels`: no table; it stands under `[twitch]`"),
        ("zzzzzz = 1", "`zzzzzz`: no such setting; see `config.example.toml`"),
        ('[web]\nport = "many"', "`web.port`: no whole number; write one, such as `8477`"),
        ("[web]\nport = 99999", "`web.port`: 99999 is too much; at most 65535"),
        ("[voices]\nlisten = 'yeah'", "`voices.listen`: neither `true` nor `false`"),
        ('[twitch]\nchannels = "lou"', "`twitch.channels`: no list; put it in brackets"),
        ("charter = 3", "`charter`: no text; put it in quotation marks"),
        ('[twitch]\nchannels = ["@lou"]', "`twitch.channels.0`: no login; write it as it stands"),
        ('charter = "base.fr', "look there for a quotation mark or a bracket that is missing"),
        ('[twitch]\nbot_login = "https://twitch.tv/lou"', "`twitch.bot_login`: no login;"),
    ],
)
def test_a_setting_that_is_wrong_says_what_mends_it(text: str, said: str, tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as problem:
        read_settings(file)
    assert said in str(problem.value)
    assert str(file) in str(problem.value)
