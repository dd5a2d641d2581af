"""A text calls a command by its names, made ready once for the names that the settings give."""

from bot.commands.calling import find, words
from bot.commands.options import CommandOptions


def test_what_one_bot_calls_a_command_calls_nothing_at_another() -> None:
    ours, theirs = CommandOptions(names={"moka": "terms"}), CommandOptions(names={"terms": ""})
    called = find("!moka again", ours)
    assert called is not None
    assert (called[0].name, called[1]) == ("terms", "again")
    assert find("!moka again", theirs) is None
    assert find("!terms again", ours) is not None
    assert find("!terms again", theirs) is None


def test_the_words_are_not_gathered_anew_for_every_message() -> None:
    assert words(CommandOptions()) is words(CommandOptions(prefix="?"))
