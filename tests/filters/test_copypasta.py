from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.copypasta import Copypasta, CopypastaOptions
from filters.engine.message import Author, Message, Role
from tests.filters.stage import said, seen, surest

HATE = "this channel is finished, go away"


def copypasta(**options: object) -> Copypasta:
    return Copypasta(CopypastaOptions.model_validate(options))


def new(number: int) -> Author:
    return Author(f"n{number}", f"new{number}", f"New{number}", first_message=True)


def regular(number: int) -> Author:
    return Author(f"r{number}", f"reg{number}", f"Reg{number}", frozenset({Role.SUBSCRIBER}))


def raid(text: str, count: int, every: float = 2.0) -> list[Message]:
    return [said(text, by=new(n), after=n * every) for n in range(count)]


def test_four_newcomers_with_the_same_text_are_no_raid() -> None:
    assert not seen(copypasta(), said(HATE, by=new(9), after=9), raid(HATE, 3))


@pytest.mark.parametrize(
    "fun",
    [
        *("bravo bravo", "GG", "allez !!", "!play ranked with friends", "LUL LUL LUL"),
        *("ok c'est bon", "🎉🎉 coucou coucou 🎉🎉", "🐸🐸🐸🐸🐸🐸🐸🐸🐸"),
    ],
)
def test_cheers_commands_and_short_answers_are_left_alone(fun: str) -> None:
    assert not seen(copypasta(), said(fun, by=new(20), after=40), raid(fun, 15))


def test_emotes_alone_are_left_alone() -> None:
    party = "PartyTime HappyDance PartyTime"
    marked = [
        replace(one, emotes=said(party, emotes=["PartyTime", "HappyDance"]).emotes)
        for one in raid(party, 9)
    ]
    assert not seen(copypasta(), marked[-1], marked[:-1])


def test_a_friend_s_raid_comes_in_peace() -> None:
    hello = "the beekeeper raid is here, hello everybody"
    assert not seen(copypasta(), said(hello, by=new(30), after=60), raid(hello, 25))


def test_a_meme_of_regulars_is_theirs() -> None:
    meme = "chat is this real or is it cake"
    earlier = [said(meme, by=regular(n), after=n) for n in range(30)]
    assert not seen(copypasta(), said(meme, by=regular(40), after=31), earlier)
    assert not seen(copypasta(), said(meme, by=new(1), after=31), [*raid(meme, 5), *earlier])


def test_a_regular_who_repeats_a_raid_s_text_is_not_flagged() -> None:
    assert not seen(copypasta(), said(HATE, by=regular(1), after=20), raid(HATE, 6))


def test_one_newcomer_who_repeats_is_no_crowd() -> None:
    again = [said(HATE, by=new(1), after=n) for n in range(9)]
    assert not seen(copypasta(), said(HATE, by=new(1), after=10), again)


def test_what_is_not_known_counts_against_nobody() -> None:
    unknown = [said(HATE, by=Author(f"u{n}", f"u{n}", f"U{n}"), after=n) for n in range(12)]
    assert not seen(copypasta(), unknown[-1], unknown[:-1])
    assert not seen(copypasta(), said(HATE, by=None, after=20), raid(HATE, 9))
    assert not seen(copypasta(), said(HATE, by=new(50), after=None), raid(HATE, 9))


def test_unseen_viewers_who_vary_their_text_are_left_alone() -> None:
    quiet = [said("bonsoir", by=regular(1), after=n * 60) for n in range(11)]
    lurkers = [Author(f"u{n}", f"u{n}", f"U{n}") for n in range(14)]
    varied = [said(f"{HATE} {n}{n}", by=one, after=620 + n) for n, one in enumerate(lurkers)]
    assert not seen(copypasta(), varied[-1], [*quiet, *varied[:-1]])


def test_a_raid_of_long_ago_is_over() -> None:
    assert not seen(copypasta(), said(HATE, by=new(9), after=90), raid(HATE, 5))


def test_the_fifth_newcomer_with_the_same_text_is_a_raid() -> None:
    (finding,) = seen(copypasta(), said(HATE, by=new(9), after=9), raid(HATE, 4))
    assert finding.certainty >= 0.9
    assert dict(finding.reason.values) == {"viewers": 5, "newcomers": 5, "seconds": 60}


def test_a_few_words_beside_signs_of_contempt_are_shown_to_people() -> None:
    jeer = "🤡🤡 raus raus 🤡🤡"
    assert surest(seen(copypasta(), said(jeer, by=new(20), after=40), raid(jeer, 15))) == 0.8


def test_more_of_them_make_it_surer() -> None:
    few = surest(seen(copypasta(), said(HATE, by=new(50), after=50), raid(HATE, 5)))
    many = surest(seen(copypasta(), said(HATE, by=new(50), after=50), raid(HATE, 20)))
    assert 0.9 <= few < many < 1


def test_a_word_appended_stretched_letters_or_signs_hide_no_raid() -> None:
    tails = ("qx", "zu", "ab ", "!!", "kk")
    earlier = [said(f"{HATE} {tail}", by=new(n), after=n) for n, tail in enumerate(tails)]
    assert seen(copypasta(), said(f"{HATE} pq", by=new(9), after=9), earlier)
    assert seen(
        copypasta(), said("THIS CHANNEL is finiiiished go away", by=new(9), after=9), earlier
    )


def test_only_the_same_is_a_crowd_where_that_is_asked() -> None:
    earlier = [said(f"{HATE} {n}{n}", by=new(n), after=n) for n in range(6)]
    assert not seen(copypasta(similarity=100), said(f"{HATE} x", by=new(9), after=9), earlier)


def test_about_viewers_whom_the_window_has_not_seen_people_are_asked() -> None:
    quiet = [said("bonsoir", by=regular(1), after=n * 60) for n in range(11)]
    lurkers = [Author(f"u{n}", f"u{n}", f"U{n}") for n in range(11)]
    crowd = [said(HATE, by=one, after=620 + n) for n, one in enumerate(lurkers)]
    assert 0.5 <= surest(seen(copypasta(), crowd[-1], [*quiet, *crowd[:-1]])) < 0.9
    assert not seen(copypasta(), crowd[6], [*quiet, *crowd[:6]])


def test_the_same_link_from_newcomers_is_a_raid() -> None:
    link = "https://spam.example/win"
    assert seen(copypasta(), said(link, by=new(9), after=9), raid(link, 4))


def test_a_meme_that_is_everywhere_is_asked_about_where_the_charter_says_so() -> None:
    meme = "chat is this real or is it cake"
    earlier = [said(meme, by=regular(n), after=n) for n in range(30)]
    asked = surest(seen(copypasta(regulars=30), said(meme, by=regular(40), after=31), earlier))
    assert 0.5 <= asked < 0.9


@given(st.lists(st.text(max_size=60), min_size=1, max_size=8))
def test_whatever_newcomers_say_nothing_is_surer_than_sure(texts: list[str]) -> None:
    earlier = [said(text, by=new(n), after=n) for n, text in enumerate(texts)]
    assert surest(seen(copypasta(newcomers=2), said(texts[0], by=new(99), after=9), earlier)) < 1


def test_a_regular_who_joins_a_small_raid_is_left_alone() -> None:
    text = "this channel is finished, go away"
    assert not seen(copypasta(), said(text, by=regular(1), after=40), raid(text, 6))


def test_whoever_joins_a_great_raid_is_shown_to_people() -> None:
    text = "this channel is finished, go away"
    (found,) = seen(copypasta(), said(text, by=regular(1), after=40), raid(text, 15))
    assert 0.5 <= found.certainty < 0.9
