"""Where a phrase becomes words for a person, in their language.

`count` chooses the plural form and `seconds` is told as a length of time.
Where `number` or `article` is 0, the text of `<key>.no_article` is taken, if there is one.
An empty `appeal` says how to contest a sanction all the same (law 9), by a command that begins
with `prefix`.
`own_words` is a text of the channel's own, which is taken instead, unless nothing is left of it.
"""

import re
from collections.abc import Mapping

from bot.words.catalogues import spoken, template
from bot.words.clean import clean, shorten
from bot.words.duration import duration
from filters.engine.phrase import OWN_WORDS, PREFIX, Phrase

LONGEST_TITLE = 120
"""Characters of an article's title, so that the way to appeal always fits after it."""

_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
_GROUPED_FROM = 10_000


def render(phrase: Phrase, language: str) -> str:
    """Return a phrase in words, one line of 500 characters at most; never raise.

    Values are said as they are: braces in them mean nothing, invisible controls are left out.
    An unknown key is returned as it is, an unknown language is English.
    """
    values = dict(phrase.values)
    own = values.pop(OWN_WORDS, "")
    says_something = isinstance(own, str) and _filled(clean(own), values, language)
    if values.get("appeal") == "":
        values["appeal"] = _way_to_appeal(values, language)
    if says_something:
        return _filled(clean(str(own)), values, language)
    return _filled(_template(phrase.key, values, language), values, language)


def _way_to_appeal(values: Mapping[str, str | int], language: str) -> str:
    """Name the command as it is typed where the phrase is said."""
    prefix = clean(str(values.get(PREFIX, "!")))
    return (template("appeal.how", None, language) or "").replace("{prefix}", prefix)


def _filled(text: str, values: Mapping[str, str | int], language: str) -> str:
    filled = _PLACEHOLDER.sub(lambda found: _said(found[1], values, language), text)
    return shorten(re.sub(" {2,}", " ", filled).strip(" "))


def _template(key: str, values: Mapping[str, str | int], language: str) -> str:
    count = values.get("count")
    plural = count if isinstance(count, int) else None
    if 0 in (values.get("number"), values.get("article")):
        without = template(f"{key}.no_article", plural, language)
        if without is not None:
            return without
    return template(key, plural, language) or clean(key)


def _said(name: str, values: Mapping[str, str | int], language: str) -> str:
    value = values.get(name, "")
    if isinstance(value, int):
        return duration(value, language) if name == "seconds" else _number(value, language)
    return shorten(clean(value), LONGEST_TITLE) if name == "title" else clean(value)


def _number(value: int, language: str) -> str:
    if value < _GROUPED_FROM:
        return str(value)
    return f"{value:,}".replace(",", "\u202f" if spoken(language) == "fr" else ",")
