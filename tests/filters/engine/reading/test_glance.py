from hypothesis import example, given
from hypothesis import strategies as st

from filters.engine.links.hosts import find_hosts
from filters.engine.reading.glance import LINKING, glance
from filters.engine.reading.honest import is_honest, stands
from filters.engine.reading.readings import shows_eye, shows_pair
from filters.engine.reading.squeezing import is_plain, overdone
from filters.engine.reading.views import Views

WORDS = (
    *("hello", "corn", "I", "a", "2", "4", "AmIlate", "WElL", "looool", "nniiqquuee", "fl0m", "1"),
    *("paul2004", "10m", "<3", "a===b", "1,2", "don't", "qu'on", "-", "f*ck", "a..b", ")", "c(h"),
    *("point", "com", "dot", "bit", "ly", "abc", "o", "t", "www", "x.fr", "gg", "discord", "slash"),
    *("", "\t", "n1k", "aaaaaaaaaaaaaaaaaaaa4aaa", "|", "(ourge", "()", "a()b", "b-word", "@ana_b"),
)
TEXTS = st.one_of(
    st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join),
    st.text("abelnrtvI lO01245@$!?.,;:-_'\"()/\\|+*<>\t", max_size=24),
)


@given(TEXTS)
@example("paul2004 10m")
@example("1,2 a===b")
@example("aaaaaaaaaaaaaaaaaaaa4aaa 1")
@example("(ourge )")
@example(" hello ")
def test_words_tell_of_a_text_what_the_whole_of_it_does(text: str) -> None:
    low, seen = text.lower(), Views(text)
    twofold = shows_pair(low) or shows_eye(text, low)
    plain = is_plain(low) and not twofold
    honest = plain or is_honest(low) or stands(low)
    assert seen.plain == plain
    assert seen.honest == honest
    assert seen.single == (plain or (honest and not (overdone(low) or twofold)))


@given(TEXTS)
@example("bit ly")
@example("example point com")
def test_no_host_is_named_where_no_word_may_be_part_of_one(text: str) -> None:
    assert glance(text) & LINKING or not find_hosts(text)
