import pytest

from filters.engine.personal.dialling import dialled, is_counting

EVERYWHERE = ("FR", "US", "GB", "CA", "BE", "CH")


@pytest.mark.parametrize("digits", ["0123456789", "0102030405", "0000000000", "0101101010"])
def test_digits_that_only_count_are_no_number(digits: str) -> None:
    assert is_counting(digits)
    assert not dialled(digits, EVERYWHERE)


def test_help_lines_and_freephone_are_nobodys_own() -> None:
    assert not dialled("0800235236", EVERYWHERE)
    assert not dialled("18002738255", EVERYWHERE)


def test_a_number_is_dialled_in_the_regions_that_are_known() -> None:
    assert dialled("0612345678", ("FR",))
    assert not dialled("0612345678", ("US",))
    assert dialled("4155552671", ("CA",))
    assert dialled("+41791234567", ("FR",))


def test_numbers_kept_for_stories_are_numbers_all_the_same() -> None:
    for digits in ("0639981247", "+33639981247", "07700900128", "+447700900128"):
        assert dialled(digits, ("FR", "GB"))
    assert not dialled("0639911247", ("GB",))
