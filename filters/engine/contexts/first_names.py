"""First names by which viewers call a host, a guest or each other, and which are no words."""

import regex

ENGLISH = """
aaron abby adam adrian aidan aisha alan albert alec alex alexandra alfie alice alicia alison amanda
amber amelia amy andrea andrew andy angela anita anna annabel anne annie anthony antonia archie
arthur ashley barbara barry beatrice becky ben benjamin bernard beth bethany betty brandon brenda
brendan brett brian bridget bruce caitlin callum cameron carl caroline catherine charlie charlotte
chelsea cheryl chloe chris christina christine christopher claire clara colin connor craig cynthia
daisy damian damien dan daniel danielle darren dave david dawn dean debbie deborah debra dennis
derek diana diane donna dorothy doug douglas duncan dylan eddie edward eileen elaine eleanor elena
elijah elizabeth ella ellen ellie elliot emily emma eric erica ethan eva evan fiona florence
frances freddie gareth gavin gemma geoff george georgia gerald gillian gordon graham greg hannah
harriet harry harvey heather helen henry howard hugh hugo ian imogen irene isaac isabel isabella
isla jacob jade jake james jamie jane janet janice jason jasmine jayden jeff jen jenna jennifer
jenny jeremy jess jesse jessica jill jim jimmy joan joanna joanne joe joel john johnny jonathan
jordan joseph josh joshua joyce judith judy julia julian julie june justin karen karim kate
katherine kathy katie keith kelly ken kenneth kevin kieran kim kimberly kirsty kyle laura lauren
lea leah lee leo leon leslie lewis liam lillian lily linda lisa liz logan lola lorraine louis louise
lucas lucy luke lydia lynn maddie madison malcolm marcus margaret maria marie marilyn marion
martha martin mary mason matt matthew maureen megan melanie melissa michael michelle mike miriam
mohamed mohammed molly monica morgan naomi natalie natasha nathan neil nicholas nick nicola nicole
nigel nina noah nora oliver olivia omar oscar owen pam pamela patricia patrick paul paula penny
peter phil philip phoebe rachel ralph raymond rebecca ricky rita robert robin roger ronald rosie
ross roy russell ruth ryan sally sam samantha samuel sandra sara sarah scott sean sharon shaun
sheila shirley simon sofia sophia sophie stacey stan stephanie stephen steve steven stuart susan
suzanne sylvia tamara tania tara teresa theo theresa thomas tiffany timothy tina toby tom tommy
tony tracy trevor tyler valerie vanessa veronica vicky victor victoria vincent vivian walter wendy
wesley yasmin yvonne zach zara zoe
"""
FRENCH = """
adele agathe alain alexandre alexis amandine amelie anais andre antoine arnaud arthur audrey
aurelie aurelien axel bastien baptiste benoit brigitte bruno camille catherine cecile cedric celine
christelle christian christophe clemence clement corentin coralie cyril damien delphine didier
dominique dorian elodie elise emeline emilie emmanuel enzo estelle etienne fabien fabrice fanny
fatima florent florian francois frederic gaelle gaetan genevieve geraldine gilles guillaume helene
herve jacques jeanne jerome joel josephine julien justine kamel karima kevin laetitia laurence
laurent leila lilian loic lorenzo lucie ludovic mael malik manon marc marine marion martine
mathieu mathilde matthieu maxime mehdi melanie mickael mohamed monique morgane mourad myriam nabil
nadia nathalie nicolas noemie nora oceane olivier pascal pauline philippe pierre quentin rachid
raphael regis remi rodolphe romain sabrina samir sandrine sebastien severine sylvain sylvie
thibault thierry tristan valentin valerie veronique vincent virginie xavier yann yannick yasmine
yohan yves
"""
WORDS = """
amber claire daisy dawn florence georgia heather jade jordan june lily madison marc marine mason
penny robin
"""
"""Names that are words too, in one of the two languages."""
NAMES = frozenset(f"{ENGLISH} {FRENCH}".split()) - frozenset(WORDS.split())
_LAST = regex.compile(r"[ ,!:]+([a-z]{2,12})(?=\W*$)")
_FIRST = regex.compile(r"^\W*([a-z]{2,12})[ ,!:]+")


def unnamed_after(after: str) -> str:
    """Return what follows a word without the first name that it ends in."""
    found = _LAST.search(after)
    return after[: found.start()] if found and found[1] in NAMES else after


def unnamed_before(before: str) -> str:
    """Return what stands before a word without the first name that it begins with."""
    found = _FIRST.match(before)
    return before[found.end() :] if found and found[1] in NAMES else before
