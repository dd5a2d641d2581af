import pytest

from bot.loopback import is_this_machine


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.8.8.8", "::1"])
def test_loopback_is_this_machine(host: str) -> None:
    assert is_this_machine(host)


@pytest.mark.parametrize("host", ["example.org", "localhost.example.org", "192.168.0.1", ""])
def test_whatever_else_is_another(host: str) -> None:
    assert not is_this_machine(host)
