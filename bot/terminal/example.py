"""`config.example.toml`, written from the settings themselves."""

import json
from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel, SecretStr
from pydantic.fields import FieldInfo

from bot.settings import Settings

HEAD = """\
# Chartreuse: every setting with its default.
# Copy this file to config.toml, and take the `#` from before the lines that you change.
# The environment wins over this file: CHARTREUSE_TWITCH__CLIENT_SECRET sets twitch.client_secret.
# CHARTREUSE_SECRETS_DIR names a folder of files called like twitch__client_secret.
"""


def example() -> str:
    """Return the text of the example file."""
    plain, tables = [], []
    for name, field in Settings.model_fields.items():
        default = field.get_default(call_default_factory=True)
        if isinstance(default, BaseModel):
            tables += ["", f"[{name}]", *_lines(type(default))]
        elif name == "channels":
            tables += [
                "",
                "# [channels.a_login]",
                '# charter = "my-charter.toml"',
                '# language = "en"',
                '# shadow = "my-next-charter.toml"',
                '# guests = ["Anne Bertin", "anne_b"]',
                '# operators = ["an_agency"]',
                '# readers = ["a_partner"]',
            ]
        else:
            plain += [*_line(name, field)]
    return "\n".join([HEAD, *plain, *tables]) + "\n"


def _lines(options: type[BaseModel]) -> Iterator[str]:
    for name, field in options.model_fields.items():
        yield from _line(name, field)


def _line(name: str, field: FieldInfo) -> Iterator[str]:
    yield f"# {field.description}"
    default = field.get_default(call_default_factory=True)
    yield f"# {name} = {_toml(default)}" if default is not None else f"#   ({name} is not set)"


def _toml(value: object) -> str:
    """Write a default as TOML; JSON's strings, numbers and lists are TOML's too."""
    if isinstance(value, SecretStr):
        return '""'
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {_toml(one)}" for key, one in value.items()) + "}"
    if isinstance(value, tuple | list):
        return "[" + ", ".join(_toml(one) for one in value) + "]"
    if isinstance(value, Path):
        return json.dumps(str(value))
    return json.dumps(value, ensure_ascii=False)
