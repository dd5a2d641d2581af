from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.words.moments import moment

AT = datetime(2026, 8, 16, 22, 30, tzinfo=UTC)


def test_a_moment_is_told_as_it_is_in_its_zone() -> None:
    assert moment(AT, UTC, "en") == "Sun 16 Aug, 22:30"
    assert moment(AT, ZoneInfo("Europe/Paris"), "fr") == "lun. 17 août à 00:30"
    assert moment(AT, UTC, "xx") == "Sun 16 Aug, 22:30"
