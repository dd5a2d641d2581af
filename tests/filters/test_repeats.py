import pytest

from filters.engine.message import Message
from filters.repeats import Repeats, RepeatsOptions
from tests.filters.stage import BEN, said, seen, surest

ADVERT = "come and see my channel tonight"


def repeats(**options: object) -> Repeats:
    return Repeats(RepeatsOptions.model_validate(options))


def again(text: str, count: int, every: float = 1.0) -> list[Message]:
    return [said(text, after=n * every) for n in range(count)]


def test_a_question_asked_three_times_is_left_alone() -> None:
    question = "on commence à quelle heure ?"
    assert not seen(repeats(), said(question, after=5), again(question, 2))


@pytest.mark.parametrize(
    "cheer",
    ["GG", "bravo", "allez allez allez", "on y va on y va on y va", "LULW LULW LULW LULW", "!drop"],
)
def test_cheers_and_single_words_may_be_repeated(cheer: str) -> None:
    assert not seen(repeats(), said(cheer, after=9), again(cheer, 8))


def test_emotes_alone_may_be_repeated() -> None:
    party = "PartyTime HappyDance PartyTime"
    marked = [said(party, after=n, emotes=["PartyTime", "HappyDance"]) for n in range(8)]
    assert not seen(repeats(), marked[-1], marked[:-1])
    assert not seen(
        repeats(), said("🎉🎊🎉🎊🎉🎊🎉🎊🎉🎊🎉🎊", after=9), again("🎉🎊🎉🎊🎉🎊🎉🎊🎉🎊🎉🎊", 8)
    )


def test_what_others_said_counts_for_nobody_else() -> None:
    others = [said(ADVERT, by=BEN, after=n) for n in range(9)]
    assert not seen(repeats(), said(ADVERT, after=9), others)


def test_a_message_of_long_ago_is_forgotten() -> None:
    assert not seen(repeats(), said(ADVERT, after=60), again(ADVERT, 3))


def test_different_messages_are_no_repeats() -> None:
    earlier = [
        said(f"réponse {n} : {word} encore autre chose", after=n) for n, word in enumerate("abc")
    ]
    assert not seen(
        repeats(similarity=100), said("réponse 4 : d encore autre chose", after=4), earlier
    )


def test_nobody_is_accused_without_a_name_or_a_time() -> None:
    assert not seen(repeats(), said(ADVERT, by=None, after=4), again(ADVERT, 5))
    assert not seen(repeats(), said(ADVERT, after=None), again(ADVERT, 5))


def test_the_fourth_time_in_half_a_minute_is_too_many() -> None:
    assert not seen(repeats(), said(ADVERT, after=3), again(ADVERT, 2))
    (finding,) = seen(repeats(), said(ADVERT, after=4), again(ADVERT, 3))
    assert finding.certainty >= 0.9
    assert finding.span == (0, len(ADVERT))
    assert finding.reason.key == "repeats.alike"
    assert dict(finding.reason.values) == {"count": 4, "seconds": 30}


def test_an_invisible_sign_does_not_make_another_message() -> None:
    earlier = [said(f"{ADVERT} {sign}", after=n) for n, sign in enumerate("\U000e0000\u200b\u034f")]
    assert surest(seen(repeats(similarity=100), said(ADVERT, after=4), earlier)) >= 0.9


def test_a_script_without_spaces_hides_no_repeat() -> None:
    advert = "私のチャンネルに遊びに来てください今夜の配信は無料ですよ"
    assert seen(repeats(), said(advert, after=4), again(advert, 3))


def test_about_a_short_cheer_people_are_asked() -> None:
    cheer = "allez les bleus !"
    assert 0.5 <= surest(seen(repeats(), said(cheer, after=4), again(cheer, 3))) < 0.9


def test_case_spacing_and_a_changed_sign_do_not_make_another_message() -> None:
    earlier = [
        said(ADVERT.upper(), after=1),
        said(f"  {ADVERT}  !!", after=2),
        said(ADVERT.replace(" ", "   "), after=3),
    ]
    assert seen(repeats(), said(f"{ADVERT}.", after=4), earlier)


def test_nearly_the_same_is_less_sure_than_the_same() -> None:
    near = [said(f"{ADVERT} {n}{n}", after=n) for n in range(3)]
    same = surest(seen(repeats(), said(ADVERT, after=4), again(ADVERT, 3)))
    alike = surest(seen(repeats(), said(ADVERT, after=4), near))
    assert 0.5 < alike < same


def test_a_link_said_again_is_a_repeat_though_it_has_no_words() -> None:
    link = "https://spam.example/win"
    assert seen(repeats(), said(link, after=4), again(link, 3))


def test_certainty_rises_with_every_repeat() -> None:
    sure = [surest(seen(repeats(), said(ADVERT, after=20), again(ADVERT, n))) for n in (3, 5, 9)]
    assert sure == sorted(sure)
    assert sure[0] < sure[-1] < 1


def test_the_same_to_many_people_is_the_same() -> None:
    calls = [said(f"@viewer{n} have a look at this", after=n) for n in range(3)]
    assert seen(repeats(), said("@viewer9 have a look at this", after=3), calls)


def test_answers_to_many_people_are_answers() -> None:
    answers = ["@ana yes, at eight", "@ben no idea", "@cleo in the description"]
    calls = [said(text, after=n) for n, text in enumerate(answers)]
    assert not seen(repeats(), said("@dora you are welcome", after=3), calls)


@pytest.mark.parametrize("word", ["menteuse", "unsub", "dégage"])
def test_a_word_that_hammers_is_shown_however_short_and_loud(word: str) -> None:
    shouts = [said(word + "!" * n, after=n) for n in range(4)]
    assert 0.5 <= surest(seen(repeats(), said(f"{word} !!!!", after=4), shouts)) < 0.9
