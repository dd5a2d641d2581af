"""Heard: words that stood on a wall, were chanted or shouted by others, or came as a message."""

from filters.engine.contexts.frame import Frame
from filters.engine.contexts.turned import turned
from filters.engine.contexts.wording import ADVERB, LEAD, OPEN, after, before

NOT_ME = r"(?<!\b(?:je|j'|j'ai|tu|nous|vous|i|i'm|you|we|let's|lets|chat) )"
CROWD = (
    r"(?:il|elle|ils|elles|qui|certains|(?:les|des|un|une|le|la|ces|mon|ma|mes|son|sa|plusieurs) "
    r"[\w'-]+(?: [\w'-]+){0,3}?|quelqu'?un|qqn)"
)
CRIED = (
    rf"(?:(?:a|ont|avai(?:t|ent)|aurai(?:t|ent)) (?:ete )?(?:entendu |vu )?{ADVERB}(?:crie|hurle|"
    r"scande|chante|tague|peint|grave|inscrit|ecrit|placarde|brandi)|(?:cri|hurl|scand|chant|tagu|"
    r"ecriv|peign)ai(?:t|ent)|scandent|scande|hurlent|crient|hurle|"
    r"ecrivent|envoient|balancent|lancent)"
)
SHOUTED = (
    r"(?:chanted|chanting|shouted|shouting|screamed|screaming|yelled|yelling|sprayed|"
    r"spray[ -]?painted|painted|scrawled|carved|tagged|graffitied)"
)
SHOUTERS = (
    r"(?:and|they|he|she|who|people|someone|somebody|(?:the|some|a|those|my) \w+(?: \w+)?|\w{3,}s)"
)
PUNISHED = (
    r"(?:condamnee?s?|viree?s?|arretee?s?|exclue?s?|punie?s?|jugee?s?|suspendue?s?|licenciee?s?|"
    r"ban(?:nie?s?)?)(?: [\w']+){0,4} pour (?:avoir |des )?(?:cri|ecri|dit|hurl|tagu|tweet|post|"
    r"scand|trait|lanc|envoy)\w*|(?:arrested|jailed|fired|banned|sentenced|convicted|charged|"
    r"fined|suspended|expelled|months|years|prison) for (?:saying|shouting|writing|typing|"
    r"yelling|posting|chanting|tweeting|texting|spraying)"
)
SIGN = (
    r"(?:un|une|des|le|la|les|l'|ce|cette|cet|ces|d'|aux?|an?|the|this|some) ?(?:\w+ )?(?:tags?|"
    r"graffitis?|inscriptions?|slogans?|pancartes?|banderoles?|affiches?|autocollants?|stickers?|"
    r"panneaux?|banners?|placards?|signs?|posters?|swastikas?|tracts?|leaflets?)(?: (?:disai(?:t|"
    r"ent)|dit|disent|qui (?:dit|disait)|avec|ecrit|marquee?s?|racistes?|antisemites?|homophobes?|"
    r"said|saying|says|reads?|reading|that (?:said|says|read)|with))?"
)
OTHERS_CRY = (
    rf"(?:{NOT_ME}{CROWD} (?:se )?{ADVERB}{CRIED}|on (?:lisait|entendait|a tague|voyait)|"
    rf"{SHOUTERS}(?:'re| were| was| are| started| kept| keep)? {ADVERB}{SHOUTED}|(?:puisse|osent?|"
    r"oser) (?:crier|ecrire|dire|hurler|scander|envoyer)|(?:people|anyone|someone|they|somebody) "
    r"(?:(?:can|could|would) )?(?:chant|yell|write|scream|shout|spray|text))"
)
CHARGED = (
    rf"(?:{PUNISHED}|(?<!\bregrette d')avoir (?:ecrit|crie|hurle|envoye|tweete|tague)|for "
    r"(?:saying|shouting|writing|yelling|typing|posting|chanting|tweeting))"
)
WALL = (
    rf"(?:{SIGN}|(?:y'? ?a|il y a|c'?etait) (?:ecrit|marque|tague|grave)|it (?:says|said|read)|"
    r"(?:sprayed|painted|tagged|covered|tague\w*|recouverte?s?|couverte?s?) (?:with|in|de|avec))"
)
SENT = (
    r"(?:(?<!\b(?:t'as|tu as|as|vas|allez|tu|vous|you|u) )(?:recevoir|recu|recois|recoit|recoivent|"
    r"recevait)(?! (?:mon|ma|my)\b)(?: (?:des|un|une|encore|plein de))?|(?:being|be|getting|got|"
    r"get|gets|been|was|were) told(?: to)?|(?:received|receiving)(?: an?| another)?)"
)
TEXT_WAS = (
    r"(?:the|one|his|her|their|my|last|first|that|this|a) (?:\w+ )?(?:line|subject|message|mail|"
    r"e-?mail|"
    r"letter|note|comment|caption|headline|voicemail|review|text|tweet)s?(?: (?:in|of|from|on) "
    r"(?:the |my "
    r"|her |his |a |that |this )?(?:[\w-]+ ){1,3})? ?(?:was|were|said|says|read|reads|went)"
)
LIVED = r"(?:grandi|vecu|passe \w+ (?:enfance|scolarite)) (?:avec|sous|entoure\w* de|au milieu de)"
_PUBLIC = before(
    rf"(?:{OTHERS_CRY}|{CHARGED}|{WALL}|{SENT}|{LIVED}|{TEXT_WAS}){OPEN}{LEAD}(?:i'?m gonna |i "
    rf"will |"
    r"i'?ll |je vais |on va )?"
)
PLACE = r"(?:sur|dans|sous|au|aux|a la|en|on|in|across|over|all over|under|outside|at)"
_WRITTEN = after(
    r"[\" ]{0,2}(?:[\w']+ ){0,4}?(?:(?:a|ont|avai(?:t|ent)|fut|est|sont|etai(?:t|ent)) ?(?:ete "
    r")?(?:encore )?(?:tague|scande|crie|hurle|ecrit|grave|peint|efface|decouvert|retrouve|"
    r"prononce|entendu|inscrit|retire)e?s?|"
    rf"(?:tague|ecrit|grave|peint|glisse|inscrit|placarde|marque)e?s? {PLACE}|(?:is|was|were|got|"
    rf"(?:has|have|had) been|being) {ADVERB}(?:chanted|sprayed|spray[ -]?painted|written|found|"
    r"painted|carved|scrawled|shouted|yelled|screamed|heard|whispered|texted|removed|tagged|"
    r"graffitied)|(?:written|sprayed|painted|carved|scrawled|whispered|tagged|engraved) "
    rf"(?:{PLACE}|to me))"
)
_NOTICED = before(
    r"(?:(?<!\b(?:t'|(?:tu|te|vous|t'ai|t'ai pas|pas|t'as|la|le|les) ))(?:vu|voir|lu|lire|"
    r"lisais|lisait|entendu|entendre|entendait|retrouve|trouve)(?: (?:ecrit|tague|marque|inscrit|"
    r"grave))?|(?<!\byou )(?:saw|seen|"
    r"seeing|heard|hearing|reading|i read|got|getting)(?: (?:another|someone write))?) ?:? ?\"?'? "
    r"?(?:sales? |dirty )?"
)
_NOTE = before(
    r"(?:un|une|des|le|les|ce|cette|another|the|an?) (?:\w+ )?(?:messages?|mails?|lettres?|sms|mp|"
    r"dms?|textos?|commentaires?|tweets?|letters?|texts?|comments?)(?: (?:avec|genre|du genre|"
    rf"comme|disant|qui dit|saying|that said|like))?{OPEN}(?:{LEAD})"
)
_SPEAKS = after(
    r"[^.!?]{0,25}?\b(?:you|u|ur|(?<!\b(?:in|on|over|at|under) )your|toi|tu|t'|vous)(?!\w)"
)


def heard(frame: Frame) -> bool:
    """Whether others chanted or shouted it, wrote it on a wall or sent it."""
    return (_PUBLIC(frame.before) or _WRITTEN(frame.after)) and not turned(frame)


def noticed(frame: Frame) -> bool:
    """Whether whoever writes read it somewhere, or was sent it: a weak sign."""
    return (_NOTICED(frame.before) or _NOTE(frame.before)) and not (
        turned(frame) or _SPEAKS(frame.after)
    )
