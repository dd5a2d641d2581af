"""`!guest add|remove|list`: whose names nobody may imitate during this show."""

from datetime import timedelta

from bot.cases.decision import Decision
from bot.cases.facts import Invited
from bot.cases.lore import MOST_GUESTS
from bot.commands.command import Call, Command, UnanswerableError, Who
from bot.commands.replies import answer_by, listed, reply
from filters.engine.phrase import Phrase

STAY = timedelta(hours=24)
SHORTEST_NAME, LONGEST_NAME = 2, 40
WORDS = {"add": "add", "ajouter": "add", "remove": "remove", "retirer": "remove"}
LISTS = frozenset({"", "list", "liste"})


async def run(call: Call) -> Decision:
    """Announce a guest for a day, let one leave, or say who is announced."""
    word, _, rest = call.rest.partition(" ")
    act, name = WORDS.get(word.casefold()), rest.strip().removeprefix("@")
    guests = call.bench.past.lore.guests(call.now)
    if act is None and call.rest.casefold() in LISTS:
        return _listing(call, [one.name for one in guests])
    full = act == "add" and len(guests) >= MOST_GUESTS
    if act is None or full or not SHORTEST_NAME <= len(name) <= LONGEST_NAME:
        raise UnanswerableError(Phrase.of("usage.guest"))
    until = call.now + STAY if act == "add" else call.now
    key = "guest.added" if act == "add" else "guest.removed"
    decision = Decision(
        call.bench.channel,
        call.now,
        effects=(answer_by(call, Phrase.of(key)),),
        facts=(Invited(name, until, call.now),),
    )
    return call.bench.accept(decision)


def _listing(call: Call, names: list[str]) -> Decision:
    if not names:
        return reply(call, Phrase.of("guest.none"))
    return reply(call, Phrase.of("guest.list", names=listed(names)))


COMMAND = Command("guest", ("invite",), Who.MODERATORS, run)
