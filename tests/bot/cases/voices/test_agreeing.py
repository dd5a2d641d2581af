"""Whom a `+1` to nobody is with: nothing that is over, old or no question; else the latest."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.animation.voice import Kind
from bot.cases.case import Person
from bot.cases.voices.agreeing import LATELY, meant
from bot.cases.voices.chorus import Chorus, Part, Stage, Way
from bot.cases.voices.floor import Floor
from bot.cases.voices.moving import moved
from filters.engine.phrase import Phrase
from tests.making import NINE, viewer

LEA = Person("id-lea", "lea")
SECOND = timedelta(seconds=1)


def asked(number: int, at: datetime = NINE, kind: Kind = Kind.QUESTION) -> Chorus:
    part = Part(viewer(f"v{number}"), f"m{number}", "et la suite ?", at)
    return Chorus(number, "9000", kind, 0.9, Phrase("voice.question"), (part,), at)


def with_it(*choruses: Chorus, at: datetime = NINE + SECOND) -> int | None:
    found = meant(Floor(choruses), at)
    return found.number if found else None


def test_it_is_with_nothing_that_is_over_or_old_or_no_question() -> None:
    over = moved(asked(1), Stage.DECLINED, LEA, NINE)
    assert with_it(over, asked(2, kind=Kind.THANKS)) is None
    assert with_it(asked(1), at=NINE + LATELY + SECOND) is None
    assert with_it(asked(1, NINE + 9 * SECOND)) is None


def test_it_is_with_what_was_asked_last() -> None:
    assert with_it(asked(1, NINE - SECOND), asked(2), asked(3, NINE - 2 * SECOND)) == 2


def test_agreements_alone_do_not_keep_a_question_fresh() -> None:
    late = NINE + LATELY
    agreed = replace(asked(1).parts[0], viewer=viewer("ana"), at=late, way=Way.SECOND)
    one = replace(asked(1), parts=(*asked(1).parts, agreed))
    assert with_it(one, at=late + SECOND) is None


def test_being_kept_makes_a_question_fresh_again() -> None:
    late = NINE + 2 * LATELY
    assert with_it(moved(asked(1), Stage.KEPT, LEA, late), at=late + SECOND) == 1


def test_where_nothing_was_asked_lately_it_is_with_what_is_on_air() -> None:
    airing = moved(moved(asked(1), Stage.SENT, LEA, NINE), Stage.ON_AIR, LEA, NINE)
    late = NINE + 5 * LATELY
    assert with_it(airing, at=late) == 1
    assert with_it(airing, asked(2, late - SECOND), at=late) == 2
