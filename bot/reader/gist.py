"""Messages that carry nothing to read: a laugh, a greeting, a single common word."""

import re

from bot.reader.cleaning import SOMEBODY, SOMEWHERE
from filters.engine.speech.frequent import FREQUENT_WORDS

CHATTER = """
lol mdr ptdr lmao lmfao rofl xd gg ggs wp gl hf glhf hi hello hey yo hola salut slt bonjour bjr
bonsoir bsr coucou cc bye ciao bonne nuit gn gm oui non yes no nope yep yup ok okay oki okey ouais
ouai nan nn wow omg oof rip pog poggers hype lets go letsgo nice cool top super merci thx ty thanks
thank np please stp svp sorry desole haha hahaha ahah ahaha hihi hehe f w l gz grats bravo first
"""
KNOWN = frozenset(CHATTER.split()) | {
    word for words in FREQUENT_WORDS.values() for word in words.split()
}
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
FEW = 3
"""So many known words, and no other, say nothing."""


def says_nothing(cleaned: str) -> bool:
    """Whether a cleaned text is empty, or a few known words and signs."""
    if not cleaned:
        return True
    words = WORD.findall(cleaned.replace(SOMEBODY, " ").replace(SOMEWHERE, " "))
    return len(words) <= FEW and all(_plain(word) in KNOWN for word in words)


def _plain(word: str) -> str:
    """Return a word without what is stretched in it."""
    return word if word in KNOWN else re.sub(r"(.)\1+", r"\1", word)
