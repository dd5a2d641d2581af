"""`!questions`: what viewers say to the show, in numbers; the words stand on the desk."""

from bot.cases.decision import Decision
from bot.cases.voices.chorus import Stage
from bot.commands.command import Call, Command, Who
from bot.commands.replies import in_words, listed, reply
from bot.commands.voicing import order_of
from filters.engine.phrase import Phrase

BEST = 5
"""Voices that are named by their numbers, those that most viewers say."""


async def run(call: Call) -> Decision:
    """Count them by where they stand, and name the most wanted that wait for a moderator."""
    floor = await order_of(call).floor(call.bench.channel)
    new, kept = floor.at(Stage.NEW), floor.at(Stage.KEPT)
    waiting = sorted((*new, *kept), key=lambda one: (-one.votes, one.number))[:BEST]
    entries = listed(
        in_words(call, Phrase.of("voices.entry", number=one.number, votes=one.votes))
        for one in waiting
    )
    best = in_words(call, Phrase.of("voices.best", list=entries)) if entries else ""
    sent = len(floor.at(Stage.SENT, Stage.ON_AIR))
    found = Phrase.of("voices.list", new=len(new), kept=len(kept), sent=sent, best=best)
    return reply(call, found)


COMMAND = Command("questions", ("voix",), Who.MODERATORS, run)
