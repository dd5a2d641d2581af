"""All chat commands by name, found in the folder."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from bot import commands as folder
from bot.commands.command import Command


@cache
def commands() -> Mapping[str, Command]:
    """Return every `COMMAND` of the `bot.commands` folder by its name, read once."""
    names = (f"{folder.__name__}.{one.name}" for one in iter_modules(folder.__path__))
    found = (getattr(import_module(name), "COMMAND", None) for name in names)
    return {one.name: one for one in found if isinstance(one, Command)}
