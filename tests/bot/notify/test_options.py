"""Settings of notices that cannot be used are said so."""

import pytest
from pydantic import ValidationError

from bot.notify.options import NotifyOptions


def test_an_address_is_a_secret() -> None:
    assert "token" not in repr(NotifyOptions(urls=["discord://id/token"]))


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"urls": ["discord"]}, "no address"),
        ({"quiet_hours": "at night"}, "no hours of the day"),
        ({"quiet_hours": "23:00-08:00", "quiet_zone": "Paris"}, "unknown `quiet_zone` `Paris`"),
        ({"quiet_hours": "23:00-08:00", "quiet_zone": "../etc"}, "unknown `quiet_zone`"),
        ({"occasions": ["gossip"]}, "overdue"),
    ],
)
def test_a_mistake_says_what_to_write(options: dict[str, object], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        NotifyOptions.model_validate(options)
