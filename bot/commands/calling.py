"""Which command a text calls, by its name, its aliases, or the names that the settings add."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from bot.commands.catalogue import commands
from bot.commands.command import Command
from bot.commands.options import CommandOptions
from bot.words.clean import clean


def find(
    text: str, options: CommandOptions, *, replies: bool = False
) -> tuple[Command, str] | None:
    """Return the command that a text calls and what follows its name, None where it calls none.

    Twitch puts `@login` before the text of a reply.
    """
    if replies and text.startswith("@"):
        text = text.partition(" ")[2]
    if not text.startswith(options.prefix):
        return None
    word, _, rest = clean(text).removeprefix(options.prefix).partition(" ")
    command = words(options).get(word.casefold())
    return (command, rest.strip()) if command else None


def words(options: CommandOptions) -> Mapping[str, Command]:
    """Return the commands by every word that calls them, without the prefix."""
    return _calling(tuple(options.names.items()))


@lru_cache(maxsize=8)  # one for each bot in this process: the names are asked for with each `!`
def _calling(names: tuple[tuple[str, str], ...]) -> Mapping[str, Command]:
    known = commands()
    calling = {word: one for one in known.values() for word in (one.name, *one.aliases)}
    for word, name in names:
        if name:
            calling[word.casefold()] = known[name]
        else:
            calling.pop(word.casefold(), None)
    return MappingProxyType(calling)
