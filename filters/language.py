"""Language: long messages in a language that the channel does not speak."""

import re
from collections.abc import Iterator, Sequence

import regex
from pydantic import Field, field_validator

from filters.engine.filter import Example, Filter, FilterOptions, Scene
from filters.engine.finding import Family, Finding
from filters.engine.message import Span
from filters.engine.phrase import Phrase
from filters.engine.speech.frequent import FREQUENT_WORDS
from filters.engine.speech.languages import SCRIPTS, UNKNOWN, languages_of, learn, script_of
from filters.engine.speech.tongues import SPOKEN_BY
from filters.engine.traits import ALIEN, at_least

CODE = re.compile(r"[a-z]{2,3}")
STRETCH = re.compile(r"(.)\1\1+")
WORDS = regex.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
BY_SCRIPT, LEAST, MOST = 0.8, 0.6, 0.75
"""How sure a script makes, and a guess by the model: a matter for people either way."""
ALLOWED_AT_MOST = 0.08
"""What the allowed languages may share in a guess; slang is a bit of everything."""
DENSE = frozenset({"Han", "Hiragana", "Katakana", "Hangul", "Thai"})
"""Scripts that say a sentence in few signs, most of them without spaces."""
LEAST_SIGNS, LEAST_LETTERS, LEAST_WORDS = 8, 12, 3
"""From how many letters a script speaks: a name or a cry is no sentence."""
PLAINLY = 2
"""Words that only allowed languages have, from which no model is asked."""
NOT_GERMAN = frozenset({"im"})
"""What the model takes for German, and chat writes for `I'm`."""


class LanguageOptions(FilterOptions):
    """Which languages a channel speaks, and from when on it matters."""

    allowed: tuple[str, ...] = Field(
        ("fr", "en"),
        min_length=1,
        max_length=50,
        description="The languages that are spoken here, as ISO 639 codes in lower case.",
    )
    min_words: int = Field(
        6, ge=1, le=100, description="Messages of fewer different words are never flagged."
    )
    min_letters: int = Field(
        30, ge=1, le=500, description="Messages of fewer letters are never flagged."
    )
    min_confidence: float = Field(
        0.9, ge=0.5, le=1, description="How sure the language must be; below, nothing is said."
    )

    @field_validator("allowed")
    @classmethod
    def _codes(cls, allowed: tuple[str, ...]) -> tuple[str, ...]:
        for code in allowed:
            if not CODE.fullmatch(code):
                raise ValueError(f"`{code}` is no language code: write `fr`, `en` …")
        return allowed


class Language(Filter[LanguageOptions]):
    """Flags long messages in a language that the channel does not speak.

    Why: moderators cannot answer for what they cannot read; so it only ever asks.
    A script that none of the allowed languages is written in is plain to see; for the rest a
    small model guesses, and says nothing unless it is sure. Short messages, names, laughter,
    slang, emotes, mentions and links are left alone.
    """

    name = "language"
    family = Family.STYLE
    Options = LanguageOptions
    examples = (
        Example("hola amigos, ¿cómo están todos hoy en el chat de nuestra fiesta?", flagged=True),
        Example("Привет всем, как у вас дела сегодня вечером", flagged=True),
        Example("guten Abend zusammen, wie geht es euch allen heute", flagged=True),
        Example("wsh frr t ou la on tattend depuis 2h mdrrr", flagged=False),
        Example("jajajajaja", flagged=False),
        Example("hola amigo", flagged=False),
        Example("hola amigos, qué tal todo", flagged=False, options=(("allowed", ("es",)),)),
    )

    def __init__(self, options: LanguageOptions) -> None:
        super().__init__(options)
        self.needs = at_least(options.min_letters, ALIEN)
        self._allowed = frozenset(options.allowed)
        learn()
        spoken = SPOKEN_BY.items()
        small = {word for word, by in spoken if self._allowed.issuperset(by)}
        frequent = (FREQUENT_WORDS.get(one, "").split() for one in self._allowed)
        self._small = frozenset(small.union(*frequent))
        self._whole = frozenset(filter(str.isalpha, self._small))

    def examine(self, scene: Scene) -> Iterator[Finding]:
        """Say whether a message is in another script, or surely in another language."""
        text = scene.text
        if len(text.raw) < self.options.min_letters and text.raw.isascii():
            return
        if not text.raw.isascii() and (script := script_of(text.spoken.text)):
            yield from self._script(scene, script)
            return
        if not text.silent and len(self._whole.intersection(text.folded.text.split())) >= PLAINLY:
            return  # most are told so before anything is parted into words
        said = text.said
        if len(self._small.intersection(said)) < PLAINLY and self._is_long(said):
            words = (STRETCH.sub(r"\1", word) for word in said if word not in NOT_GERMAN)
            yield from self._guess(scene, " ".join(word for word in words if not word.isdecimal()))

    def _is_long(self, words: Sequence[str]) -> bool:
        different = set(words)
        letters = sum(map(len, different))
        return len(different) >= self.options.min_words and letters >= self.options.min_letters

    def _script(self, scene: Scene, script: str) -> Iterator[Finding]:
        words = {STRETCH.sub(r"\1", word) for word in WORDS.findall(scene.text.spoken.text)}
        letters = sum(map(len, words))
        enough = letters >= LEAST_LETTERS and len(words) >= LEAST_WORDS
        if script in DENSE:
            enough = letters >= LEAST_SIGNS
        if enough and self._allowed.isdisjoint(SCRIPTS[script]):
            yield self._finding(scene, BY_SCRIPT, SCRIPTS[script][0])

    def _guess(self, scene: Scene, said: str) -> Iterator[Finding]:
        likeliest, *others = languages_of(said) or (UNKNOWN,)
        if likeliest.code in self._allowed or likeliest.certainty < self.options.min_confidence:
            return
        if any(one.code in self._allowed and one.certainty > ALLOWED_AT_MOST for one in others):
            return
        certainty = LEAST + (MOST - LEAST) * min(1.0, max(0.0, likeliest.certainty - 0.5) * 2)
        yield self._finding(scene, certainty, likeliest.code)

    def _finding(self, scene: Scene, certainty: float, code: str) -> Finding:
        span = Span(0, len(scene.text.raw))
        reason = Phrase.of("language.other", language=code)
        return Finding(self.name, span, certainty, self.family, reason)
