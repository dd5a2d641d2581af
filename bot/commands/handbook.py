"""The page of all chat commands in Markdown, made from the commands and the catalogues."""

from collections.abc import Iterator, Mapping

from bot.commands.command import Command, Who
from bot.words.render import render
from filters.engine.phrase import Phrase

GROUPS: Mapping[str, tuple[str, ...]] = {
    "cases": (
        *("cases", "case", "uphold", "dismiss", "overturn", "claim", "release", "reopen"),
        *("look", "learn", "judge"),
    ),
    "viewers": ("why", "nuke", "permit", "guest", "spoiler"),
    "chat": ("calm", "shield", "crisis", "clip", "terms", "emotes", "pause", "resume"),
    "show": ("questions", "next", "answered", "star"),
    "team": ("staffing", "oncall", "offcall", "handover"),
    "everybody": ("charter", "report", "appeal"),
}
"""What each part of the page holds, in the order in which people learn it."""
FURTHER = {"en": "moderating.md", "fr": "moderer.md"}
TWIN = {"en": "*[En français](fr/commandes.md)*", "fr": "*[In English](../commands.md)*"}
CLOSING = ("manual.open", "manual.reply", "manual.expires", "manual.by_hand")


def handbook(commands: Mapping[str, Command], language: str, prefix: str = "!") -> str:
    """Return the page in one language; raises `KeyError` where a command is in no group."""
    missing = commands.keys() - {name for names in GROUPS.values() for name in names}
    if missing:
        raise KeyError(*sorted(missing))
    page = _Page(commands, language, prefix)
    return "\n\n".join(page.parts()) + "\n"


class _Page:
    """One language's page."""

    def __init__(self, commands: Mapping[str, Command], language: str, prefix: str) -> None:
        self._commands = commands
        self._language = language
        self._prefix = prefix

    def parts(self) -> Iterator[str]:
        yield f"# {self._say('manual.title')}"
        yield TWIN[self._language]
        yield f"{self._say('manual.lead')}\n{self._say('manual.silence')}"
        for group, names in GROUPS.items():
            yield f"## {self._say(f'manual.group.{group}')}"
            yield "\n".join(self._rows([self._commands[name] for name in names]))
        yield f"## {self._say('manual.closing')}"
        yield "\n".join(f"- {self._say(key)}" for key in CLOSING)
        yield self._say("manual.further", page=FURTHER[self._language])

    def _rows(self, commands: list[Command]) -> Iterator[str]:
        heads = ("manual.head.typed", "manual.head.names", "manual.head.who", "manual.head.does")
        yield _row(*map(self._say, heads))
        yield _row("---", "---", "---", "---")
        for one in commands:
            yield _row(*self._cells(one))

    def _cells(self, one: Command) -> Iterator[str]:
        typed = self._say(f"manual.{one.name}.typed")
        shown = typed.split()[0].removeprefix(self._prefix)
        others = [name for name in (one.name, *one.aliases) if name != shown]
        yield f"`{typed}`"
        yield ", ".join(f"`{self._prefix}{name}`" for name in others) or "–"
        yield self._say("manual.who.aside" if one.aside else _WHO[one.who])
        yield self._say(f"manual.{one.name}")

    def _say(self, key: str, page: str = "") -> str:
        return render(Phrase.of(key, prefix=self._prefix, page=page), self._language)


_WHO = {Who.MODERATORS: "manual.who.moderators", Who.EVERYBODY: "manual.who.everybody"}


def _row(*cells: str) -> str:
    return f"| {' | '.join(one.replace('|', chr(92) + '|') for one in cells)} |"
