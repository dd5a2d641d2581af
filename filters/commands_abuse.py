"""Abuse of commands: a flood of `!commands`, orders that are not theirs to give, false bots."""

import re
from collections.abc import Iterator
from datetime import timedelta

from pydantic import Field

from filters.engine.filter import Example, Filter, FilterOptions, Scene
from filters.engine.finding import Family, Finding
from filters.engine.message import Span
from filters.engine.phrase import Phrase
from filters.engine.traits import FRONTED

COMMAND = re.compile(r"![^\W_]")
ORDER = re.compile(
    r"\s*[/.](?:ban|unban|timeout|untimeout|warn|mod|unmod|vip|unvip|block|clear|delete|raid)"
    r"\s+@?\w{2,25}",
    re.IGNORECASE,
)
"""An order of Twitch's that came out as a message, for everybody to see."""
IMPOSTOR = re.compile(
    r"\W{0,3}(nightbot|streamelements|streamlabs|moobot|fossabot|wizebot|phantombot|sery_bot"
    r"|automod)\s*[:>»]\s*\w|\s*\[(twitch|system|système|bot|mod|moderator|modérateur|admin)\]\s*\w",
    re.IGNORECASE,
)
"""A line that poses as a bot's or as Twitch's own."""


class CommandsAbuseOptions(FilterOptions):
    """How many commands one viewer may type."""

    max_commands: int = Field(
        5, ge=1, le=50, description="The number of commands within the time that is still fine."
    )
    seconds: int = Field(30, ge=1, le=600, description="The time, in seconds.")
    orders: bool = Field(
        default=True, description="Whether orders such as `/ban somebody` in chat count."
    )
    imitations: bool = Field(
        default=True, description="Whether lines that pose as a bot's or as Twitch's count."
    )


class CommandsAbuse(Filter[CommandsAbuseOptions]):
    """Flags a flood of bot commands, and viewers who play the moderator or the bot.

    Why: each command makes a bot answer everybody, and a false `Nightbot: …` is believed.
    One command is never too many, nor is talk about commands (`type !discord`, `use /ban`).
    People are asked; the bot does not act on any of this alone.
    """

    name = "commands_abuse"
    family = Family.BEHAVIOUR
    needs = FRONTED
    Options = CommandsAbuseOptions
    stateless = False
    examples = (
        Example("!so ana", flagged=True, before=tuple(f"!quote {n}" for n in range(5))),
        Example("/timeout ana 600", flagged=True),
        Example("Nightbot: votre compte est suspendu", flagged=True),
        Example("!discord", flagged=False, before=("!uptime",)),
        Example("tape !discord pour le lien", flagged=False),
        Example("the mods use /ban for that", flagged=False),
        Example("Nightbot is slow today", flagged=False),
    )

    def __init__(self, options: CommandsAbuseOptions) -> None:
        super().__init__(options)
        self._within = timedelta(seconds=options.seconds)

    def examine(self, scene: Scene) -> Iterator[Finding]:
        """Look at how the message begins, and at the viewer's last ones."""
        text = scene.message.text
        if COMMAND.match(text):
            yield from self._flood(scene)
        elif self.options.orders and (order := ORDER.match(text)):
            yield self._finding(Span(*order.span()), 0.55, Phrase.of("commands_abuse.order"))
        elif self.options.imitations and (impostor := IMPOSTOR.match(text)):
            name = impostor[1] or impostor[2]
            reason = Phrase.of("commands_abuse.imitation", name=name)
            yield self._finding(Span(*impostor.span()), 0.7, reason)

    def _flood(self, scene: Scene) -> Iterator[Finding]:
        earlier = scene.recent.by_author(self._within)
        count = 1 + sum(COMMAND.match(one.text) is not None for one in earlier)
        excess = count - self.options.max_commands
        if excess <= 0:
            return
        reason = Phrase.of("commands_abuse.flood", count=count, seconds=self.options.seconds)
        whole = Span(0, len(scene.message.text))
        yield self._finding(whole, min(0.85, 0.65 + 0.05 * excess), reason)

    def _finding(self, span: Span, certainty: float, reason: Phrase) -> Finding:
        return Finding(self.name, span, certainty, self.family, reason)
