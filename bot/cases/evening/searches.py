"""Searches of the web for whoever looks what became of a show in the days after."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta

from bot.cases.evening.evening import Search
from filters.engine.phrase import Phrase

SITES = ("x.com", "reddit.com", "youtube.com", "tiktok.com", "bsky.app", "instagram.com")
"""Where shows are spoken of."""
STIR = {
    "fr": ("polémique", "scandale", "clash", "bad buzz", "boycott", "accusé"),
    "en": ("controversy", "scandal", "drama", "backlash", "boycott", "accused"),
}
"""Words by which a stir is written of, a choice of ours."""
MOST = 8
"""Words of a show in one search: engines leave out what comes after a few dozen."""


def searches_for(
    names: Sequence[str],
    words: Iterable[str],
    sites: Sequence[str],
    language: str,
    begun: datetime,
) -> Iterator[Search]:
    """Return Boolean searches for a show by its names and words, ready to paste.

    `names` are what the show is called, `words` what it was about: guests, watched words.
    """
    show = either(names)
    if not show:
        return
    since = f"after:{begun - timedelta(days=1):%Y-%m-%d}"
    about = either(tuple(words)[:MOST])
    yield Search(Phrase("search.show"), f"{show} {since}")
    if about:
        yield Search(Phrase("search.words"), f"{show} AND {about} {since}")
    stir = either(STIR.get(language, STIR["en"]))
    yield Search(Phrase("search.stir"), f"{show} AND {stir} {since}")
    if sites:
        everywhere = " OR ".join(f"site:{one}" for one in sites)
        yield Search(Phrase("search.sites"), f"{show} ({everywhere}) {since}")
    for one in sites:
        yield Search(Phrase.of("search.site", site=one), f"site:{one} {show} {since}")
    yield Search(Phrase("search.clips"), f"site:clips.twitch.tv {show}")


def either(words: Iterable[str]) -> str:
    """Return words of which any will do; more than one word is a phrase to be found as it is."""
    kept = [f'"{plain}"' for one in dict.fromkeys(words) if (plain := quotable(one))]
    return f"({' OR '.join(kept)})" if len(kept) > 1 else "".join(kept)


def quotable(word: str) -> str:
    """Return a word that cannot end its own quotation or begin another operator."""
    return " ".join(
        "".join(one if one.isprintable() else " " for one in word).replace('"', " ").split()
    )
