"""The figures of an evening are those of what was kept of it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.cases.airing import Aired
from bot.cases.evening.account import evening_of
from bot.cases.evening.evening import Talk
from bot.cases.evening.lives import Live, lives_of, read_key
from bot.cases.evening.minute import Minute
from bot.cases.evening.searches import either, searches_for
from filters.engine.charter import Words
from tests.bot.report.evening import CHARTER, after, evening, material
from tests.making import NINE

HOUR = timedelta(hours=1)


def test_nothing_kept_makes_an_empty_report_that_says_so() -> None:
    empty = evening(talk=Talk(), cases=(), acts=(), facts=(), minutes=(), quotes=None)
    assert (empty.totals.messages, empty.totals.removed, empty.totals.half) == (0, 0, None)
    assert empty.totals.precision is None
    assert [one.key for one in empty.left_out] == [
        "evening.without.minutes",
        "evening.without.voices",
        "evening.without.clips",
    ]


def test_totals_count_what_was_done_asked_and_ruled() -> None:
    totals = evening().totals
    assert (totals.removed, totals.timed_out, totals.banned, totals.lifted) == (3, 2, 1, 1)
    assert (totals.asked, totals.ruled, totals.unruled) == (3, 2, 1)
    assert (totals.upheld, totals.cleared, totals.half) == (1, 2, 120)
    assert (totals.peak, totals.short) == (1290, 60)


def test_every_removal_has_its_ground_and_who_decided() -> None:
    first, lifted, human, banned = evening().statements
    assert (first.automated, first.by, first.article, first.version) == (True, "", 3, "abc123")
    assert [(one.kind, one.result) for one in first.measures] == [
        ("delete", "done"),
        ("timeout", "refused"),
    ]
    assert lifted.lifted == NINE + after(21)
    assert lifted.until == NINE + after(30)
    assert (human.automated, human.by) == (False, "nora")
    assert (banned.viewer, banned.article, banned.found, banned.by) == (
        "zed",
        None,
        "twitch",
        "abe",
    )


def test_an_article_is_quoted_only_where_the_charter_still_says_what_it_said() -> None:
    then = evening().statements[0]
    assert then.wording is not None
    assert then.wording.in_language("en") == "Criticise ideas only."
    changed = evening_of(material(), replace(CHARTER, version="changed"), searches=())
    assert changed.statements[0].wording is None
    assert changed.statements[0].version == "abc123"


def test_an_article_that_was_renamed_since_keeps_the_name_of_then() -> None:
    article = CHARTER.articles[0]
    renamed = replace(article, title=Words((("en", "New"), ("fr", "Neuf"))))
    now = replace(CHARTER, version="changed", articles=(renamed, *CHARTER.articles[1:]))
    forgotten = evening_of(material(), now).statements[0]
    assert (forgotten.title, forgotten.wording) == (renamed.title, None)
    known = evening_of(material(), now, bygone={CHARTER.version: CHARTER}).statements[0]
    assert (known.title, known.wording) == (article.title, article.text)


def test_an_article_has_its_precision_between_bounds() -> None:
    (row,) = evening().articles
    assert (row.number, row.acted, row.asked, row.upheld, row.cleared, row.silent) == (
        *(3, 2, 3, 1, 2, 1),
    )
    assert row.low < 1 / 3 < row.high


def test_chapters_begin_a_little_before_what_they_name() -> None:
    chapters = [(one.offset, one.kind) for one in evening().chapters]
    assert chapters == [
        (0, "begin"),
        (5 * 60 - 10, "testimony"),
        (15 * 60 - 10, "question"),
        (60 * 60 - 10, "crisis"),
        (61 * 60 - 10, "clip"),
    ]


def test_a_long_live_is_drawn_in_wider_stretches() -> None:
    assert (evening().width, len(evening().stretches)) == (2, 61)
    end = NINE + 9 * HOUR
    long = evening(until=end, live=Live(NINE, end))
    assert (long.width, len(long.stretches)) == (5, 109)
    assert sum(one.messages for one in long.stretches) == 840
    assert material().talk.messages == 900


@pytest.mark.parametrize("until", [0, 1, 59])
def test_what_has_only_begun_can_be_drawn(until: int) -> None:
    begun = evening(until=NINE + timedelta(seconds=until), live=Live(NINE))
    assert len(begun.stretches) == 1


def test_lives_are_those_that_twitch_told_and_those_that_were_counted() -> None:
    aired = (
        *(Aired("a", NINE), Aired("a", NINE, NINE + 2 * HOUR)),
        Aired("b", NINE + 48 * HOUR),
    )
    early = [NINE - 24 * HOUR + after(one) for one in range(60)]
    inside = [NINE + after(one) for one in range(120)]
    found = lives_of(aired, [*early, *inside], NINE + 49 * HOUR)
    assert [(one.begun, one.ended, one.told) for one in found] == [
        (NINE + 48 * HOUR, None, True),
        (NINE, NINE + 2 * HOUR, True),
        (early[0], early[-1], False),
    ]
    assert read_key(found[0].key) == found[0].begun
    assert read_key("20269999T000000Z") is None


def test_a_stream_whose_end_nobody_heard_ends_with_what_was_counted() -> None:
    minutes = [NINE + after(one) for one in range(90)]
    (newer, older) = lives_of(
        (Aired("a", NINE), Aired("b", NINE + 24 * HOUR)), minutes, NINE + 25 * HOUR
    )
    assert (newer.ended, older.ended) == (None, minutes[-1])


def test_a_search_cannot_be_broken_out_of() -> None:
    assert either(('a"b OR site:evil\n', "", "a")) == '("a b OR site:evil" OR "a")'
    words = [one.words for one in searches_for(("Mona",), ("Dr Léa",), ("x.com",), "fr", NINE)]
    assert words[0] == '"Mona" after:2026-10-13'
    assert 'site:x.com "Mona" after:2026-10-13' in words
    assert not [*searches_for((), ("x",), ("x.com",), "fr", NINE)]


def test_a_minute_that_the_count_stepped_over_leaves_no_hole_in_the_course() -> None:
    counted = tuple(
        Minute(at=NINE + timedelta(minutes=at), viewers=80 + at, present=1, by_rule=1)
        for at in (0, 1, 3, 7)
    )
    end = NINE + timedelta(minutes=8)
    made = evening(minutes=counted, until=end, live=Live(NINE, end))
    assert [one.viewers for one in made.stretches] == [
        *(80, 81, 81, 83, None, None, None, 87, None),
    ]
