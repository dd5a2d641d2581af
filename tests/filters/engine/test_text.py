import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from filters.engine.message import Emote, Mention, Message, Span
from filters.engine.reading.derived import spaced_view
from filters.engine.reading.folding import GAP, GAPS, SEGMENT, fold, spaced, strip_marks, undress
from filters.engine.reading.leet import LEET_HINT, LEET_NEAR, LEET_SIGN, unleet
from filters.engine.reading.squeezing import (
    SET_APART,
    STRETCHED,
    overdone,
    squeeze,
    squeezed_pieces,
)
from filters.engine.reading.view import View
from filters.engine.reading.words import elided_words, words_of
from filters.engine.text import Text

ODD = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("eE\u0301\u0300ßﬁİŒ각가ﾊﾟ\u200b\u202e\ufe0f👨\u200d👩🇫𝓷1!43$@ .-nnn"),
    ),
    max_size=60,
)


def read(text: str, **parts: object) -> Text:
    return Text(Message("m1", "room", text, **parts))  # type: ignore[arg-type]  # named parts


def original(text: str, view: View, part: str) -> str:
    start = view.text.index(part)
    span = view.span(start, start + len(part))
    return text[span.start : span.end]


def test_an_accent_is_kept_as_one_letter_when_case_is_folded() -> None:
    assert read("PÉDALO e\u0301te\u0301").folded.text == "pédalo été"


@pytest.mark.parametrize(
    ("text", "part", "came_from"),
    [
        ("La ﬁn", "fin", "ﬁn"),
        ("STRAẞE!", "strasse", "STRAẞE"),
        ("e\u0301te\u0301 ici", "té", "te\u0301"),
        ("ﷺ ok", "ok", "ok"),
        ("ﾊﾟ ok", "ok", "ok"),
        ("각 ok", "ok", "ok"),
        ("İstanbul", "stanbul", "stanbul"),
    ],
)
def test_a_folded_stretch_maps_back(text: str, part: str, came_from: str) -> None:
    assert original(text, read(text).folded, part) == came_from


@pytest.mark.parametrize(
    ("text", "part", "came_from"),
    [
        ("Pédé", "pede", "Pédé"),
        ("z̷̡a̸l!", "zal", "z̷̡a̸l"),
        ("no\u200bu\u202eille", "nouille", "no\u200bu\u202eille"),
        ("un cœur", "coeur", "cœur"),
    ],
)
def test_a_bare_stretch_maps_back(text: str, part: str, came_from: str) -> None:
    assert original(text, read(text).bare, part) == came_from


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("N0U1LLE", "nouille"),
        ("пoυіllе", "nouille"),
        ("𝓷𝓸𝓾𝓲𝓵𝓵𝓮", "nouille"),
        ("ｎｏｕｉｌｌｅ", "nouille"),
        ("🅽🅾🆄🅸🅻🅻🅴", "nouille"),
        ("n@n", "nan"),
        ("h!t", "hit"),
        ("nouille!", "nouille!"),
        ("en 2024", "en 2024"),
        ("1:15:20", "1:15:20"),
        ("100%", "100%"),
    ],
)
def test_masked_letters_are_read_within_words_only(text: str, seen: str) -> None:
    assert read(text).skeleton.text == seen


def test_a_one_is_read_as_an_i_and_as_an_l() -> None:
    assert [view.text for view in read("ba1 sa1e").skeletons] == ["bai saie", "bal sale"]


@pytest.mark.parametrize(
    ("text", "part", "came_from"),
    [
        ("oh noooouille va", "nouile", "noooouille"),
        ("oh n o u i l l e va", "nouile", "n o u i l l e"),
        ("n.o.u.i.l.l.e", "nouile", "n.o.u.i.l.l.e"),
    ],
)
def test_stretched_and_parted_letters_are_joined(text: str, part: str, came_from: str) -> None:
    assert original(text, read(text).squeezed, part) == came_from


def test_words_apart_are_never_joined() -> None:
    assert read("pen island, y a pas").squeezed.text == "pen island, y a pas"


def test_french_elision_frees_the_word_after_it() -> None:
    words = [word.text for word in read("L'arbre qu’il aime, jusqu'ici, aujourd'hui don't").words]
    assert words == ["l'", "arbre", "qu’", "il", "aime", "jusqu'", "ici", "aujourd'hui", "don't"]


def test_words_leave_out_emotes_mentions_and_links() -> None:
    text = "bravo Kappa @mona sur https://a.example.org/x"
    seen = read(text, emotes=(Emote(Span(6, 11), "Kappa"),), mentions=(Mention(Span(12, 17), "m"),))
    assert [word.text for word in seen.words] == ["bravo", "sur"]


def test_what_is_spoken_maps_back_past_an_emote() -> None:
    seen = read("ah Kappa oh", emotes=(Emote(Span(3, 8), "Kappa"),))
    assert seen.spoken.text == "ah  oh"
    assert original("ah Kappa oh", seen.spoken, "oh") == "oh"


def test_spans_from_outside_the_text_do_no_harm() -> None:
    wild = tuple(
        Emote(Span(start, end), "x") for start, end in [(-4, 2), (1, 99), (50, 60), (3, 1)]
    )
    assert read("bonsoir", emotes=wild).spoken.text == ""


