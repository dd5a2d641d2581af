"""Retold: news, trials, songs and films, and what one says to oneself."""

from filters.engine.contexts.frame import Frame
from filters.engine.contexts.turned import turned
from filters.engine.contexts.wording import LEAD, before

SOURCE = (
    r"(?:article|journal|parquet|police|juge|tribunal|prevenu|enquete|presse|afp|reportage|"
    r"documentaire|proces|report|news|bbc|cnn|prosecutors?|court|judge|trial|witness(?:es)?|"
    r"headline|papers?|documentary|indictment)"
)
_NEWS = before(
    rf"(?:(?:selon|d'apres|according to) (?:le |la |les |l'|the |an? )?{SOURCE}|(?:dans|pendant|au|"
    rf"in|during|at) (?:le |la |l'|the |this |that )?{SOURCE}|(?:the |le |la |les )?{SOURCE} "
    rf"(?:says?|said|heard|reads?|reported|rapporte|ecrit|dit)|aux infos|au jt|au tribunal)"
    r"[^.!?]{0,60}"
)
WORK = (
    r"(?:chanson|film|refrain|serie|clip|sketch|livre|roman|scene|replique|paroles|song|movie|"
    r"film|lyrics?|chorus|book|show|scene|line|joke|episode|verse|quote)"
)
_WORK = before(
    rf"(?:(?:dans|in) (?:le |la |les |l'|ce |cette |the |this |that )?{WORK}(?: \w+){{0,4}}|(?:le |"
    rf"la |les |the |that |this )(?:{WORK}(?: (?:dit|disait|fait|goes?|says?|where|when|ou|qui|he|"
    rf"she|it|is|disent)){{1,4}}|line|lyrics?|chorus|refrain|replique|paroles|quote))[ "
    rf":,]{{1,2}}\"?{LEAD}"
)
_INDIRECT = before(r"(?:que?|qu'|that) ?")
"""`aux infos ils disent que …` says it oneself."""
_TO_MYSELF = before(
    r"(?:(?:je me|j'me|tu te|on se|se) (?:repete|repeter|dis|dire|disais|repetais|repetes)(?: "
    r"que)?|(?:tell|told|tells|telling|call|calling|called) (?:myself|yourself|himself|herself|"
    r"ourselves|themselves)(?: that)?)[ :,]{1,2}\"?"
)


def retold(frame: Frame) -> bool:
    """Whether it is told of news, a trial or a work: a weak sign."""
    if _INDIRECT(frame.before) or turned(frame):
        return False
    return _NEWS(frame.before) or _WORK(frame.before)


def to_oneself(frame: Frame) -> bool:
    """Whether it is what people tell themselves."""
    return _TO_MYSELF(frame.before)
