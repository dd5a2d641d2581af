"""The live of two hours that is played is one: in order, named once, from 80 viewers to 2,600."""

import json
from datetime import datetime
from itertools import pairwise

from benchmarks.two_hours import BEGINS, LASTS, TEAM, lines
from bot.sandbox.player.line import read_line

LIVE = tuple(lines())


def test_the_lines_can_be_read_stand_in_order_and_are_named_once() -> None:
    read = [read_line(one) for one in LIVE]
    assert all(one is not None and one.sent_at for one in read)
    moments = [one.sent_at for one in read if one and one.sent_at]
    assert all(before < after for before, after in pairwise(moments))
    assert (moments[-1] - BEGINS).total_seconds() <= LASTS * 60
    names = [one.id for one in read if one and one.text]
    assert len(names) == len(set(names)) > 4_000


def test_viewers_go_from_eighty_to_two_thousand_six_hundred() -> None:
    counts = [count for one in LIVE if (count := json.loads(one).get("viewers"))]
    assert (counts[0], len(counts)) == (80, LASTS)
    assert 2_590 <= max(counts) <= 2_610


def test_nobody_marks_a_stretch_that_does_not_stand_there() -> None:
    for line in map(json.loads, LIVE):
        for one in line.get("mentions", ()):
            stretch = line["text"][one["start"] : one["end"]]
            assert stretch == f"@{one['login']}", line["id"]


def test_moderators_are_few_at_first_and_rule_nothing_by_the_log() -> None:
    said = [one for one in map(json.loads, LIVE) if "text" in one]
    theirs = [one for one in said if one["user"]["login"] in TEAM]
    early = {
        one["user"]["login"]
        for one in theirs
        if datetime.fromisoformat(one["sent_at"]) < BEGINS.replace(minute=30)
    }
    assert early == {"modo_lise"}
    assert not [one for one in theirs if one["text"].startswith(("!uphold", "!dismiss"))]
