"""Beasts: the word names an animal, where breeders, vets and owners talk of theirs."""

import regex

from filters.engine.contexts.frame import Frame
from filters.engine.contexts.wording import after, before

_NAMES_ONE = regex.compile(
    r"(?:bitch(?:es)?|batards?|bastards?|corniauds?|chienn?es?|truies?|porcs?|cochons?|vaches?|"
    r"cocks?|cows?|pigs?|sows?|hogs?|asse?s?|donkeys?|coons?|chattes?|puss(?:y|ies)|rats?|singes?|"
    r"guenons?|monkeys?|apes?|baleines?|whales?|boucs?)"
)
"""Insults that are animals, or what breeders call them."""
_TALK = regex.compile(
    r"(?<!\w)(?:pups?|pupp(?:y|ies)|litters?|breeders?|breeding|bred|kennels?|stud|whelp\w*|vets?|"
    r"spayed|neutered|in heat|in season|crufts|purebred|mutts?|(?:show|best in) ring|"
    r"best (?:of breed|in show)|leash|"
    r"milk|farm(?:er)?s?|barn|shelter|chiots?|portees?|eleveu\w+|elevages?|chenils?|veto|"
    r"veterinaire|sterilisee?s?|en chaleur|spa|refuge|adopte[er]?s?|races?|corniauds?|croisee?s?|"
    r"laisse|niche|ferme|porcelets?|gestante|mise bas|traite|etable|poulailler|zoo|gamelle)(?!\w)"
)
_ABUSED = before(
    r"(?:sales?|gros(?:se)?s?|espece de|bande de|pauvre|petite?|stupid|dumb|dirty|fucking|"
    r"you|u|your|ur|tes?|ta|t'es|tu es|vous) (?:une? |a |an |little )?"
)
_CALLED = regex.compile(r"(?<!\w)(?:toi|tu|t'es|vous|you|u|ur|your|ta|ton|streameu\w+|host)(?!\w)")
_MINE = before(
    r"(?:my|our|the|this|a|is|mon|ma|mes|notre|nos|la|le|les|des|un|une|ce|cette|entre une?|"
    r"[0-9]+|deux|trois|two|three) (?:\w+ )?"
)
_BOUGHT = after(r"s? (?:has|had|is|was|had|a|est|va|qui|and|et|de|in|en|with|who|,|\?|$)")


def beast(frame: Frame) -> bool:
    """Whether an animal is spoken of among those who keep some, and nobody is addressed."""
    if not _NAMES_ONE.fullmatch(frame.word.strip()) or _ABUSED(frame.before):
        return False
    around = f"{frame.before} {frame.after}"
    if not _TALK.search(around) or _CALLED.search(around):
        return False
    return _MINE(frame.before) or _BOUGHT(frame.after)
