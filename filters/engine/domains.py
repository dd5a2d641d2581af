"""Top-level domains, and those of them that are words of every day."""

from functools import cache
from importlib.resources import files

EVERYDAY_WORDS = """
ai al am an app ar as at band bar be best bet bid bio blue boo by ca cab cafe cam camp car care
cash cc chat ci city click cool dad day de deal do esq et fail fan fans fit fm foo free fun fyi
game games gay gb gd gg gold green guru hm host hot how ht ie il in inc ing ink is it je jp kim
la lc legal li life live lol love ltd ma man map mc md me media men mg mo moe moi mom mov mr ms
mu my na ne new news ninja no now ok one ooo page pay pet pf ph pics ping pink pk pl pm porn
pro ps pub pw py qa re red rip rs rsvp run sa sale sb sc se sex sexy sh show si so social song
space st sucks sv tab tel tf tg tips to today top town toys tt uno us va vc ve vet vin vip vote
vs wang watch wf win work world wow ws xxx yes you yt zip zone
"""
EVERYDAY = frozenset(EVERYDAY_WORDS.split())
"""Domains that end an everyday sentence glued to the next (`hi.my name`), or a file's name."""

SPACED_WORDS = "com net org fr tv io ru xyz info shop store online site app gg ly biz"
SPACED = frozenset(SPACED_WORDS.split())
"""Domains believed when written apart (`evil . com`, `evil point com`)."""


@cache
def top_level() -> frozenset[str]:
    """Return every top-level domain of the Public Suffix List, as Unicode and as punycode."""
    listed = files("publicsuffixlist").joinpath("public_suffix_list.dat").read_text("utf-8")
    ends = {
        line.split()[0].rpartition(".")[2]
        for line in listed.splitlines()
        if line.strip() and not line.startswith("//")
    }
    return frozenset(ends | {end.encode("idna").decode() for end in ends if not end.isascii()})
