"""What becomes of texts, moments and values on their way into a column."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects.postgresql.asyncpg import dialect as postgresql
from sqlalchemy.dialects.sqlite.aiosqlite import dialect as sqlite

from bot.storage.columns import Moment, keepable, to_json
from filters.engine.phrase import Phrase

PARIS = timezone(timedelta(hours=2))
TEN = datetime(2026, 10, 14, 10, 0, tzinfo=PARIS)


def test_a_moment_without_a_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="without a time zone"):
        Moment().process_bind_param(TEN.replace(tzinfo=None), sqlite())


@pytest.mark.parametrize("database", [sqlite(), postgresql()])
def test_a_moment_comes_back_in_utc(database: sqlite | postgresql) -> None:
    kept = Moment().process_bind_param(TEN, database)
    back = Moment().process_result_value(kept, database)
    assert back == TEN
    assert back is not None
    assert back.tzinfo is UTC


@given(st.text(st.characters()))
def test_any_text_can_be_kept_at_its_length(text: str) -> None:
    kept = keepable(text)
    assert len(kept) == len(text)
    assert "\0" not in kept
    kept.encode()


@given(st.text(st.characters()))
def test_any_text_can_be_written_as_json(text: str) -> None:
    to_json(Phrase.of("said", text=text)).encode()


def test_a_clean_text_is_left_alone() -> None:
    assert keepable("çà et là 🍋\u200b") == "çà et là 🍋\u200b"
