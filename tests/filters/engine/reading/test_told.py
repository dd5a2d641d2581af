from filters.engine.reading.told import MOST_WORDS, Told


def test_a_word_that_was_said_before_is_not_looked_at_again() -> None:
    looked: list[str] = []

    def size(word: str) -> int:
        looked.append(word)
        return len(word)

    told = Told(size)
    assert told.by("no no yes") == 2 | 3
    assert told.by("yes") == 3
    assert sorted(looked) == ["no", "yes"]


def test_however_many_words_are_said_the_memory_is_bounded() -> None:
    told = Told(len)
    for number in range(MOST_WORDS + 5):
        told.by(str(number))
    assert len(told) == 5
    assert told.by("12345 1") == 5 | 1


def test_what_no_word_tells_of_is_not_told() -> None:
    assert Told(lambda _: 0).by("nothing at all") == 0
