"""Signatures, logins under way, counts of them, and colours that can be told apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape
from pydantic import ValidationError

from bot.ports.joining import Visitor
from bot.web.door.errands import MINUTES, MOST, Errands
from bot.web.door.rates import MOST_KNOWN, Rates, neighbourhood
from bot.web.ground.options import WebOptions
from bot.web.text.rendering import harmless
from bot.web.visitor.signing import Signer
from tests.bot.web.hall import KEY

MONA = Visitor("1", "mona")


class Watch:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@given(st.text())
def test_what_nobody_signed_is_nothing(text: str) -> None:
    assert Signer(KEY).verify("session", text, Visitor) is None


def test_what_was_signed_holds_for_its_purpose_its_key_and_its_time() -> None:
    signed = Signer(KEY).sign("session", MONA, 60)
    assert Signer(KEY).verify("session", signed, Visitor) == MONA
    assert Signer(KEY).verify("errand", signed, Visitor) is None
    assert Signer(b"other" * 8).verify("session", signed, Visitor) is None
    assert Signer(KEY).verify("session", Signer(KEY).sign("session", MONA, -1), Visitor) is None


@given(st.integers(0, 200), st.characters(codec="ascii"))
def test_one_changed_sign_is_enough(place: int, sign: str) -> None:
    signed = Signer(KEY).sign("session", MONA, 60)
    place %= len(signed)
    changed = f"{signed[:place]}{sign}{signed[place + 1 :]}"
    assert changed == signed or Signer(KEY).verify("session", changed, Visitor) is None


def test_a_login_under_way_serves_once_and_not_for_ever() -> None:
    watch = Watch()
    errands = Errands(watch)
    first, second = errands.begin(), errands.begin()
    assert first != second
    assert errands.end(first)
    assert not errands.end(first)
    watch.now = MINUTES * 60
    assert not errands.end(second)
    assert not errands.end("")


def test_of_too_many_logins_the_oldest_begins_again() -> None:
    errands = Errands()
    first = errands.begin()
    for _ in range(MOST):
        last = errands.begin()
    assert not errands.end(first)
    assert errands.end(last)


def test_each_address_has_its_share_and_all_have_one_together() -> None:
    watch = Watch()
    rates = Rates(2, 3, watch)
    assert [rates.allow("10.0.0.1") for _ in range(3)] == [True, True, False]
    assert [rates.allow(f"10.0.0.{one}") for one in (2, 3)] == [True, False]
    watch.now = 61
    assert rates.allow("10.0.0.1")


@given(st.text(max_size=50))
def test_any_address_is_counted(address: str) -> None:
    assert Rates(1, 1).allow(address)


def test_a_house_with_many_addresses_is_one() -> None:
    assert neighbourhood("2001:db8::1") == neighbourhood("2001:db8::ffff:1")
    assert neighbourhood("2001:db8:0:1::1") != neighbourhood("2001:db8::1")


def test_no_flood_of_addresses_fills_the_memory() -> None:
    rates = Rates(1, 10 * MOST_KNOWN, lambda: 0.0)
    for one in range(MOST_KNOWN + 10):
        rates.allow(f"10.{one >> 16}.{one >> 8 & 255}.{one & 255}")
    assert len(rates._counts) == MOST_KNOWN


@pytest.mark.parametrize(
    "url", ["http://bot.example", "ftp://bot.example", "bot.example", "https://bot.example/x"]
)
def test_an_address_that_would_not_serve_is_refused(url: str) -> None:
    with pytest.raises(ValidationError):
        WebOptions(public_url=url)


@pytest.mark.parametrize("url", ["", "https://bot.example/", "http://localhost:8477"])
def test_an_address_that_serves_is_taken_without_its_slash(url: str) -> None:
    assert WebOptions(public_url=url).public_url == url.rstrip("/")


def test_what_an_editor_must_give_back_comes_back_letter_by_letter() -> None:
    text = "terms = ['a\u200bb', '\u202ex']\n"
    assert harmless(text) == "terms = ['a·b', '·x']\n"
    assert harmless(escape(text)) == escape(text)
    assert harmless("tab\there\r\n") == "tab\there\r\n"
    assert harmless(3) == 3
