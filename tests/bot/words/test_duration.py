"""Lengths of time are said as people say them."""

import pytest

from bot.words.duration import about, duration


@pytest.mark.parametrize(
    ("seconds", "french", "english"),
    [
        (0, "0 seconde", "0 seconds"),
        (1, "1 seconde", "1 second"),
        (90, "1 minute 30 secondes", "1 minute 30 seconds"),
        (600, "10 minutes", "10 minutes"),
        (5400, "1 heure 30 minutes", "1 hour 30 minutes"),
        (86_400, "24 heures", "24 hours"),
        (172_800, "2 jours", "2 days"),
        (1_209_600, "14 jours", "14 days"),
        (-5, "0 seconde", "0 seconds"),
    ],
)
def test_a_length_of_time_is_said_in_both_languages(
    seconds: int, french: str, english: str
) -> None:
    assert duration(seconds, "fr") == french
    assert duration(seconds, "en") == english


def test_only_the_greatest_unit_is_said_where_it_is_enough() -> None:
    assert about(5400, "fr") == "1 heure"
    assert about(0, "en") == "0 seconds"
