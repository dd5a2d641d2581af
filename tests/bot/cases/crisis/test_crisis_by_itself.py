"""What began by itself ends by itself; what a human moved is theirs."""

from bot.cases.crisis.calm import begin
from bot.cases.decision import Decision
from bot.cases.effects import SetChatMode
from bot.cases.facts import Calmed
from bot.ports.events import ShieldMoved
from filters.engine.charter import CALM, Modes
from filters.engine.crisis import Waves
from filters.engine.message import Role
from tests.bot.cases.crowd import Chat, noted, said
from tests.making import viewer


def test_only_where_the_charter_says_so_the_lever_is_due_by_itself() -> None:
    chat = Chat()
    chat.crowd(10)
    assert not chat.bench.crisis.due
    chat = Chat(waves=Waves(automatic=True))
    told = chat.crowd(10)
    assert chat.bench.crisis.due
    assert not [key for one in told for key in said(one) if key.endswith("_proposed")]


def calmed_by_itself(chat: Chat) -> None:
    effect, fact = begin(Modes(slow=5), CALM, chat.now, automatic=True)
    chat.bench.accept(Decision("9000", chat.now, effects=(effect,), facts=(fact,)))


def test_what_a_moderator_calmed_never_ends_by_itself() -> None:
    chat = Chat()
    effect, fact = begin(Modes(slow=5), CALM, chat.now)
    chat.bench.accept(Decision("9000", chat.now, effects=(effect,), facts=(fact,)))
    chat.later(hours=5)
    assert chat.bench.expire(chat.now) is None


def test_what_began_by_itself_ends_when_the_wave_has_been_over_for_a_while() -> None:
    chat = Chat(waves=Waves(automatic=True, minutes=10))
    chat.crowd(10)
    calmed_by_itself(chat)
    chat.later(minutes=8)
    chat.crowd(6, name="w{}y")
    chat.later(minutes=8)
    ended = chat.bench.expire(chat.now)
    assert ended is None or not [one for one in ended.effects if isinstance(one, SetChatMode)]
    chat.later(minutes=3)
    ended = chat.bench.expire(chat.now)
    assert ended is not None
    assert SetChatMode(Modes(slow=5)) in ended.effects
    assert Calmed(None, chat.now) in ended.facts
    assert chat.bench.past.upheavals.calmed is None


def modes_before(chat: Chat) -> Modes | None:
    calmed = chat.bench.past.upheavals.calmed
    assert calmed is not None
    return calmed.before


def test_a_shield_that_a_human_moved_is_theirs() -> None:
    chat = Chat(calm=Modes(slow=30, shield=True))
    effect, fact = begin(Modes(slow=5, shield=False), chat.bench.charter.calm, chat.now)
    assert effect.modes.shield
    chat.bench.accept(Decision("9000", chat.now, effects=(effect,), facts=(fact,)))
    assert modes_before(chat) == Modes(slow=5, shield=False)
    told = chat.hears(ShieldMoved("9000", viewer("basile", Role.MODERATOR), False, chat.now))
    assert noted(told) == ["team.shield_down"]
    assert modes_before(chat) == Modes(slow=5)
