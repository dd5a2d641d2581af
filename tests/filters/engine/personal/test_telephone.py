from filters.engine.personal.telephone import telephones

EVERYWHERE = ("FR", "US", "GB", "CA", "BE", "CH")


def test_numbers_drawn_are_no_number_unless_somebody_is_called() -> None:
    drawn = "euro millions 07 14 23 31 44"
    assert not list(telephones(drawn, EVERYWHERE))
    assert list(telephones("appelle le 07 14 23 31 44", EVERYWHERE))


def test_two_numbers_in_a_row_are_two() -> None:
    both = "06.12.34.56.78 06.98.76.54.32"
    assert [both[one.start : one.end] for one in telephones(both, EVERYWHERE)] == both.split()


def test_an_american_number_without_its_area_needs_a_caller() -> None:
    assert not list(telephones("555-0147", EVERYWHERE))
    (one,) = telephones("call him 555-0147", EVERYWHERE)
    assert 0.5 <= one.certainty < 0.9
