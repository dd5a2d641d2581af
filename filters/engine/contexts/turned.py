"""Turned: what seemed an excuse is turned against somebody after all, or agreed with."""

from filters.engine.contexts.frame import Frame
from filters.engine.contexts.wording import after

AGREED = (
    r"(?:(?:a|ont|avait|avaient) (?:bien |trop |tellement )?raison|"
    r"(?:et|mais) c'?est (?:bien |trop |tellement )?vrai|(?:et )?(?:je suis|chuis|j'?suis) "
    r"d'accord|et j'approuve|et je confirme|je valide|(?:he|she|they|everyone)(?:'s|'re| is| was|"
    r" are| were)(?: so| totally)? right|(?:and|but) (?:it'?s|that'?s) (?:so )?true|i agree|"
    r"so true|(?:said|says|say) so|and i mean it|facts)"
)
AT_YOU = (
    r"(?:(?:about|to|at|for|of|tell|told|tells|call|calls|called|on) (?:you|u|y'?all|yall)|(?:de|a|"
    r"pour|sur|chez|contre) (?:toi|vous)|(?:te|t'|vous) ?(?:a |ont |ai |as )?(?:deja )?(?:dire|dit|"
    r"disent|disait|dis|attend|merites?)|(?:and|et) (?:you|u|toi|tu|t'|vous) ?(?:know|knew|are|"
    r"sais|es|le sais)|c'?est (?:toi|vous)|you should|(?:you|u) need to|tu (?:devrais|merites)|"
    r"(?:everyone|everybody|tout le monde) (?:says|thinks|agrees|knows|le (?:dit|pense|sait)|te |"
    r"you ))"
)
_TURNED = after(rf"[^.!?]{{0,80}}?\b(?:{AGREED}|{AT_YOU})")


def turned(frame: Frame) -> bool:
    """Whether the sentence goes on to agree, or to say it of whoever reads."""
    return _TURNED(frame.after)
