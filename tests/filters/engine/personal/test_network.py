import pytest

from filters.engine.personal.network import machines


@pytest.mark.parametrize(
    "text",
    [
        *("127.0.0.1", "192.168.0.12:8080", "172.16.4.2", "8.8.8.8", "v92.184.105.33", "1.2.3.4"),
        *("300.1.2.3", "10.0.19045.3086", "12:34:56", "fe80::1:2:3:4", "92.184.105.33/24"),
    ],
)
def test_nobodys_machine_is_none(text: str) -> None:
    assert not list(machines(text))


def test_a_machine_is_surer_where_it_is_somebodys_and_less_where_it_serves() -> None:
    (alone,) = machines("92.184.105.33")
    (his,) = machines("his ip is 92.184.105.33")
    (game,) = machines("connect 92.184.105.33:27015")
    assert game.certainty < alone.certainty < his.certainty


def test_points_in_words_are_points() -> None:
    assert list(machines("son ip 92 point 184 point 105 point 33"))
    assert list(machines("his ip: 92 dot 184 dot 105 dot 33"))
    assert not list(machines("version 92 point 184"))
