from hypothesis import given
from hypothesis import strategies as st

from bot.cases.case import Person
from bot.cases.decision import Decision
from bot.cases.effects import Delete, Say
from bot.cases.mass.sweep import Aimed, Caught, Spared, Struck
from bot.ports.world import Answer, Channel, PendingEffect, Progress
from bot.terminal.console import Console, printable
from filters.engine.charter import Mode, Rung, Step
from filters.engine.phrase import Phrase
from tests.making import NINE, article, bench, message, viewer

CHANNEL = Channel("9000", "le_plateau", "Le Plateau", "fr")


def console() -> tuple[Console, list[str]]:
    lines: list[str] = []
    return Console(lines.append, lambda: NINE), lines


def pending(effect: Delete | Say) -> PendingEffect:
    return PendingEffect(1, "9000", effect, NINE, Progress.PENDING, 1, "m1")


@given(st.text())
def test_no_text_moves_the_cursor_of_a_terminal(text: str) -> None:
    shown = printable(text)

    assert len(shown) == len(text)
    assert not any(one in shown for one in "\x1b\r\n\x07\u202e\u2066\u200b\x9b")


def test_a_clear_message_is_not_shown() -> None:
    shown, lines = console()
    said = message("salut")

    shown.decided(CHANNEL, said, bench().consider(said))

    assert lines == []


def test_a_breach_is_shown_with_its_evidence() -> None:
    shown, lines = console()
    said = message("quel malotru\x1b[2J")

    shown.decided(CHANNEL, said, bench(article(3, "malotru")).consider(said))

    assert lines[0].startswith("21:00:00 le_plateau   × case 1 article 3 mona: delete, warn\n")
    assert "« quel malotru·[2J »" in lines[0]


def test_no_name_forges_a_line() -> None:
    shown, lines = console()
    said = message("malotru", author=viewer("mona\n21:00:00 le_plateau   = case 9"))

    shown.decided(CHANNEL, said, bench(article(3, "malotru")).consider(said))

    assert "\n" not in lines[0].partition(": delete")[0]


def test_a_case_is_shown_as_a_question() -> None:
    shown, lines = console()
    said = message("malotru")

    one = bench(article(3, "malotru", mode=Mode.ASK))
    shown.decided(CHANNEL, said, one.consider(said))

    assert "? case 1 article 3 mona: open_case" in lines[0]


def test_what_twitch_refused_is_shown_and_what_it_did_is_not() -> None:
    shown, lines = console()

    shown.answered(CHANNEL, pending(Delete("m1")), Answer(Progress.DONE))
    shown.answered(CHANNEL, pending(Delete("m1")), Answer(Progress.REFUSED, "not a moderator"))

    assert lines == ["21:00:00 le_plateau     delete refused (not a moderator)"]


def test_what_the_bot_says_is_shown() -> None:
    shown, lines = console()

    shown.answered(CHANNEL, pending(Say(Phrase("x"))), Answer(Progress.DONE, told="Bonjour"))

    assert lines == ["21:00:00 le_plateau     say done: Bonjour"]


def test_a_nuke_is_shown_with_whom_it_hits_whom_it_spares_and_what_they_said() -> None:
    shown, lines = console()
    basile = Person("id-basile", "basile")
    aimed = Aimed(
        number=1,
        by=basile,
        sought="pas chers",
        look_back=60,
        rung=Rung(Step.TIMEOUT, 600),
        caught=(Caught("id-mona", "mona", ("m1", "m2")),),
        spared=(Spared("vip", "vip"),),
        left_out=0,
        speakers=3,
        samples=("des vues pas chères\x1b[2J",),
        at=NINE,
    )

    shown.decided(CHANNEL, None, Decision("9000", NINE, facts=(aimed, Struck(1, basile, NINE))))

    assert "nuke 1 by basile: 2 messages of 1 viewers in 60 s, timeout 600 s" in lines[0]
    assert lines[1].endswith("caught: mona 2; left out: 0")
    assert lines[2].endswith("spared: vip (vip)")
    assert lines[3].endswith("« des vues pas chères·[2J »")
    assert lines[4].endswith("× nuke 1 by basile")
