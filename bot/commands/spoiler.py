"""`!spoiler add|remove|list`: what the team keeps out of this show; best whispered to the bot."""

from datetime import timedelta

from bot.cases.decision import Decision
from bot.cases.effects import Say, Whisper
from bot.cases.facts import Spoiler
from bot.cases.lore import MOST_SPOILERS
from bot.commands.arguments import seconds_of
from bot.commands.command import Call, Command, UnanswerableError, Who
from bot.commands.replies import listed, reply, whisper
from filters.engine.phrase import Phrase

USUAL = 12 * 3600
"""Seconds that a spoiler lasts where no time is named, or until the live ends."""
LONGEST = 14 * 86_400
SHORTEST_TERM, LONGEST_TERM = 2, 60
WORDS = {"add": "add", "ajouter": "add", "remove": "remove", "retirer": "remove"}
LISTS = frozenset({"", "list", "liste"})


async def run(call: Call) -> Decision:
    """Keep a term out of chat, let it be said again, or whisper which are kept."""
    word, _, rest = call.rest.partition(" ")
    act = WORDS.get(word.casefold())
    if act == "add" and rest.strip():
        return _add(call, rest.strip())
    if act == "remove" and rest.strip():
        return _kept(call, (_ended(call, rest.strip()),), Phrase.of("spoiler.removed"))
    if call.rest.casefold() in LISTS:
        return _listing(call)
    raise UnanswerableError(Phrase.of("usage.spoiler", seconds=LONGEST))


def _add(call: Call, rest: str) -> Decision:
    term, seconds = _term_and_time(rest)
    lasting = USUAL if seconds is None else seconds
    full = len(call.bench.past.lore.spoilers(call.now)) >= MOST_SPOILERS
    fits = SHORTEST_TERM <= len(term) <= LONGEST_TERM and 1 <= lasting <= LONGEST
    if full or not fits:
        raise UnanswerableError(Phrase.of("usage.spoiler", seconds=LONGEST))
    until = call.now + timedelta(seconds=lasting)
    fact = Spoiler(term, until, call.now, with_show=seconds is None)
    key = "spoiler.added" if call.whispered else "spoiler.added_aloud"
    return _kept(call, (fact,), Phrase.of(key, seconds=lasting))


def _term_and_time(rest: str) -> tuple[str, int | None]:
    """Split the time off the end, where there is one with its unit: a number may be a term."""
    term, _, last = rest.rpartition(" ")
    seconds = None if last.isdecimal() else seconds_of(last, 1)
    return (term.strip(), seconds) if term and seconds is not None else (rest, None)


def _ended(call: Call, term: str) -> Spoiler:
    return Spoiler(term, call.now, call.now)


def _listing(call: Call) -> Decision:
    terms = [one.term for one in call.bench.past.lore.spoilers(call.now)]
    if not terms:
        return reply(call, Phrase.of("spoiler.none"))
    return whisper(call, Phrase.of("spoiler.list", terms=listed(terms)))


def _kept(call: Call, facts: tuple[Spoiler, ...], phrase: Phrase) -> Decision:
    """Answer aloud to nobody in particular: Twitch would quote what was typed."""
    told = Whisper(call.author.id, phrase) if call.whispered else Say(phrase)
    decision = Decision(call.bench.channel, call.now, effects=(told,), facts=facts)
    return call.bench.accept(decision)


COMMAND = Command("spoiler", ("divulgacher",), Who.MODERATORS, run)
