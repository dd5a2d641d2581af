"""The gettext catalogues, one a language; English stands in for any other language.

After a change to a `.po` file, `python -m bot.words.compile` compiles it anew.
"""

from functools import cache
from gettext import GNUTranslations
from importlib.resources import files

LANGUAGES = ("en", "fr")
DOMAIN = "chartreuse"


def spoken(language: str) -> str:
    """Return the catalogue language for a language tag: `fr` for `fr-CA`, `en` for `xx`."""
    base = language.replace("_", "-").partition("-")[0].lower()
    return base if base in LANGUAGES else LANGUAGES[0]


@cache
def catalogue(language: str) -> GNUTranslations:
    """Return the compiled catalogue of one of `LANGUAGES`, read once."""
    folder = files("bot.words").joinpath("locales", language, "LC_MESSAGES")
    with folder.joinpath(f"{DOMAIN}.mo").open("rb") as compiled:
        return GNUTranslations(compiled)


def template(key: str, count: int | None, language: str) -> str | None:
    """Return the text of a key, in the plural form of a count; None for an unknown key."""
    texts = catalogue(spoken(language))
    if not key:
        return None
    if count is not None:
        counted = texts.ngettext(key, key, count)
        if counted != key:
            return counted
    found = texts.gettext(key)
    return None if found == key else found
