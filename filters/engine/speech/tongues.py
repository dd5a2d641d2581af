"""Which language a message plainly speaks, told by its smallest words."""

from collections import Counter
from collections.abc import Iterable

SMALL_WORDS = {
    "da": "af at den der det dig du en er et fra han har hun hvad hvor ikke jeg kan med mig min "
    "og os på sig skal som til var vi",
    "de": "aber auch auf aus bei bin bist das dass dem den der die dir doch du ein eine er es für "
    "habe hast hat ich im ist ja kann mein mich mir mit nein nicht noch nur oder schon sich sie "
    "sind so und von war was wenn wie wir zu zum",
    "en": "a about all am an and are as at be been but by can did do does don't for from get go "
    "had has have he her him his how i i'm if in is it it's just like me my no not of on or our "
    "out she should so some that that's the their them there they this to too up us was we were "
    "what when who why will with would you your you're",
    "es": "al como con cuando de del el ella en eres es esa ese eso esta este hay la las lo los "
    "más me mi muy no nos para pero por porque que qué se ser si sí sin son soy su también te "
    "tiene todo tu tú un una voy y ya yo",
    "fi": "ei en että hän ja joka jos kun kuin minä mitä mutta mun niin nyt ole olen on oli se "
    "sä sun tämä vain",
    "fr": "ai alors as au aux avec avez c' ce ces cette chez d' dans de des donc du elle elles en "
    "es est et eu fait il ils j' je l' la le les leur lui m' ma mais me mes moi mon n' ne nos "
    "notre nous on ont ou où par pas plus pour qu' quand que qui s' sa sans se ses si son sont "
    "suis sur t' ta te tes toi ton tout très tu un une va vos votre vous y à ça être",
    "it": "anche che chi ci come con cosa da del della di e è gli hai ho i il in io la le lo ma "
    "mi mio nel non noi per perché più quando questo sei si sono su te ti tu un una",
    "nl": "aan al als bij dan dat de deze die dit doen een en er ga geen het hij hoe ik in is ja "
    "je jij kan kun maar me met mijn naar niet nog nou nu of om ook op te van voor wat we wel wij "
    "zijn daar deze doen dus gaan hebben heb heeft haar hem jullie kunt morgen toch wie zo zou",
    "no": "av at den der det du deg en er et fra han har hun hva hvor ikke jeg kan med meg min og "
    "oss på seg skal som til var vi",
    "pl": "ale bez być być co czy dla do ja jak jest jestem już mi mnie na nie o od po się są ta "
    "tak też to ty w z za że",
    "pt": "ao as com como da das de do dos e é ela ele em essa esse eu foi isso já mais mas me "
    "meu minha muito na não no nos o os para por porque que se sem ser só sou sua tem um uma "
    "você",
    "sv": "av att den det dig du en ett från han har hon hur i inte jag kan med men mig min nu "
    "och om på sig ska som så till var vi är",
    "tr": "ama bana ben bir bu çok da daha de değil gibi için ile ki mi ne o olarak sen şu var "
    "ve ya",
}
"""The words that each language says most; all of them are short and known to everybody."""
SPOKEN_BY: dict[str, tuple[str, ...]] = {
    word: tuple(sorted(one for one, words in SMALL_WORDS.items() if word in words.split()))
    for word in {word for words in SMALL_WORDS.values() for word in words.split()}
}
AHEAD = 2
"""By how many words another language must lead to be plainly spoken."""
FEW = 3
"""Single letters that may be words: more of them are words whose letters are set apart."""


def speaks_another(words: Iterable[str], language: str) -> bool:
    """Whether words plainly belong to another language than the one named."""
    votes = Counter(one for word in _words({*words}) for one in SPOKEN_BY.get(word, ()))
    most = max(votes.values(), default=0)
    return most - votes[language] >= AHEAD


def _words(words: set[str]) -> set[str]:
    letters = {word for word in words if len(word) == 1}
    return words - letters if len(letters) > FEW else words
