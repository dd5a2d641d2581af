"""Denounced: whoever writes says that the word is an insult, or wants it to stop."""

from filters.engine.contexts.cited import SENTENCE
from filters.engine.contexts.frame import Frame
from filters.engine.contexts.wording import ADVERB, LEAD, OPEN, after, before

BAD = (
    r"(?:racistes?|sexistes?|homophobes?|transphobes?|validistes?|antisemites?|islamophobes?|"
    r"xenophobes?|misogynes?|grossophobes?|lgbtphobes?|insultante?s?|irrespectueu(?:x|ses?)|"
    r"humiliante?s?|degradante?s?|deshumanisante?s?|blessante?s?|honteu(?:x|ses?)|interdite?s?|"
    r"inacceptables?|mechante?s?|violente?s?|abuse|pas (?:ok|cool|bien|normal|gentil|drole|sympa|"
    r"correct|respectueux)|racist|sexist|homophobic|transphobic|ableist|antisemitic|islamophobic|"
    r"misogynistic|rude|offensive|disrespectful|wrong|disgusting|unacceptable|insulting|mean|"
    r"hurtful|harmful|banned|forbidden|dehumani[sz]ing|gross|messed up|not (?:ok|okay|cool|nice|"
    r"funny|right|acceptable)|horribles?|terrifiante?s?|effrayante?s?|degueulasses?|degoutante?s?|"
    r"immondes?|affreu(?:x|ses?)|abjecte?s?|ignobles?|atroces?|glacante?s?|criminel(?:le)?s?|"
    r"punie?s?|illegal|tristes?|(?:une |la )?honte|un scandale|un (?:delit|crime)|horrible|"
    r"horrifying|terrifying|scary|awful|sickening|vile|shameful|heartbreaking|terrible|chilling|"
    r"evil|cruel|illegal|sad|traumati[sz]ing|a (?:crime|disgrace|shame)|hate speech|ca me "
    r"(?:choque|degoute|fait peur))"
)
IS = r"(?:c'?est|cest|c|ces|est|sont|serait|trouve ca|it'?s|that'?s|thats|is|are|was|its)"
SAYING = (
    r"(?:dire|traiter|appeler|ecrire|utiliser|employer|sortir|balancer|lancer|crier|insulter|say|"
    r"hurler|scander|taguer|tell|telling|yelling|shouting|chanting|saying|call|calling|use|using|"
    r"type|typing|write|yell|shout)"
)
WHOM = (
    r"(?: ?(?:a )?(?:quelqu'?un|qqn|les gens|les autres|une? \w+|des \w+|les \w+|people|ppl|"
    r"someone|anyone|him|her|them|me|us|women|an? \w+|\w+s))?"
)
WORD = (
    r"(?: (?:le mot|le terme|l'insulte|ca|des trucs comme|des choses comme|des mots comme|the word|"
    r"stuff like|things like|words like|the term))?(?: de| to)?"
)
_SAID_IT_IS = before(
    rf"{IS} {ADVERB}{BAD} (?:de |d'|to ){SAYING}{WHOM}{WORD}(?: d'un| a)?{OPEN}{LEAD}\"?"
)
STOP = (
    r"(?:arretez?|arreter|arrete|stop|marre|ras le bol|assez|evitez?|eviter|cessez?|finissez|quit|"
    r"stopped|no more|enough with|tired of|sick of|done with|hate|banned for|ban for|warned for|"
    r"ban pour|to pour|timeout pour|puni pour)"
)
_STOP_SAYING = before(
    rf"{STOP} (?:people |ppl |hearing people )?(?:de |d'|avec |from )?(?:me |m'|nous |le |la |les |"
    rf"l')?{SAYING}{WHOM}{WORD}{OPEN}{LEAD}\"?"
)
_STOP_QUOTED = before(
    rf"{STOP} (?:avec |with )?(?:all )?(?:les?|la|vos|tes|tous les|ces|l'|de|des|d'|the|your|this|"
    r"these|ur)?(?: (?:insultes?|mots?|trucs?|commentaires?|slurs?|comments|messages|"
    r"insults))?(?: (?:comme|genre|like|du style|type))? ?"
)
END = (
    r"(?=\W*$|[\s\"]*[,.;!?…:)]|[ ](?:de|d'|to) ?(?:dire|lire|voir|entendre|read|see|hear|say)|[ "
    r"](?:que|qu'|in|at|here|how people|quand|when|that|et|and|but|mais|par|ce|ca|quand meme|"
    r"vraiment|les|le|au|pour|for))"
)
"""A blame ends there: `c'est une honte que tu …` blames another thing, and is looked at apart."""
_IS_BAD = after(
    rf"[\" ,]{{0,3}}(?:[\w']+ ){{0,8}}?(?:{IS} (?:\w+ )?(?:une? )?{BAD}|ca me (?:choque|degoute|"
    rf"fait (?:peur|mal))){END}"
)
_ONE_MUST_BE = after(
    r"[\" ,]{0,3}(?:[\w']+,? ){0,8}?(?:il )?faut (?:vraiment )?etre (?:malade|bete|lache|"
    r"nul)(?=\W*$)"
)
_IS_INSULT = after(
    r"[\" ]{0,3}(?:is|are|was|est|c'?est|cest|c|etait|sont|reste|ca reste|it'?s|being)"
    r"(?: (?:clairement|vraiment|aussi|quand meme|toujours|literally|actually|still|also|"
    r"considered))? (?:une? |des |an? |like )?(?:\w+ )?(?:insultes?|injures?|gros mots?|slurs?|"
    r"insults?|swear ?words?|(?:offensive|racist|sexist|homophobic|bad) (?:word|term)|(?:mot|"
    r"terme) (?:raciste|sexiste|homophobe)|bad word|hate speech)"
)
_NOT_INSULT = after(r"[\" ,]{0,3}(?:c'?est|c|est|is|it'?s) (?:pas|not|isn'?t)")
_SAY = before(
    rf"(?:{SAYING}|dis|dit|dites|disent|disait|traite|mots?|insultes?|termes?|words?|terms?|slurs?)"
    rf"{WHOM}{WORD}{OPEN}{LEAD}\"?"
)
_ALAS = after(
    r"[^.!?]{0,60},? (?:so |how |very |tres |trop |really |pretty )?(?:scary|horrifying|terrifying|"
    r"sickening|heartbreaking|disgusting|sad|awful|shocking|chilling|terrifiant|horrible|glacant|"
    r"choquant|effrayant|degoutant|triste)(?=\W*$)"
)
_THEY_ARE_BAD = after(
    r"(?:s|es)? (?:are|were|is|was|sont|est|etaient) (?:\w+ )?(?:une? |an? |la |the )?(?:honte|"
    r"disgrace|shame|disgusting|gross|degueulasses?|degoutante?s?|immondes?|evil|vile|horribles?|"
    r"criminel\w*|sad|sickening|ignobles?|abjecte?s?|crime|scandale|wrong|terrible|awful|tristes?|"
    r"affreu\w+|scary|cruel)"
)
"""`X are a shame` is said of people, not of what was said of them."""
_TAKE_OUT = before(
    r"(?:ban|block|blacklist|filter|filtrer?|bloquer?|bannir|ajoute[rz]?|add|delete|remove|"
    r"supprime[rz]?|time ?out)(?: (?:the|le|les|la|ce|l'|this|that)(?: (?:mot|word|phrase|term|"
    r"message|words))?)? ?\"?(?:sales? )?"
)
_OUT_OF = after(
    r"\"?(?: \w+)? (?:messages?|words?|terms?|phrases?|(?:in|from|to) (?:the )?(?:filter|chat|list|"
    r"automod)|(?:du|dans le|au|a la) (?:chat|filtre|liste|automod))"
)

