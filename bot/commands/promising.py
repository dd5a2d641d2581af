"""Says whether somebody will be there for a show: what `!oncall` and `!offcall` share."""

from bot.cases.case import Person
from bot.cases.decision import Decision
from bot.cases.rota.facts import Promised
from bot.cases.rota.show import zone_of
from bot.commands.command import Call, UnanswerableError
from bot.commands.replies import answer_by
from bot.words.moments import moment
from filters.engine.message import Role
from filters.engine.phrase import Phrase


def promise(call: Call, *, there: bool) -> Decision:
    """Keep their word for the show that is meant; how many others said yes is told to nobody."""
    bench = call.bench
    if Role.BROADCASTER in call.author.roles:
        raise UnanswerableError(Phrase.of("oncall.host"))
    evening = bench.past.rota.meant(call.rest.strip(), call.now)
    if evening is None:
        raise UnanswerableError(Phrase.of("oncall.which" if call.rest else "oncall.none"))
    who = Person(call.author.id, call.author.login)
    told = Phrase.of(
        "oncall.yes" if there else "oncall.no",
        show=evening.show.title,
        time=moment(evening.begins, zone_of(evening.show.zone), bench.language),
    )
    fact = Promised(*evening.key, who, there, call.now)
    return bench.accept(
        Decision(bench.channel, call.now, effects=(answer_by(call, told),), facts=(fact,))
    )
