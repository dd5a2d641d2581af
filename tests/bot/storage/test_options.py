"""What may be set about storage, and what is told when it cannot be so."""

import pytest
from pydantic import ValidationError

from bot.storage.options import StorageOptions


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("mysql://host/db", "unknown kind `mysql`; choose `sqlite` or `postgresql`"),
        ("chartreuse.db", "no database address; write `sqlite:///FILE` or `postgresql://…`"),
        ("sqlite://", "names no file; write `sqlite:///FILE`"),
        ("sqlite:///:memory:", "names no file; write `sqlite:///FILE`"),
    ],
)
def test_an_address_that_leads_nowhere_is_explained(url: str, told: str) -> None:
    with pytest.raises(ValidationError, match="1 validation error") as refused:
        StorageOptions(url=url)
    assert told in str(refused.value)


@pytest.mark.parametrize(
    "url",
    [
        "sqlite:///chartreuse.db",
        "sqlite:////var/lib/chartreuse/chartreuse.db",
        "postgresql://chartreuse:secret@db.example/chartreuse?sslmode=require",
        "postgres://chartreuse@localhost/chartreuse",
    ],
)
def test_the_usual_addresses_are_taken(url: str) -> None:
    assert StorageOptions(url=url).url == url


@pytest.mark.parametrize(
    ("allowances", "told"),
    [
        ({"hug": 5}, "unknown effect `hug`; choose among delete, warn, timeout,"),
        ({"ban": 0}, "`ban` needs at least one second"),
    ],
)
def test_an_allowance_that_makes_no_sense_is_explained(
    allowances: dict[str, int], told: str
) -> None:
    with pytest.raises(ValidationError) as refused:
        StorageOptions(allowances=allowances)
    assert told in str(refused.value)


def test_every_option_is_described() -> None:
    assert all(field.description for field in StorageOptions.model_fields.values())


def test_a_printed_option_keeps_the_key() -> None:
    options = StorageOptions.model_validate({"token_key": "hush"})
    assert "hush" not in repr(options)
