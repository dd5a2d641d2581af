from pathlib import Path

import pytest

from bot.settings import SettingsError, read_settings


@pytest.fixture(autouse=True)
def _no_settings_around(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CHARTREUSE_SECRETS_DIR", "CHARTREUSE_TWITCH__CLIENT_SECRET"):
        monkeypatch.delenv(name, raising=False)


def written(folder: Path, text: str) -> Path:
    file = folder / "config.toml"
    file.write_text(text, "utf-8")
    return file


def test_no_secret_shows_when_settings_are_printed(tmp_path: Path) -> None:
    settings = read_settings(written(tmp_path, '[twitch]\nclient_secret = "hushhush"'))

    assert "hushhush" not in repr(settings)
    assert settings.twitch.client_secret.get_secret_value() == "hushhush"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[twitch]\nclient_di = 'x'", "`twitch.client_di`: no such setting"),
        ("[twitch]\nshards = 1", "`twitch.shards`: "),
        ("[twitch]\nhelix_url = 'http://api.example'", "would send tokens unencrypted"),
        ("[storage]\nurl = 'mysql://x'", "unknown kind `mysql`"),
        ("nonsense = 3", "`nonsense`: no such setting"),
        ("[commands]\nprefix = 'a b'", "holds a space"),
        ("[[", "is not TOML"),
    ],
)
def test_a_mistake_is_named_with_its_place(tmp_path: Path, text: str, said: str) -> None:
    file = written(tmp_path, text)

    with pytest.raises(SettingsError) as problem:
        read_settings(file)

    assert str(problem.value).startswith(str(file))
    assert said in str(problem.value)


def test_every_mistake_is_named_at_once(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as problem:
        read_settings(written(tmp_path, "a = 1\nb = 2\n[twitch]\nshards = 1"))

    assert len(str(problem.value).splitlines()) == 3


def test_a_missing_file_names_the_example(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"no such file; copy `config.example.toml`"):
        read_settings(tmp_path / "config.toml")


def test_a_file_in_another_encoding_is_said_so(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_bytes("charter = 'émission'".encode("utf-16"))

    with pytest.raises(SettingsError, match="save it as UTF-8"):
        read_settings(file)


def test_the_environment_wins_over_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHARTREUSE_TWITCH__CLIENT_SECRET", "from the environment")
    settings = read_settings(written(tmp_path, '[twitch]\nclient_secret = "a"\nclient_id = "b"'))

    assert settings.twitch.client_secret.get_secret_value() == "from the environment"
    assert settings.twitch.client_id == "b"


def test_secrets_may_lie_in_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    secrets = tmp_path / "secrets"
    secrets.mkdir()
    (secrets / "twitch__client_secret").write_text("from a file")
    monkeypatch.setenv("CHARTREUSE_SECRETS_DIR", str(secrets))

    settings = read_settings(written(tmp_path, '[twitch]\nclient_id = "b"'))

    assert settings.twitch.client_secret.get_secret_value() == "from a file"


def test_a_channel_may_have_a_charter_of_its_own(tmp_path: Path) -> None:
    settings = read_settings(
        written(tmp_path, 'charter = "base.fr"\n[channels.mona]\ncharter = "mona.toml"')
    )

    assert settings.of_channel("mona").charter == "mona.toml"
    assert settings.of_channel("lou").charter == "base.fr"


@pytest.mark.parametrize("value", ["mona", '["mona"'])
def test_a_variable_that_cannot_be_read_is_said_so(
    value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHARTREUSE_TWITCH__CHANNELS", value)

    with pytest.raises(SettingsError, match=r"the environment: .* lists and tables as JSON"):
        read_settings(None)


def test_a_folder_of_secrets_that_is_none_is_said_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for wrong in (tmp_path / "nowhere", written(tmp_path, "")):
        monkeypatch.setenv("CHARTREUSE_SECRETS_DIR", str(wrong))

        with pytest.raises(SettingsError, match="is no folder"):
            read_settings(None)


def test_a_byte_order_mark_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="byte order mark"):
        read_settings(written(tmp_path, "\ufeffcharter = 'base.fr'"))
