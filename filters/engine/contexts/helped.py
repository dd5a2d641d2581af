"""Helped: what is said of death offers help, asks whether it is so, or wishes the contrary."""

from filters.engine.contexts.frame import Frame
from filters.engine.contexts.wording import after, before

FEELS = (
    r"(?:(?:si|quand|des que|lorsque)(?: jamais| un jour)? (?:tu |t'|vous |quelqu'?un |qqn |on "
    r")?(?:as|a|avez|penses?|pensez|veux|veut|voulez|songes?|songez|te sens|envisages?|ressens|es)|"
    r"(?:tu veux|t'as|t'as envie|envie)(?: de)?|(?:if|when|whenever) (?:you|u|anyone|someone|"
    r"somebody|any of you)(?:'re|'ve)?(?: ever| just| really| still| are| is)? (?:wants?|wanna|"
    r"feels?(?: like)?|thinks?|thinking|thought|considering|consider|needs?|planning|tempted|about|"
    r"have|having)|thinking|feeling)"
)
_FEELS = before(rf"{FEELS}(?: [\w']+){{0,6}} ")
NUMBERS = (
    r"(?:le |au )?(?:3114|3919|3018|3020|119|112|le 15|988|911|999|116 ?123|1-?800[\d-]*|13 ?11 "
    r"?14|samaritans|sos amitie|sos suicide|poison control|lifeline|hotline|helpline|crisis line|"
    r"crisis text line)"
)
CALL = (
    r"(?:call|text|dial|ring|contact|appelle[sz]?|appeler|contacte[sz]?|compose[sz]?|joins|il y a)"
)
LINE = (
    rf"(?:{CALL} (?:au |le |the |a |un |une |suicide )*{NUMBERS}|{NUMBERS} "
    r"(?:is|repond|est|exists?|existe|peut))"
)
_LINE = after(rf"[^.!]{{0,50}}?(?:^|[ ,.!?;:]){LINE}")
_THEN_LINE = after(
    rf"[^.!?]{{0,40}}?(?:[,.!?;:] ?|\b(?:please|pls|svp|stp) )(?:please |pls |just |plutot |et "
    rf")?{LINE}"
)
KIND = (
    r"(?:(?:please|pls|svp|stp) (?:don'?t|talk|ask|reach|get help|stay|parle|reste)|talk to "
    r"(?:some|a |your)|speak to|reach out|tell (?:someone|somebody|a friend)|get help|seek help|"
    r"ask for help|see a (?:doctor|therapist)|someone will listen|you'?re not alone|call (?:a "
    r"friend|someone|your (?:mom|mum|dad|doctor|friends?|family|parents|therapist))|text a friend|"
    r"here for you|parle(?:s|z)?[ -](?:en|a|moi|nous)|demande[sz]? de l'aide|fais[ -]toi aider|"
    r"t'es pas seule?|tu n'es pas seule?|on est la|je suis la|va voir (?:un|ton)|appelle "
    r"(?:quelqu'?un|un|ton|tes|les secours|ta))"
)
_KIND = after(rf"[^.!]{{0,30}}?(?:[ ,.!?;:]){KIND}")
_NO = after(
    r"(?: [\w']+){0,2} ?\?+ ?(?:jamais|surtout pas|non jamais|certainement pas|never|no|nope|"
    r"absolutely not|please don'?t)"
)


def helped(frame: Frame) -> bool:
    """Whether help is offered to whoever feels like that."""
    return _FEELS(frame.before) and (_LINE(frame.after) or _KIND(frame.after))


def answered_no(frame: Frame) -> bool:
    """Whether it is a question that is answered by no, or a line to call follows: weak signs."""
    return _NO(frame.after) or _THEN_LINE(frame.after)
