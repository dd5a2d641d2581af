from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filters.engine.pattern.gate import Way, lowered, required
from filters.engine.patterns import compile_pattern


@pytest.mark.parametrize(
    ("source", "ways"),
    [
        (r"\bfollowers\b.*cheap", ((("followers",), ("cheap",)),)),
        (r"Buy\.now", ((("buy.now",),),)),
        (r"nouilles?", ((("nouille",),),)),
        (r"nouilles*", ((("nouille",),),)),
        (r"nouilles{0,2}", ((("nouille",),),)),
        (r"nouilles+", ((("nouilles",),),)),
        (r"(?:abc|def)ghij", ((("abc", "def"), ("ghij",)),)),
        (r"(?:abc|def)gh", ((("abc", "def"), ("gh",)),)),
        (r"(?:abc|d)gh", ((("gh",),),)),
        (r"(abc)?de", ((("de",),),)),
        (r"(abc)+?d", ()),
        (r"(?:abc){2,}d", ((("abc",),),)),
        (r"(?:abc){0}de", ((("de",),),)),
        (r"(?=abc)de", ((("de",),),)),
        (r"(?<!abc|x)de", ((("de",),),)),
        (r"(?P<name>abc)de", ((("de",),),)),
        (r"(?>abc)de", ((("de",),),)),
        (r"(x)(?(1)abc|def)de", ((("de",),),)),
        (r"(?:\b(?:abc|(de|fg)h)\b|ij)", ((("abc", "de", "fg", "ij"),),)),
        (r"[abc]{3}de", ((("de",),),)),
        (r"[|(]de", ((("de",),),)),
        (r"abc|def", ((("abc",),), (("def",),))),
        (r"abc|d", ()),
        (r"abc|", ()),
        (r"abc(?#|)", ()),
        (r"abc(*FAIL)", ()),
        (r"(?:abcd){e<=1}", ()),
        (r"\d+\w", ()),
        (r"(?i)abc", ()),
        (r"(?x) a b c", ()),
        (r"\x41bc", ()),
        (r"[[:alpha:]]bc", ()),
        (r"\L<names>", ()),
        ("été", ()),
        ("éteindre", ((("teindre",),),)),
        (r"can['’]?t stand", ((("can",), ("t stand",)),)),
        (r"\({3}\w", (((("((("),),),)),
        ("🔪+|卐 a", ((("🔪",),), (("卐 a",),))),
        ("a[🔪卐]", ((("🔪", "卐"),),)),
        ("[🔪-卐]|[é]|[^🔪]", ()),
        ("", ()),
        ("(" * 900 + "abc" + ")" * 900, ()),
        ("|".join(f"word{number}" for number in range(101)), ()),
    ],
)
def test_only_what_must_stand_in_the_text_is_required(source: str, ways: tuple[Way, ...]) -> None:
    assert required(source) == ways


BITS = r"ab ki s c B _ ? * + {2} {0,1} {,1} | ( (?: (?= (?! (?<= ) [ab] [^a] []a] . ^ $"
SIGNS = r"é ß İ [’a] \b \. \w \1 { } ] - (?i) {e} 🔪 卐 [🔪卐] [🔪-卐]"
PIECES = st.sampled_from(f"{BITS} {SIGNS}".split()).map(lambda piece: piece.replace("_", " "))


@settings(max_examples=400)
@given(
    st.lists(PIECES, max_size=9).map("".join), st.text("abcABCkKKsſSiIİı .-{}]🔪卐", max_size=24)
)
def test_the_look_before_the_search_never_hides_a_place(source: str, text: str) -> None:
    with suppress(ValueError, TimeoutError):
        pattern = compile_pattern(source)
        if pattern.places(text):
            low = lowered(text)
            assert not pattern.ways or any(_is_open(way, low) for way in pattern.ways)


def _is_open(way: Way, low: str) -> bool:
    return all(any(one in low for one in needs) for needs in way)