def test_words_for_every_view_agree_with_a_word_glued_to_nothing() -> None:
    assert [word.span for word in read("a b").words] == [Span(0, 1), Span(2, 3)]


@given(text=ODD)
def test_every_stretch_of_every_view_lies_within_the_text_and_in_order(text: str) -> None:
    seen = read(text)
    views = (seen.folded, seen.bare, *seen.skeletons, seen.squeezed, seen.spaced, seen.spoken)
    for view in (*views, *seen.unmasked, *seen.joined):
        spans = [view.span(at, at + 1) for at in range(len(view.text))]
        assert all(0 <= span.start <= span.end <= len(text) for span in spans)
        assert spans == sorted(spans)


@given(text=ODD)
def test_folding_piece_by_piece_is_folding_the_whole(text: str) -> None:
    pieces = SEGMENT.findall(text)
    assert "".join(map(fold, pieces)) == fold(text)
    assert "".join(map(undress, pieces)) == undress(text)
    folded = fold(text)
    assert "".join(map(strip_marks, SEGMENT.findall(folded))) == strip_marks(folded)


@given(text=ODD | st.text("aqu'’l2_ .é", max_size=30))
def test_words_are_the_same_with_and_without_their_places(text: str) -> None:
    assert elided_words(text) == tuple(one.text for one in words_of(View(text)))


@given(text=st.text("ab @'é", max_size=12), start=st.integers(0, 12), size=st.integers(0, 4))
def test_what_is_said_are_the_words(text: str, start: int, size: int) -> None:
    seen = read(text, mentions=(Mention(Span(start, start + size), "ab"),))
    assert seen.said == tuple(word.text for word in seen.words)


@given(text=ODD)
def test_words_stand_where_they_say(text: str) -> None:
    for word in read(text).words:
        assert word.text
        assert 0 <= word.span.start < word.span.end <= len(text)


@given(
    spans=st.lists(st.builds(Span, st.integers(0, 20), st.integers(0, 20)), max_size=5),
    span=st.builds(Span, st.integers(0, 20), st.integers(0, 20)),
)
def test_what_touches_an_emote_is_hidden_and_nothing_else(spans: list[Span], span: Span) -> None:
    seen = read("bonsoir mes chers amis", emotes=tuple(Emote(one, "x") for one in spans))
    touches = any(span.start < end and start < span.end for start, end in seen.silent)
    assert seen.hidden(span) is touches


NEAR_PLAIN = st.text("aab  cC1!?,_.-'\tésK", max_size=24) | ODD


@given(text=NEAR_PLAIN)
def test_a_plain_text_needs_no_further_view(text: str) -> None:
    one = read(text)
    if one.plain:
        views = (one.bare, one.skeleton, *one.skeletons, one.squeezed, one.spaced)
        assert {view.text for view in views} == {one.folded.text}
        assert spaced_view(one.folded) is one.folded


@given(text=NEAR_PLAIN, emote=st.integers(0, 10))
def test_what_is_said_is_the_words(text: str, emote: int) -> None:
    for one in (read(text), read(text, emotes=(Emote(Span(emote, emote + 2), "x"),))):
        assert one.said == tuple(word.text for word in one.words)


@given(text=NEAR_PLAIN | st.from_regex(SET_APART) | st.from_regex(STRETCHED))
def test_a_quick_look_never_hides_what_is_overdone(text: str) -> None:
    if overdone(text):
        assert squeeze(text) == "".join(piece for piece, _, _ in squeezed_pieces(text))
    else:
        assert squeeze(text) == text
        assert not STRETCHED.search(text)


@given(
    word=st.text("abc4", min_size=3, max_size=8).filter(lambda word: word.count("4") < 2),
    gap=st.text(" ._-*🥕!", min_size=1, max_size=3),
    around=st.sampled_from(["", "oh ", "(", "! "]),
)
def test_letters_set_apart_by_whatever_are_joined(word: str, gap: str, around: str) -> None:
    assume(sum(map(str.isalpha, word)) > 2)
    said = word.replace("4", "a")
    once = "".join(one for one, before in zip(said, f" {said}", strict=False) if one != before)
    assert squeeze(around + gap.join(word)).removeprefix(around) == once


@given(text=NEAR_PLAIN)
def test_a_quick_look_never_hides_a_gap_or_leet(text: str) -> None:
    assert spaced(text) == GAP.sub(" ", text) if GAPS.search(text) else spaced(text) == text
    assert LEET_HINT.search(text) or not LEET_SIGN.search(text)
    if not LEET_NEAR.search(text):
        assert unleet(f"{text} a") == text + " a"


@given(text=st.text(st.characters() | st.sampled_from("\ufdfa\ufdfb㌀⑾🆎ﬃΐ"), max_size=60))
def test_no_view_outgrows_its_text_by_much(text: str) -> None:
    seen = read(text)
    views = (seen.folded, seen.bare, seen.imitated, *seen.skeletons, *seen.turned, seen.spaced)
    assert max(len(view.text) for view in views) <= 6 * len(text)