_WHO_SAYS = before(
    r"(?:celui|celle|ceux|celles|quiconque|toute personne|le prochain|la prochaine|les (?:gens|"
    r"mecs|"
    r"viewers|gars)|whoever|anyone|everyone|those|people|the next (?:one|person)) (?:qui |who )?"
    rf"(?:\w+ )?(?:dit|disent|dira|ecrit|ecrivent|tape|tapent|sort|sortent|spamme|traitent?|says?|"
    rf"types?|writes?|spams?|calls?){WHOM}{WORD}{OPEN}{LEAD}\"?"
)
_SHOWN_OUT = after(
    r"[^.!?]{0,50}?\b(?:pas rire|ailleurs|un (?:timeout|to|ban)|banni?e?s?|dehors|degagent|la "
    r"porte|"
    r"dans la tete|me (?:gonflent?|fatiguent?|saoulent?|degoutent?)|merci la modo\w*|timeout|"
    r"timed out|"
    r"banned|gets? (?:banned|a ban|a timeout|out)|is out|not funny|aren'?t funny|isn'?t funny|"
    r"out of here|grow up)"
)


def denounced(frame: Frame) -> bool:
    """Whether the word is called an insult, or people are asked to stop saying it."""
    if _ONE_MUST_BE(frame.after) and _SAY(frame.before):
        return True
    if _WHO_SAYS(frame.before) and _SHOWN_OUT(frame.after):
        return True
    if _SAID_IT_IS(frame.before) or _STOP_SAYING(frame.before):
        return True
    if frame.quoted and _STOP_QUOTED(frame.before):
        return True
    if _IS_INSULT(frame.after) and not _NOT_INSULT(frame.after):
        return True
    return _IS_BAD(frame.after) and (frame.quoted or _SAY(frame.before))


def speech_denounced(frame: Frame) -> bool:
    """Whether people are asked not to say the speech that begins here."""
    return _SAID_IT_IS(frame.before) or _STOP_SAYING(frame.before)


def blamed(frame: Frame) -> bool:
    """Whether the word is followed by a blame, whatever is blamed: a weak sign."""
    if _THEY_ARE_BAD(frame.after) and not SENTENCE.match(frame.word):
        return False
    return _IS_BAD(frame.after) or _NOT_INSULT(frame.after) or _ALAS(frame.after)


def asked_away(frame: Frame) -> bool:
    """Whether the team is asked to take the very message or word out of the chat: a weak sign."""
    return _TAKE_OUT(frame.before) and _OUT_OF(frame.after)
