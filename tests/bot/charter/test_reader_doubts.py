"""A second reader that can do nothing, or asks too much, is no error and is doubted."""

from pathlib import Path

import pytest

from bot.charter.check import check

CHARTER = """
name = "essai"
title.fr = "Essai"
languages = ["fr"]
[[articles]]
number = 1
title.fr = "Respect"
text.fr = "On se respecte."
{more}
[[articles.filters]]
filter = "second_reader"
{options}
[[articles.examples]]
text = "bonsoir"
outcome = "clear"
"""


def doubts(folder: Path, more: str = "", options: str = "") -> str:
    file = folder / "essai.toml"
    file.write_text(CHARTER.format(more=more, options=options), "utf-8")
    report = check(file)
    assert report.exit_code == 0
    return "\n".join(str(one) for one in report.doubts)


@pytest.mark.parametrize(
    ("more", "options", "said"),
    [
        ("ask_at = 0.88", "", "never surer than 0.85"),
        ("", "share = 0.04", "asks people about more"),
    ],
)
def test_what_was_hardly_meant_is_doubted(
    tmp_path: Path, more: str, options: str, said: str
) -> None:
    assert said in doubts(tmp_path, more, options)
    assert said not in doubts(tmp_path)
