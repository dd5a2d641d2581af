"""The floor and what moves on it: whatever happens, nobody who fell out is shown."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.animation.voice import Kind
from bot.cases.case import Person
from bot.cases.voices.chorus import MOST_PARTS, Chorus, Part, Stage, Way
from bot.cases.voices.fallout import Fallout
from bot.cases.voices.floor import MOST_NEW, Floor
from bot.cases.voices.moving import (
    WAYS,
    CannotMoveError,
    MovedError,
    held,
    joined,
    moved,
    starred,
    without,
)
from filters.engine.memory.fingerprint import fingerprint
from filters.engine.phrase import Phrase
from tests.making import NINE, viewer

LEA = Person("id-lea", "lea")


def part(login: str = "hugo", text: str = "et la suite ?", way: Way = Way.OWN) -> Part:
    return Part(viewer(login), f"m-{login}-{text}", text, NINE, way)


def chorus(*parts: Part, number: int = 1, stage: Stage = Stage.NEW) -> Chorus:
    reason = Phrase("voice.question")
    return Chorus(number, "9000", Kind.QUESTION, 0.9, reason, parts or (part(),), NINE, stage)


def test_no_way_leads_back_from_what_is_gone() -> None:
    gone = without(chorus(), lambda _: True, NINE)
    assert (gone.stage, gone.shown, gone.votes) == (Stage.GONE, None, 0)
    for stage in Stage:
        with pytest.raises(CannotMoveError):
            moved(gone, stage, LEA, NINE)
    with pytest.raises(CannotMoveError):
        starred(gone, on=True)


def test_from_an_old_version_nothing_moves() -> None:
    sent = moved(chorus(), Stage.SENT, LEA, NINE, seen=0)
    with pytest.raises(MovedError):
        moved(sent, Stage.ON_AIR, LEA, NINE, seen=0)
    assert moved(sent, Stage.ON_AIR, LEA, NINE, seen=1).stage is Stage.ON_AIR


def test_a_mere_agreement_is_never_shown() -> None:
    agreed = chorus(part("hugo"), part("ana", "+1", Way.SECOND))
    assert agreed.votes == 2
    assert without(agreed, lambda one: one.viewer.login == "hugo", NINE).shown is None


def test_own_words_take_the_place_of_an_agreement_and_nobody_counts_twice() -> None:
    agreed = joined(chorus(), part("ana", "+1", Way.SECOND))
    again = joined(agreed, part("ana", "oui, et la suite ?"))
    assert (again.votes, again.parts[1].way) == (2, Way.OWN)
    assert joined(again, part("ana", "encore")) is again


def test_what_fell_out_does_not_come_back_by_being_said_again() -> None:
    fell = without(chorus(part("hugo"), part("ana")), lambda one: one.viewer.login == "ana", NINE)
    assert joined(fell, part("ana", "et la suite ?")).votes == 1


def test_what_is_held_comes_back_as_new_when_it_is_found_fair() -> None:
    sent = moved(chorus(), Stage.SENT, LEA, NINE)
    under = held(sent, sent.parts[0].message_id, 7, NINE)
    assert under.shown is None
    free = held(under, sent.parts[0].message_id, 0, NINE)
    assert (free.stage, free.votes) == (Stage.NEW, 1)


def test_one_viewers_text_falls_and_anothers_same_text_stays() -> None:
    both = chorus(part("hugo"), part("ana"))
    what = Fallout(texts=frozenset({("id-hugo", fingerprint("et la SUITE ?"))}))
    left = without(both, what.takes, NINE)
    assert [one.viewer.login for one in left.parts if one.counts] == ["ana"]


def test_a_chorus_and_a_floor_are_bounded() -> None:
    full = chorus(*(part(f"v{number}") for number in range(MOST_PARTS)))
    assert joined(full, part("late")) is full
    floor = Floor()
    for number in range(1, MOST_NEW + 10):
        floor.put(chorus(part(f"v{number}"), number=number))
    assert len(floor.at(Stage.NEW)) == MOST_NEW
    assert floor.get(1) is None
    assert floor.of_message("m-v1-et la suite ?") is None
    assert floor.next_number == MOST_NEW + 10


def test_what_nobody_touched_is_stale_but_a_vote_keeps_it() -> None:
    floor = Floor([chorus(part("hugo"))])
    later = NINE + timedelta(hours=1)
    assert len(floor.stale(later)) == 1
    floor.put(chorus(part("hugo"), replace(part("ana"), at=later)))
    assert not floor.stale(later)


STEPS = st.lists(
    st.tuples(st.integers(1, 4), st.sampled_from([*Stage, "ban", "delete"]), st.integers(0, 2)),
    max_size=30,
)


@given(STEPS)
def test_whatever_people_do_nobody_who_fell_out_is_shown(
    steps: list[tuple[int, str, int]],
) -> None:
    floor = Floor(
        chorus(part(f"a{number}"), part(f"b{number}"), number=number) for number in range(1, 5)
    )
    out: set[str] = set()
    for number, deed, who in steps:
        known = floor.get(number)
        assert known
        login = f"{'ab'[who % 2]}{number}"
        if deed in {"ban", "delete"}:
            out.add(login)
            floor.put(without(known, lambda one, login=login: one.viewer.login == login, NINE))
        elif Stage(deed) in WAYS[known.stage] and known.lead:
            floor.put(moved(known, Stage(deed), LEA, NINE))
    for one in floor.at(*Stage):
        lead = one.shown
        assert lead
        assert one.stage is Stage.ANSWERED or lead.viewer.login not in out
