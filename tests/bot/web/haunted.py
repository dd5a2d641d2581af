"""A desk in each room of which stands what hostile people wrote, be it after a whole live."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.bench.bench import Bench
from bot.bench.reading import Standing, Weighed, Weight
from bot.cases.airing import Aired
from bot.cases.case import Person
from bot.cases.crisis.alerted import Alerted, Clipped, ClipStage
from bot.cases.crisis.level import Level, Levelled
from bot.cases.decision import Decision
from bot.cases.evening.lives import Live, read_key
from bot.cases.evening.minute import Minute
from bot.cases.facts import Fact
from bot.cases.noted import Where
from bot.cases.rota.facts import HandedOver, Planned, Promised
from bot.cases.rota.show import Show
from bot.cases.voices.chorus import Stage
from bot.floor.running_order import UnfitError
from bot.ports.airing import Role, Screen
from bot.ports.hindsight import Look, Question
from bot.ports.hindsight import Stage as Answered
from bot.ports.shadow import Account, Aside, Example, Line
from bot.ports.world import Logged
from bot.web.voices.airing import digest_of
from filters.engine.charter import Outcome
from filters.engine.message import Message
from filters.engine.score import Score
from filters.engine.watches import Outlook, Watch
from tests.bot.web.desk import MONA, DeskOf
from tests.bot.web.pages.test_backtests import Oracle
from tests.bot.web.pages.test_shadow import CAST, HARD, Stagehand
from tests.making import message, viewer

OVERLAY, HOST = "o" * 43, "h" * 43
"""The secrets of two screens."""
LED = Person(MONA.id, MONA.login)


@dataclass(slots=True)
class Confessor:
    """Of the port `SecondReading` what a page asks: every word of a message moves its score."""

    async def weighed(self, said: Message, _: Bench) -> Weighed:
        words = tuple(Weight(one, 0.2, -0.2) for one in said.text.split())
        return Weighed(Score(0.9, 0.8, 0.99, 0.98), words, Score(0.5, 0.5))

    def standing(self, _: str) -> Standing:
        return Standing(1, 2, 3, 4, 5.0, 0.1)


def furnish(here: DeskOf, *texts: str) -> None:
    """Put behind the desk what a channel's pages ask of a second charter, a backtest, a reader."""
    examples = tuple(Example(f"m{place}", CAST.since, one, HARD, HARD) for place, one in _of(texts))
    lines = (Line("punished", 3, 2, examples), Line("spared", 0, 1, examples))
    asked = Question(MONA.id, MONA.login, 1, "fr", LED, "\n".join(texts))
    looks = {MONA.id: Look(asked, Answered.DONE, page="<p>what the backtest made</p>")}
    here.front.behind = here.behind = replace(
        here.behind,
        shadowing=Stagehand(
            Account(CAST, lines, " ".join(texts)), others=(Aside(3, 1, 2, examples),)
        ),
        hindsight=Oracle(looks),
        second_reader=Confessor(),
    )


async def haunt(here: DeskOf, evil: Sequence[str]) -> str:
    """Let hostile people be in every room, and return the key of the live that has begun."""
    furnish(here, *evil)
    begun = here.clock.now
    await _kept(here, Aired("s1", begun))
    await here.records.minutes.keep(MONA.id, Minute(at=begun, viewers=400, present=1, by_rule=2))
    said = [
        message(
            text, id=f"h{place}", channel=MONA.id, author=replace(viewer(f"w{place}"), name=text)
        )
        for place, text in _of(evil)
    ]
    said = [replace(one, sent_at=here.clock.now) for one in said]
    await here.records.log([Logged(one, Outcome.CLEAR) for one in said])
    await _voices(here, said)
    outlook = Outlook(tuple(Watch(one[:40] or "x", "acme") for one in evil))
    here.bench.charter = replace(here.bench.charter, outlook=outlook)
    await _kept(here, *_storm(here, evil, said), *_rota(here, evil))
    return Live(begun).key


def _said(here: DeskOf, place: int, text: str) -> Message:
    author = replace(viewer(f"w{place}"), name=text)
    at = here.clock.now
    return message(text, id=f"h{place}", channel=MONA.id, author=author, sent_at=at)


async def over(here: DeskOf, key: str) -> None:
    """End the live: its report tells of all that happened in it."""
    begun = read_key(key)
    assert begun
    here.clock.pass_(minutes=10)
    await here.done()
    await _kept(here, Aired("s1", begun, here.clock.now))


async def _voices(here: DeskOf, said: Sequence[Message]) -> None:
    order = here.behind.stage.order
    for one in said:
        with suppress(UnfitError):
            await order.add(one, Stage.SENT, LED, Where.DESK)
    await order.next(MONA.id, LED, Where.DESK)
    for role, secret in ((Role.OVERLAY, OVERLAY), (Role.HOST, HOST)):
        name = said[0].text[:40]
        screen = Screen(MONA.id, role, name, digest_of(secret), LED, here.clock.wall())
        assert await here.behind.stage.screens.keep(screen)


def _storm(here: DeskOf, evil: Sequence[str], said: Sequence[Message]) -> list[Fact]:
    now, samples = here.clock.now, tuple(one.id for one in said)
    facts: list[Fact] = [Levelled(Level.STORM, LED, now)]
    for place, one in _of(evil):
        name, key = one[:60], f"w-{place}"
        facts.append(Alerted(key, "watch", name, 24, 2.0, 60, 9, samples, (1, 24), 1, 5, one, now))
        facts.append(
            Clipped(key, ClipStage.MADE, "c", f"https://www.twitch.tv/c/{place}", one, now)
        )
    return facts


def _rota(here: DeskOf, evil: Sequence[str]) -> list[Fact]:
    now = here.clock.now
    facts: list[Fact] = []
    for place, one in _of(evil):
        begins = now + timedelta(days=1, hours=place)
        show = Show(number=place + 1, title=one[:80], begins=begins, minutes=60, charter=one[:40])
        facts += [
            Planned(show, now),
            Promised(show.number, begins.date(), Person(f"p{place}", one[:30]), there=True, at=now),
            HandedOver(Person(f"p{place}", one[:30]), one, now),
        ]
    return facts


async def _kept(here: DeskOf, *facts: Fact) -> None:
    decision = here.bench.accept(Decision(MONA.id, here.clock.now, facts=facts))
    await here.behind.moderation.settle(decision, None)


def _of(texts: Sequence[str]) -> list[tuple[int, str]]:
    return list(enumerate(texts))
