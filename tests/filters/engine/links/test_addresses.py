import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.engine.links.addresses import is_nobodys, is_version, numeric


@pytest.mark.parametrize("host", ["", ".", "example.org", "1.2.3.4.5", "256.1.1.1", "1.2.3.x", "²"])
def test_a_name_is_no_numeric_address(host: str) -> None:
    assert numeric(host) is None


@pytest.mark.parametrize(
    "host",
    ["203.0.113.7", "3405803783", "0xcb007107", "0313.0.0161.07", "203.0.28935", "203.0.0x71.7"],
)
def test_an_address_is_the_same_in_every_notation(host: str) -> None:
    assert numeric(host) == "203.0.113.7"


def test_a_long_address_is_read_with_and_without_brackets() -> None:
    assert numeric("[2001:DB8::1]") == numeric("2001:db8::1") == "2001:db8::1"
    assert numeric("[2001:db8::1::2]") is None


@pytest.mark.parametrize(
    ("address", "nobodys"),
    [
        ("127.0.0.1", True),
        ("192.168.1.20", True),
        ("172.16.0.1", True),
        ("8.8.8.8", True),
        ("255.255.255.0", True),
        ("203.0.113.7", False),
        ("2001:db8::1", False),
    ],
)
def test_ones_own_house_is_told_from_the_world(address: str, *, nobodys: bool) -> None:
    assert is_nobodys(address) is nobodys


def test_small_numbers_and_those_after_a_word_for_it_are_a_version() -> None:
    assert is_version("1.20.4.1", "on joue en ")
    assert is_version("92.184.105.33", "après la mise à jour ")
    assert not is_version("92.184.105.33", "venez sur ")


@given(st.text(st.sampled_from("0123456789abcdefx.:[]²"), max_size=40))
def test_whatever_is_numeric_stays_itself(host: str) -> None:
    address = numeric(host)
    assert address is None or numeric(address) == address
