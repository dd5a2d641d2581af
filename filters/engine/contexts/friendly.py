"""Friendly: laughter, hearts and praise, after which an insult is a tease or a doubt."""

import re
from functools import lru_cache

_WARM = re.compile(
    r"(?<!\w)(?:x?p+t+d+r+|m+d+r+|l+o+l+|lmf?ao+|rofl|x+d+|(?:ha|ah|he|hi|ja){2,6}h?|jk|j/k|"
    r"just kidding|je (?:rigole|blague|plaisante|deconne|te charrie)|j'?(?:rigole|deconne)|bisous?|"
    r"bisoux|je t'?aime|jtm|t'?aime|love (?:you|u|ya|it)|luv|ily|gg|ggs|wp|bravo|merci|thanks|thx|"
    r"gj|mon (?:pote|reuf|amour|coeur|poto)|trop fort|thank (?:you|u)|congrats|congratulations|"
    r"happy birthday|beautiful|bien joue|nice one|legend|respect(?=\W*$))(?!\w)|<3+|"
    r"[❤♥💕💖💗💙💚💛💜🧡🖤😂🤣😅😆😄😁😘🥰😍😜😉]|[:;]-?[)pd](?!\w)"
)


_TAKEN_BACK = re.compile(
    r"(?<!\w)(?:(?:but|no|mais|non|nah) (?:seriously|srsly|really|for real|honestly|serieux|"
    r"vraiment|serieusement)|(?:it'?s )?just a (?:prank|joke)|(?:jokes?|joking|jk) (?:aside|apart)|"
    r"(?:sans|toute?) (?:rire|blague|deconner)|plus serieusement|pour de vrai)(?!\w)"
)
"""After which nobody jokes any more, or says so to pass."""


@lru_cache(maxsize=16)
def friendly(flat: str) -> bool:
    """Whether a flattened message shows warmth: no excuse, but no attack to be sure of either."""
    return _WARM.search(flat) is not None and _TAKEN_BACK.search(flat) is None
