"""The assessor: what a channel's judge says of a message, told all that is known of the channel."""

from collections.abc import Container, Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from bot.cases.attendance import Attendance
from bot.cases.crisis.crisis import Crisis
from bot.cases.effects import Effect, Notify
from bot.cases.pardon import pardoned
from bot.cases.past import Past
from bot.cases.people import untouchable
from bot.cases.resting import Resting
from bot.cases.sharing import held_to, stance_on
from bot.cases.surroundings import Surroundings
from filters.engine.charter import Charter, Outcome
from filters.engine.emote_names import EmoteReader
from filters.engine.finding import Family
from filters.engine.judge import Judge
from filters.engine.message import Message
from filters.engine.phrase import Phrase
from filters.engine.recent import Recent
from filters.engine.room import Room
from filters.engine.score import Score
from filters.engine.sureness import Lowered
from filters.engine.verdict import Verdict
from filters.engine.window import Window

# in 3.11 a member read through its class goes through a property each time
CLEAR = Outcome.CLEAR
NOTHING_EXCUSED: frozenset[Family] = frozenset()
ALL_BUT_THE_READER = frozenset(Family) - {Family.READER}
NOBODY = Recent()


class Assessed(NamedTuple):
    """A message with its emotes marked, what came before it, and what the charter says of it.

    It is good until the channel's next message; one that was passed over has no verdict.
    """

    message: Message
    at: datetime
    recent: Recent = NOBODY
    verdict: Verdict | None = None


class Assessor:
    """One channel's judge, window and room, owned by its lane."""

    def __init__(
        self,
        judge: Judge,
        bots: Container[str],
        *,
        past: Past,
        team: Attendance,
        crisis: Crisis,
        names: Iterable[str],
    ) -> None:
        self.judge = judge
        self.emotes: frozenset[str] = frozenset()
        """Names of emotes that Twitch does not mark, as they are known now."""
        self._emote_reader = EmoteReader(judge)
        self._bots = bots
        self._past = past
        self._team = team
        self._crisis = crisis
        self._resting = Resting()
        self._window = Window()
        self._surroundings = Surroundings(names)

    def lower(self, lowered: Lowered) -> None:
        """Have people asked, and the bot act, so much earlier from the next message on."""
        self.judge.lowered = lowered

    def adopt(self, judge: Judge) -> None:
        """Judge by another charter from the next message on."""
        self.judge = judge
        self._emote_reader = EmoteReader(judge)

    def hear(self, message: Message) -> None:
        """Let later messages be compared with this one."""
        self._window.add(message)

    def assess(
        self, message: Message, at: datetime, charter: Charter, score: Score | None = None
    ) -> Assessed:
        """Judge a message and leave everything as it was; the charter is the judge's."""
        message, recent, verdict = self.judged(message, at, charter, score)
        return Assessed(message, at, recent, verdict)

    def judged(
        self, message: Message, at: datetime, charter: Charter, score: Score | None = None
    ) -> tuple[Message, Recent, Verdict]:
        """Return a message with its emotes marked, what came before it, and the verdict."""
        if self.emotes:
            message = self._with_emotes(message, at)
        recent = self._window.before(message)
        verdict = self._verdict(message, at, recent, score)
        if verdict.outcome is not CLEAR:
            verdict = self._tempered(message, verdict, charter)
        return message, recent, verdict

    def reread(self, message: Message, score: Score, at: datetime, charter: Charter) -> Verdict:
        """Judge a message that was heard before by the learned reader's filters alone."""
        if untouchable(message.author, self._bots):
            return Verdict(message.id, CLEAR)
        verdict = self.judge.judge(
            message, NOBODY, room=self._room(at), excused=ALL_BUT_THE_READER, score=score
        )
        return self._tempered(message, verdict, charter)

    def _tempered(self, message: Message, verdict: Verdict, charter: Charter) -> Verdict:
        """Leave out what a human found fair, and what another channel sees to."""
        verdict = pardoned(message.text, verdict, self._past)
        return held_to(stance_on(message, charter), verdict)

    def people(self, at: datetime) -> frozenset[str]:
        """Return the names of the team, in small letters: the learned reader reads past them."""
        return self._surroundings.names(self._past, self._team, at)

    def put_to_rest(self, verdict: Verdict, at: datetime) -> Iterator[Effect]:
        """Let patterns rest that were too slow too often; tell the team of each."""
        for one in self._resting.learn(verdict, at):
            yield Notify(Phrase.of("team.pattern_rests", pattern=one))

    def _verdict(
        self, message: Message, at: datetime, recent: Recent, score: Score | None
    ) -> Verdict:
        if untouchable(message.author, self._bots):
            return Verdict(message.id, CLEAR)
        return self.judge.judge(
            message,
            recent,
            room=self._room(at),
            resting=self._resting.at(at),
            excused=self._excused(message, at, recent),
            score=score,
        )

    def _with_emotes(self, message: Message, at: datetime) -> Message:
        """Mark the emotes that Twitch does not know, so that they count as no words."""
        if self.emotes.isdisjoint(message.text.split()):
            return message
        return self._emote_reader.marked(
            message,
            self.emotes,
            self._window.before(message),
            room=self._room(at),
            resting=self._resting.at(at),
        )

    def _room(self, at: datetime) -> Room:
        return self._surroundings.room(self._past, self._team, at)

    def _excused(self, message: Message, at: datetime, recent: Recent) -> frozenset[Family]:
        """Excuse the links of whom a moderator permits them, and a friend's raid its crowd."""
        permitted = message.author is not None and self._past.permitted(message.author.id, at)
        welcome = self._crisis.is_welcome(recent, at)
        if not permitted and not welcome:
            return NOTHING_EXCUSED
        both = ((Family.LINKS, permitted), (Family.BEHAVIOUR, welcome))
        return frozenset(family for family, excused in both if excused)
