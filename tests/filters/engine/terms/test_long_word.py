from hypothesis import given
from hypothesis import strategies as st

from filters.engine.terms.long_word import LONGEST, SHORTEST, SHORTEST_LISTED, USUAL, LongWord

WORDS = frozenset(["nouille", "nou", "grosse", "soupe", "illegros"])
long_words = st.lists(
    st.sampled_from([*WORDS, "the", "de", "oui", "xq", "é", "aaa"]), min_size=1, max_size=12
).map("".join)


def slowly_read(letters: str) -> int:
    most = [0]
    for end in range(1, len(letters) + 1):
        ways = [most[-1]]
        for size in range(SHORTEST, min(end, LONGEST) + 1):
            word = letters[end - size : end]
            if word in USUAL or (size >= SHORTEST_LISTED and word in WORDS):
                ways.append(most[end - size] + size)
        most.append(max(ways))
    return most[-1]


@given(long_words)
def test_both_sides_of_every_place_are_read_as_they_are_by_themselves(word: str) -> None:
    long = LongWord(word, WORDS)
    for place in range(len(word) + 1):
        assert long.read_before(place) == slowly_read(word[:place])
        assert long.read_behind(place) == slowly_read(word[place:])


def test_short_words_of_a_list_are_not_told_within_others() -> None:
    assert LongWord("xqzqzxq", frozenset(["zqz"])).read_before(5) == 0
