"""Top-level domains, and those of them that are words of every day."""

from functools import cache
from importlib.resources import files

EVERYDAY_WORDS = """
ai al am an android app ar art as at baby band bar bargains be beer best bet bid bio black blue
boo bot box build business buy by ca cab cafe call cam camera camp car cards care career cash cc
center chat cheap church ci circle city click clothing coach coffee college community company
contact cooking cool country courses cruise dad dance data date dating day de deal delivery design
diet direct do dog dot drive earth eat education email energy engineering equipment es esq et eu
events exchange expert exposed express fail faith family fan fans farm fashion fast film final
finance fire fish fishing fit fitness flights florist fly fm foo food football forum foundation
free fun fund furniture fyi game games garden gay gb gd gg gifts gives glass global gold google
gratis green gripe group guide guitars guru hair haus health help here hiphop hm hockey holiday
horse hospital host hot house how ht id ie il in inc ing ink is it java je jobs jp kids kim
kitchen la land latino law lc lease legal li life like limited limo link live living loan loans
lol lotto love ltd ma maison man management map market marketing markets mba mc md me media meet
memorial men menu mg mini mo mobile moda moe moi mom money mortgage moto mov movie mr ms mu music
my na name ne network new news next ninja no now observer ok one ooo open orange organic page
partners parts party pay pet pf ph phone photo photos pics pictures ping pink pk pl place play
plus pm poker porn post press prime pro productions properties property protection ps pub pw py qa
quest racing radio re read realty recipes red rehab reisen rent rentals repair report republican
rest restaurant review reviews rich rip rocks rodeo room rs rsvp rugby run sa safe sale sas save
sb sc school science se search secure security select services sex sexy sh shoes shopping show si
ski skin smile so soccer social solar solutions song space spot st star stream studio study style
sucks supplies supply support surf surgery sv systems tab talk target tax taxi team tech
technology tel tennis tf tg theater tickets tips tires to today tools top town toys trade training
travel trust tt tube university uno us va vacations vc ve vet video villas vin vip visa vision
vodka vote voyage vs wang watch watches weather weber wedding wf wiki win wine winners work works
world wow ws xxx yes yoga you yt zero zip zone
"""
EVERYDAY = frozenset(EVERYDAY_WORDS.split())
"""Domains that end an everyday sentence glued to the next (`hi.my name`), or a file's name."""

SPACED_WORDS = "com net org fr tv io ru xyz info shop store online site app gg ly biz tk"
SPACED = frozenset(SPACED_WORDS.split())
"""Domains believed when written apart (`evil . com`, `evil point com`)."""

COUNTED = frozenset(["shop", "store", "online", "site", "app", "info"])
"""Of these, what one may have points or dots of (`a point shop`, `petit point info`)."""

SPOKEN_WORDS = """
a an the this that these those my your our his her its their some any every each no one what which
of to in on at and or for with from is was be not just only also very too so as by if but like
good great fair valid solid strong same exact exactly main key whole best big huge small nice bad
first second third last next final match game set way break power talking selling weak turning low
high boiling starting end view stand check exclamation question decimal percentage mid red blue
white black green laser polka micro up learn use using code asp dash after before during pre post
early late since until era bubble le la les un une du de des au aux ce cette mon ton son notre
votre leur quel quelle chaque interrogation petit gros bon mauvais premier dernier autre meme même
rond et ou bref pas plus hors en par sur mise mis est bulle era époque epoque avant après apres
depuis faire fait deux trois dix à dot point microsoft tld way dotted
"""
SPOKEN = frozenset(SPOKEN_WORDS.split())
"""What stands before `point` or `dot` when nobody spells a host: `good point gg`, `the dot com`."""


WEB_WORDS = "be ch co eu nu pl uk"
BELIEVED = frozenset(SPACED_WORDS.split()) | frozenset(WEB_WORDS.split())
"""Domains that a bare name is believed to be a link with; others may be names of things."""
NAMES = frozenset(["com", "org"])
"""Domains that are nothing else."""
GLUED = EVERYDAY | BELIEVED - NAMES
"""Domains that are words as well, or short enough for slang: `terminé.net`, `gagné.fr ou en`."""
ANSWER_WORDS = """
oui non no yes ok okay oki lol mdr ptdr bah ben nan ouais yeah yep nope nah mais et so well si alors
and but donc or ou then also sinon enfin bref voila hein quoi hello hi hey salut bonjour bonsoir
coucou slt bjr bsr cc re yo bye merci thanks thx ty please pls stp svp sorry desole bravo gg wp
ez rip go allez allons vite stop wait attends attendez regarde regardez fini finie termine passe
rate gagne perdu mort dead done over finished nice cool super top genial parfait perfect great good
bien mal pas jamais toujours encore demain hier today tomorrow tonight now maintenant soir matin
dommage tant pis pareil moi toi lui elle eux nous vous him her them me you us this that it ca cela
wow omg wtf lmao xd haha ah oh eh euh hum mmh idk imo tbh ngl bro mec frere gars guys man girl chef
vrai faux true false clair exact sure certain possible
"""
ANSWERS = frozenset(ANSWER_WORDS.split())
"""What a sentence begins or ends with: `no.im serious`, `salut.tv allumée` name no host."""
PRODUCTS = frozenset(["asp.net", "ado.net", "ml.net", "vb.net", "socket.io", "will.i.am"])
"""What is spelt like a host and hardly ever means one."""


@cache
def top_level() -> frozenset[str]:
    """Return every top-level domain of the Public Suffix List, as Unicode and as punycode."""
    listed = files("publicsuffixlist").joinpath("public_suffix_list.dat").read_text("utf-8")
    ends = {
        line.split()[0].rpartition(".")[2]
        for line in listed.splitlines()
        if line.strip() and not line.startswith("//")
    }
    return frozenset(ends | {end.encode("idna").decode() for end in ends if not end.isascii()})
