import re
import tomllib
from pathlib import Path

from bot.settings import Settings, read_settings
from bot.terminal.example import example

FILE = Path(__file__).parents[3] / "config.example.toml"


def test_the_example_file_is_what_the_settings_say() -> None:
    assert FILE.read_text("utf-8") == example(), "run: python -m bot config > config.example.toml"


def test_the_example_says_the_defaults(tmp_path: Path) -> None:
    said = re.sub(r"^# (?=\w+ = |\[)", "", example(), flags=re.MULTILINE)
    file = tmp_path / "config.toml"
    file.write_text(said, "utf-8")

    settings = read_settings(file)

    assert settings.model_dump(exclude={"channels"}) == Settings().model_dump(exclude={"channels"})


def test_every_setting_is_described() -> None:
    for line in example().splitlines():
        assert line != "# None"
    assert tomllib.loads(example())
