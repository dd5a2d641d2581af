"""`!learn`: what the rulings propose for the charter; `!learn accept KEY` writes it there.

Whoever may change the charter accepts and declines: the broadcaster, and lead moderators.
"""

import asyncio
from functools import partial

from bot.cases.case import Person
from bot.cases.decision import Decision
from bot.cases.learning import proposals
from bot.cases.lessons.lessons import Proposal
from bot.codex.amending import Wish, considered
from bot.commands.command import Call, Command, UnanswerableError, Who
from bot.commands.replies import answer_by, in_words, listed, reply
from filters.engine.message import Role
from filters.engine.phrase import Phrase

ACCEPT = frozenset({"accept", "accepter", "oui"})
DECLINE = frozenset({"decline", "refuser", "non"})
MAY_DECIDE = frozenset({Role.BROADCASTER, Role.LEAD_MODERATOR})


async def run(call: Call) -> Decision:
    """List what is proposed, say why, or take an answer; a term is never named in public.

    Two thousand cases take a moment to count: other channels go on meanwhile.
    """
    verb, _, rest = call.rest.casefold().partition(" ")
    found = await asyncio.to_thread(_found, call)
    if verb in ACCEPT | DECLINE:
        return _answer(call, _named(found, rest.strip()), accepted=verb in ACCEPT)
    if verb:
        return reply(call, _why(call, _named(found, verb)))
    if not found:
        return reply(call, Phrase.of("learn.nothing"))
    entries = listed((in_words(call, in_short(one)) for one in found), between="; ")
    return reply(call, Phrase.of("learn.list", count=len(found), proposals=entries))


def _found(call: Call) -> tuple[Proposal, ...]:
    bench = call.bench
    return proposals(bench.docket.newest_first(), bench.charter, bench.past.considered)


def _named(found: tuple[Proposal, ...], key: str) -> Proposal:
    for one in found:
        if one.key == key:
            return one
    raise UnanswerableError(Phrase.of("learn.unknown"))


def _answer(call: Call, proposal: Proposal, *, accepted: bool) -> Decision:
    if MAY_DECIDE.isdisjoint(call.author.roles):
        raise UnanswerableError(Phrase.of("learn.not_yours"))
    by = Person(call.author.id, call.author.login)
    if not accepted:
        fact = considered(proposal, by, call.now, accepted=False)
        told = (answer_by(call, Phrase.of("learn.declined", name=proposal.key)),)
        return call.bench.accept(Decision(call.bench.channel, call.now, told, facts=(fact,)))
    wish = Wish(call.bench.channel, proposal, by, partial(answer_by, call))
    if call.amend is None or not call.amend(wish):
        raise UnanswerableError(Phrase.of("learn.busy"))
    return Decision(call.bench.channel, call.now)


def in_short(proposal: Proposal) -> Phrase:
    """Say what is proposed, without what public chat must not carry."""
    name, number = proposal.key, proposal.subject.article
    return Phrase.of(f"learn.{proposal.change}", name=name, article=number)


def _why(call: Call, proposal: Proposal) -> Phrase:
    because = "; ".join(in_words(call, one) for one in proposal.reason)
    return Phrase.of("learn.why", what=in_words(call, in_short(proposal)), because=because)


COMMAND = Command("learn", ("apprendre",), Who.MODERATORS, run)
