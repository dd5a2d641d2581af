"""`!handover [note]`: leaves a note for whoever comes, or whispers the last one."""

from bot.cases.case import Person
from bot.cases.decision import Decision
from bot.cases.rota.facts import HandedOver
from bot.commands.command import Call, Command, UnanswerableError, Who
from bot.commands.replies import ago, answer_by, whisper
from bot.words.clean import clean
from filters.engine.phrase import Phrase


async def run(call: Call) -> Decision:
    """Keep a note, or tell the last one: by whisper, for it may be about somebody."""
    bench, note = call.bench, " ".join(clean(call.rest).split())
    if not note:
        return _last(call)
    fact = HandedOver(Person(call.author.id, call.author.login), note, call.now)
    told = answer_by(call, Phrase.of("handover.kept"))
    return bench.accept(Decision(bench.channel, call.now, effects=(told,), facts=(fact,)))


def _last(call: Call) -> Decision:
    notes = call.bench.past.rota.notes
    if not notes:
        raise UnanswerableError(Phrase.of("handover.none"))
    last = notes[-1]
    told = Phrase.of("handover.last", by=last.who.login, time=ago(call, last.at), note=last.note)
    return whisper(call, told)


COMMAND = Command("handover", ("relais",), Who.MODERATORS, run)
