"""`!look`: the cases that want a second look; `!look N uphold` or `dismiss` gives it."""

from bot.cases.case import Judgement, Person, Status
from bot.cases.decision import Decision
from bot.cases.second_look import NoLookError, SameEyesError, awaits, second_word
from bot.commands.arguments import target
from bot.commands.command import Call, Command, UnanswerableError, Who
from bot.commands.replies import answer_by, entries, reply
from bot.commands.targets import case_of
from filters.engine.phrase import Phrase

SAID = {
    "uphold": Judgement.UPHOLD,
    "confirmer": Judgement.UPHOLD,
    "dismiss": Judgement.DISMISS,
    "classer": Judgement.DISMISS,
}


async def run(call: Call) -> Decision:
    """List what this moderator may look at, or take their word; the first one's is not said."""
    wanted, words = target(call.rest)
    by = Person(call.author.id, call.author.login)
    if wanted.number is None:
        return reply(call, _waiting(call, by))
    if words.casefold() not in SAID:
        raise UnanswerableError(Phrase.of("look.usage"))
    case = await case_of(call, wanted, frozenset(Status))
    try:
        decision = second_word(case, by, SAID[words.casefold()], call.now)
    except NoLookError:
        raise UnanswerableError(Phrase.of("look.not_asked", number=case.number)) from None
    except SameEyesError:
        raise UnanswerableError(Phrase.of("look.same_eyes", number=case.number)) from None
    thanks = answer_by(call, Phrase.of("look.thanks", number=case.number))
    accepted = call.bench.accept(decision)
    return Decision(
        accepted.channel,
        accepted.at,
        (thanks, *accepted.effects),
        accepted.cases,
        case=accepted.case,
    )


def _waiting(call: Call, by: Person) -> Phrase:
    found = [one for one in call.bench.docket.newest_first() if awaits(one, by)]
    if not found:
        return Phrase.of("look.none")
    return Phrase.of("look.list", count=len(found), cases=entries(call, found))


COMMAND = Command("look", ("regard",), Who.MODERATORS, run)
