"""The latest of many: none of them is lost, and the rest takes no room."""

from bot.lately import Lately


def test_the_latest_are_never_forgotten() -> None:
    lately: Lately[int] = Lately(10)

    for number in range(105):
        lately.put(f"{number}", number)

    assert [lately.get(f"{number}") for number in range(95, 105)] == list(range(95, 105))


def test_there_are_never_more_than_twice_as_many() -> None:
    lately: Lately[int] = Lately(10)

    for number in range(105):
        lately.put(f"{number}", number)

    assert not any(f"{number}" in lately for number in range(105 - 2 * 10 - 1))
    assert lately.get("0") is None


def test_what_is_put_last_holds() -> None:
    lately: Lately[str] = Lately(1)
    lately.put("mona", "salut")
    lately.put("lou", "bonsoir")

    lately.put("mona", "re")

    assert lately.get("mona") == "re"


def test_nothing_said_is_something_known() -> None:
    lately: Lately[str] = Lately(1)
    lately.put("m1", "")

    assert "m1" in lately
    assert lately.get("m1") == ""
