"""What viewers are told, in the channel's own words where its charter has some."""

from dataclasses import replace

from bot.cases.decision import Decision
from bot.cases.effects import Ban, Effect, ResolveUnbanRequest, Say, TimeOut, Warn, Whisper
from filters.engine.charter import Customs
from filters.engine.phrase import OWN_WORDS, PREFIX, Phrase

ARTICLE = ("{number}", "{title}")
USUAL = "!"
"""What commands begin with where nobody chose anything else."""
TELLS = Warn | TimeOut | Ban | ResolveUnbanRequest | Say | Whisper
"""What says something to a viewer."""


def in_own_words(decision: Decision, customs: Customs, language: str) -> Decision:
    """Put the channel's words into a decision before it is recorded: what is told stays told."""
    if not customs.words or not decision.effects:
        return decision
    effects = tuple(_worded(one, customs, language) for one in decision.effects)
    return replace(decision, effects=effects)


def as_typed(decision: Decision, prefix: str) -> Decision:
    """Say in a decision what commands begin with here, wherever it tells how to appeal."""
    if prefix == USUAL or not decision.effects:
        return decision
    return replace(decision, effects=tuple(_typed(one, prefix) for one in decision.effects))


def worded(phrase: Phrase, customs: Customs, language: str) -> Phrase:
    """Return a phrase with the channel's words for it, if there are any."""
    own = _own(phrase, customs, language)
    return Phrase(phrase.key, (*phrase.values, (OWN_WORDS, own))) if own else phrase


def _worded(effect: Effect, customs: Customs, language: str) -> Effect:
    if not isinstance(effect, TELLS):
        return effect
    phrase = worded(effect.phrase, customs, language)
    return effect if phrase is effect.phrase else replace(effect, phrase=phrase)


def _typed(effect: Effect, prefix: str) -> Effect:
    if not isinstance(effect, TELLS) or ("appeal", "") not in effect.phrase.values:
        return effect
    told = Phrase(effect.phrase.key, (*effect.phrase.values, (PREFIX, prefix)))
    return replace(effect, phrase=told)


def _own(phrase: Phrase, customs: Customs, language: str) -> str | None:
    """Find the words; where there is no article, those that do not name one."""
    values = dict(phrase.values)
    own = customs.own_words(phrase.key, language)
    if OWN_WORDS in values:
        return None
    if 0 not in {values.get("number"), values.get("article")}:
        return own
    without = customs.own_words(f"{phrase.key}.no_article", language)
    return without or (own if own and not any(one in own for one in ARTICLE) else None)
