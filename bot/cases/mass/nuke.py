"""A moderator's mass action: aimed first, carried out on their word, undone as far as that goes."""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.cases.case import Person
from bot.cases.dealing import Dealt
from bot.cases.effects import Delete, Effect, TimeOut, Unban, Untimeout
from bot.cases.facts import Fact
from bot.cases.ladder import sanctions, told_by
from bot.cases.mass.sweep import Aimed, Caught, Recalled, Spared, Struck
from bot.cases.people import untouchable
from filters.engine.charter import Charter, Customs, Rung, Stance, Step
from filters.engine.message import UNTOUCHABLE, Author, Message
from filters.engine.phrase import Phrase

FLOOD = 5
"""From so many messages of one viewer on, a time-out of a second takes them all away at once."""
MOST_WARNED = 20
"""People whom one nuke warns: each has to read and confirm it, and no crowd of raiders does."""
SAMPLES = 5
TEAM = "moderator"
SILENCED = "silenced"
FROM_ELSEWHERE = "shared_chat"


@dataclass(frozen=True, slots=True)
class Order:
    """What a moderator asked for: what is looked for as they wrote it, how far back, and then."""

    sought: str
    look_back: int
    rung: Rung


@dataclass(frozen=True, slots=True)
class Company:
    """Who must not be touched: other bots by login, and the team by id."""

    bots: Container[str]
    team: Container[str]
    customs: Customs
    silenced: Container[str] = frozenset()
    """Who may not write for longer than the nuke would last: a nuke shortens no sanction."""

    def spares(self, message: Message, author: Author) -> str | None:
        """Say why an author is left alone, None where they are not."""
        if untouchable(author, self.bots):
            return next((str(role) for role in sorted(author.roles & UNTOUCHABLE)), "bot")
        if author.id in self.team:
            return TEAM
        if author.id in self.silenced:
            return SILENCED
        if message.source_channel not in {None, message.channel}:
            stance = self.customs.sharing.stance(message.source_login)
            return None if stance is Stance.ACT else FROM_ELSEWHERE
        spared = sorted(author.roles & self.customs.nuke.spare)
        return str(spared[0]) if spared else None


def aim(
    order: Order,
    found: Sequence[Message],
    said: Sequence[Message],
    company: Company,
    *,
    number: int,
    by: Person,
    now: datetime,
) -> Aimed:
    """Say whom a nuke would hit of all who spoke; those who spoke last go first."""
    hit, spared = _hit(found, company)
    caught = tuple(hit.values())[: most_at_once(order.rung, company.customs.nuke.most)]
    shown = {one for each in caught for one in each.messages}
    return Aimed(
        number=number,
        by=by,
        sought=order.sought,
        look_back=order.look_back,
        rung=order.rung,
        caught=caught,
        spared=tuple(Spared(login, why) for login, why in spared.items()),
        left_out=len(hit) - len(caught),
        speakers=len({author.id for _, author in _authored(said)}),
        samples=tuple(one.text for one in found if one.id in shown)[-SAMPLES:],
        at=now,
    )


def _hit(found: Sequence[Message], company: Company) -> tuple[dict[str, Caught], dict[str, str]]:
    """Return whom the newest messages catch by id, and by login who is spared and why."""
    spared: dict[str, str] = {}
    hit: dict[str, Caught] = {}
    for message, author in _authored(reversed(found)):
        why = company.spares(message, author)
        if why is not None:
            spared.setdefault(author.login, why)
        if why is not None or spared.get(author.login, FROM_ELSEWHERE) != FROM_ELSEWHERE:
            # Whoever is spared for what they are now is, whatever they were a moment before.
            continue
        messages = hit[author.id].messages if author.id in hit else ()
        hit[author.id] = Caught(author.id, author.login, (*messages, message.id))
    return hit, spared


def most_at_once(rung: Rung, most: int) -> int:
    """Return how many viewers a nuke touches, by its sanction and the charter's cap."""
    return min(most, MOST_WARNED) if rung.step is Step.WARN else most


def strike(
    aimed: Aimed,
    charter: Charter,
    language: str,
    *,
    by: Person,
    now: datetime,
    spared: Container[str],
) -> tuple[tuple[Effect, ...], tuple[Fact, ...]]:
    """Carry out what was aimed at, and nothing else; `spared` are those who meanwhile must be."""
    appeal = charter.appeal_in(language)
    told = told_by(aimed.rung, None, language, appeal)
    swept = told_by(Rung(Step.DELETE), None, language, appeal)
    left = [one for one in aimed.caught if one.viewer_id not in spared]
    effects = tuple(effect for one in left for effect in _against(one, aimed.rung, told, swept))
    act, seconds = str(aimed.rung.step), aimed.rung.seconds
    dealt = (
        Dealt(one.viewer_id, act, by, now, seconds, nuke=aimed.number, login=one.login)
        for one in left
    )
    return effects, (Struck(aimed.number, by, now), *dealt)


def _against(one: Caught, rung: Rung, told: Phrase, swept: Phrase) -> tuple[Effect, ...]:
    """One sanction a viewer: a time-out and a ban take away whatever they wrote by themselves."""
    if rung.step in {Step.TIMEOUT, Step.BAN}:
        return sanctions(rung, one.viewer_id, told)
    sweep: Iterable[Effect] = (Delete(message, one.viewer_id) for message in one.messages)
    if len(one.messages) >= FLOOD:
        sweep = (TimeOut(one.viewer_id, 1, swept),)
    return (*sweep, *sanctions(rung, one.viewer_id, told))


def recall(
    aimed: Aimed, by: Person, now: datetime, silenced: Container[str]
) -> tuple[tuple[Effect, ...], tuple[Fact, ...]]:
    """Lift what can be lifted: the sanctions of whom this nuke `silenced`, and nobody else."""
    left = {one.viewer_id: one.login for one in aimed.caught if one.viewer_id in silenced}
    effects = tuple(_lifted(aimed.rung.step, left))
    dealt = (
        Dealt(one.user_id, one.kind, by, now, nuke=aimed.number, login=left[one.user_id])
        for one in effects
    )
    return effects, (Recalled(aimed.number, by, now), *dealt)


def _lifted(step: Step, viewers: Iterable[str]) -> Iterator[Untimeout | Unban]:
    match step:
        case Step.TIMEOUT:
            yield from map(Untimeout, viewers)
        case Step.BAN:
            yield from map(Unban, viewers)


def _authored(messages: Iterable[Message]) -> Iterator[tuple[Message, Author]]:
    return ((one, one.author) for one in messages if one.author is not None)
