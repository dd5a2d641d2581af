"""Asked and taught: what the word means, where it comes from, whether it may be said."""

from filters.engine.contexts.frame import Frame
from filters.engine.contexts.wording import OPEN, after, before

ARTICLE = r"(?:une? |des |le |la |les |l'|d'|de |an? |the )?"
NAMED = r"(?:le mot |le terme |l'insulte |l'expression |the word |the term |the slur )?"
MEANING = (
    r"(?:definition|definir|origine|etymologie|sens|signification|histoire|meaning|etymology|"
    r"origin|history|translation|traduction|synonymes?|synonyms?)"
)
_MEANING = before(
    rf"(?:{MEANING} (?:de |d'|du |of )?{ARTICLE}(?:mot |terme |insulte |word |term |slur )?|(?:ca |"
    rf"sa )?(?:veut dire quoi|signifie quoi|veux dire quoi)(?: {NAMED})?|(?:que |kes?ke? |qu'?est[ "
    r"-]?ce que? )(?:ca )?(?:veut dire|signifie)"
    r"|(?:\b(?:it|that|which|slang|code|abbreviation|acronym|word|term|emote|phrase)|[\"']),? "
    r"(?:just |also |"
    r"really |basically |literally )?(?:means?|meant|is (?:slang|code|short|text speak) for) "
    r"|(?:how|comment|que|what)(?: [\w']+){0,4} (?:(?:react|respond|reply|reagir|repondre|faire "
    r"face) (?:to|a|aux?)|(?:report|signaler)) |(?:is|est) (?:short for|l'abreviation de|le "
    r"diminutif de) |(?:stands for|standing for) "
    rf"|(?:c'?est quoi|c koi|cest quoi) (?:une? |{NAMED[:-1]}(?=[\"]))|d'ou (?:vient|sort) |define "
    r"|comment (?:on )?(?:ecrit|traduit|dit)[ -]?(?:on )?|how (?:do|would|can) (?:you|u|i|we) "
    rf"(?:say|spell|translate) |expliquer?(?:z)? ){ARTICLE}{NAMED}{OPEN}{ARTICLE}"
)
_WHAT = before(
    r"(?:what(?:'?s| is| are| does| do| did)?|wtf does|wat does|what exactly is|pourquoi|pk|pq|"
    r"pkoi|prk|why is|why are|is|est[ -]ce que|esk|esque|does|how (?:strong|bad|rude) is|since "
    r"when is|depuis quand|whats)"
    rf"(?: saying| dire| calling \w+)? {NAMED}{OPEN}{ARTICLE}"
)
_ASKED_AFTER = after(
    r"[\" ]{0,3}(?:mean(?:s|ing)?|stand(?:s)? for|come(?:s)? from|refer(?:s)? to|translate|(?:est|"
    r"c'?est|c|is|are|was|considered|serait)?(?: \w+){0,2} ?(?:considered |vu comme |vue comme )?"
    r"(?:an? |une? )?(?:\w+ )?(?:insultes?|slurs?|insults?|racistes?|racist|offensive|homophobic|"
    r"homophobe|sexiste|sexist|interdit|banned|allowed|bad word|gros mot|ok to say|okay to say|"
    r"un mot|a word)|(?:est |is )?(?:filtre|bloque|autorise|permis|tolere|censure|vulgaire)e?s?|"
    r"passe|"
    r"(?:as|so|more|less) (?:strong|bad|rude|offensive|vulgar|grave|fort)|(?:considered )?(?:worse|"
    r"stronger|ruder|less|more)(?: \w+)? (?:than|in))"
)
_DEFINED = after(
    r"[\" ]{0,3},? ?(?:c'?est (?:vrai|pas faux) que )?(?:ca |sa |it )?(?:aussi |also )?(?:veut "
    r"dire|veux dire|signifie|means|appears? (?:\d|in|on)|is "
    r"used in|occurs|comes from|stands for|is short for|refers to|vient (?:de|du|d'ou|d'\w+)|sort "
    r"d'ou|"
    r"designe|designai(?:t|ent)|signifiait|voulait dire|meant|(?:c'?)?est (?:un (?:vieux )?mot|un "
    r"terme|l'abreviation|"
    r"le diminutif)|is an? (?:word|term|acronym|abbreviation)|used to mean)"
)
THING = (
    r"(?:dish(?:es)?|meatballs?|sausages?|bundles? of sticks?|female dogs?|villages?|towns?|"
    r"rivers?|breads?|pain|plats?|communes?|fromages?|gateaux?|surnames?|last names?|noms? de "
    r"famille|patronymes?|prenoms?|recettes?|recipes?|small gap|gap|crack|old english|old french|"
    r"ancien francais|vieux francais|baguette|fille de ferme|untidy woman|made of (?:pork|meat|"
    r"wood)|femelles?|female)"
)
_IS_THING = after(
    r"(?:s|es)?\"? (?:(?:is|are|was|were|est|sont|c'?est|etait|etaient)(?:,? (?:an?|une?|des|les?|"
    r"la|the|aussi|also|british|english|french|welsh|old|small|type|kind|sort|sorte|of|de|d'|"
    r"petite?|gros|entre|"
    rf"nom|\w+ais|traditional))*|means?|meant|en|in) (?:an? |une? )?{THING}"
)
_MAY = before(
    r"(?:(?:on )?(?:peut|a le droit de|peux|j'?ai le droit de)(?:[ -]on)? (?:encore )?(?:dire|"
    r"ecrire|utiliser)|peut[ -]on dire|(?:can|may|could|should) (?:i|we|you|u) (?:even )?(?:say|"
    r"type|use|write)|allowed to (?:say|type|use)|ok to say|okay to say)"
    rf" {NAMED}{OPEN}{ARTICLE}"
)
_WHAT_IS = before(rf"(?:what(?:'?s| is) an?|c'?est quoi une?|qu'?est[ -]ce qu'une?) {OPEN}")
_ASKS_WHAT = before(
    rf"(?:asks?|asked|asking|explain\w*|wonder\w*|teach\w*|taught|learn\w*|demande\w*) (?:\w+ )?"
    rf"(?:what|ce que c'?est qu'?)(?: an?| the| une?)? ?{OPEN}"
)
_IS_OR_MEANS = after(r"(?:s|es)?\"? (?:is|are|was|were|means?|meant)(?!\w)")
_IN_OLD = after(
    r"s?\"? (?:in|en) (?:(?:old|middle|medieval|modern|british|american|early|victorian|ancien|"
    r"vieux) )"
    r"(?:english|french|britain|england|francais|anglais|slang|times)"
)
_NO_MORE = after(r"\"? ?(?:\?|$)")
_QUESTION = after(r"[^.!?]{0,60}\?")


def asked(frame: Frame) -> bool:
    """Whether the word itself is asked about, defined or taught."""
    if _MEANING(frame.before) or _DEFINED(frame.after) or _IS_THING(frame.after):
        return True
    if _WHAT_IS(frame.before) and _NO_MORE(frame.after):
        return True
    if _IN_OLD(frame.after) or (_ASKS_WHAT(frame.before) and _IS_OR_MEANS(frame.after)):
        return True
    if _WHAT(frame.before) and _ASKED_AFTER(frame.after):
        return True
    return _MAY(frame.before) and _QUESTION(frame.after)
