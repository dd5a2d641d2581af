"""Contexts that excuse a word: told of, quoted, denounced."""

import regex

from filters.engine.folding import fold, strip_marks
from filters.engine.message import Span

TOLD, QUOTED, PLAIN = 0.5, 0.6, 1.0
"""What a certainty is multiplied by: a reported insult is fair, a quoted one is for a human."""

REPORTED = (
    r"(?:m|t|l|s|nous |vous |les |leur )?['’ ]?"
    r"(?:a|as|ai|ont|ete|etais|etait|es|est|suis|sont|fait|fais|faire|font) "
    r"(?:deja |encore |aussi |meme )?(?:traitee?s?|traiter|appelee?s?|insultee?s?) de"
    r"|(?:me|te|se|nous|vous|le|la|les) (?:traitai(?:s|t|ent)|appelai(?:s|t|ent)"
    r"|insultai(?:s|t|ent)) de"
    # Not `te traite de`: whoever says so insults there and then.
    r"|(?:me|nous) (?:traite(?:nt)?|insulte(?:nt)?) de"
    r"|se (?:faire|fait|font) (?:traiter|insulter|appeler) de"
    r"|(?:traiter|traitait|traitent) (?:quelqu'?un|les gens|une? \w+|des? \w+|les \w+) de"
    r"|(?:called|calls|calling|call) (?:me|him|her|us|them|people|someone|anyone|others|\w+s)"
    r"(?: an?)?"
    r"|(?:been|being|get|got|getting|be|was|were|am|is|are) called(?: an?)?"
)
CAUTIONED = (
    r"(?:le mot|le terme|l'insulte|les mots|the word|the term|the slur)"
    r"|(?:dire|dis|dit|dites|disent|ecrire|utiliser|disait|disais)(?: le mot| des trucs comme)?"
    r"|(?:say|says|said|saying|using|typing|write|writing)(?: the word| things like)?"
    r"|(?:arretez?|stop|pourquoi|why) (?:avec|with)"
)
CONDEMNED = (
    r"(?:c'?est|est|sont) (?:\w+ )?(?:une? )?(?:insultes?|racistes?|sexistes?|homophobes?"
    r"|transphobes?|validistes?|antisemites?|interdite?s?|pas (?:ok|cool|normal|une insulte)"
    r"|honteux|degradante?s?|inacceptables?)"
    r"|(?:is|are|it'?s|that'?s) (?:\w+ )?(?:an? )?(?:insults?|slurs?|racist|sexist|homophobic"
    r"|transphobic|ableist|antisemitic|banned|not (?:ok|okay|cool)|wrong|disgusting|unacceptable)"
)
BETWEEN = r"\W+(?:\w+\W+){0,2}"
BEFORE_TOLD = regex.compile(rf"(?<!\w)(?:{REPORTED}){BETWEEN}$")
ARTICLE = r"(?:un|une|des|le|la|les|du|a|an|the|like|genre|que|sales?|gros|grosses?)"
BEFORE_SAID = regex.compile(rf"(?<!\w)(?:{CAUTIONED})[\s:«“\"]+(?:{ARTICLE}[\s:«“\"]+){{0,2}}$")
AFTER = regex.compile(rf"^(?:\W+(?:\w+\W+){{0,3}}?)(?:{CONDEMNED})(?!\w)")
NEAR = 80
"""Characters on each side that are read for a context."""


def factor_at(raw: str, span: Span) -> float:
    """Return what the certainty of a word there is multiplied by, 1 without any excuse."""
    before = _flat(raw[max(0, span.start - NEAR) : span.start])
    after = _flat(raw[span.end : span.end + NEAR])
    if BEFORE_TOLD.search(before):
        return TOLD
    condemned = AFTER.search(after) is not None
    said = BEFORE_SAID.search(before) is not None
    if condemned and (said or _quoted(raw, span)):
        return TOLD
    return QUOTED if condemned or said or _quoted(raw, span) else PLAIN


def _flat(text: str) -> str:
    return strip_marks(fold(text)).replace("’", "'")


def _quoted(raw: str, span: Span) -> bool:
    """Whether a quotation opens before the word and closes after it."""
    before, after = raw[: span.start], raw[span.end :]
    for opening, closing in zip('«“"„‹', '»”"“›', strict=True):
        opened = (
            before.rfind(opening) > before.rfind(closing)
            if opening != closing
            else (before.count(opening) % 2 == 1)
        )
        if opened and closing in after:
            return True
    return False
