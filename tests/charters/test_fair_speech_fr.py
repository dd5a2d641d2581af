"""Everyday French: each line resembles an entry of a list, and none is acted upon."""

import pytest

from filters.engine.charter import Outcome
from tests.charters.judging import outcomes

DAILY = """
je sais où tu habites maintenant, c'est à deux rues de chez ma tante
en coloc à trente-quatre ans youpi
je sais où tu vis, je te livre la pizza dans 10 min
je sais où tu travailles, c'est ma boulangerie préférée
je sais où vit ta mère, elle m'a fait visiter le village
on va poster tes photos de mariage quand tu veux
on va balancer tes infos à la compta pour le virement
tu vas te casser la gueule dehors avec tes talons
tu risques de te casser les dents ce soir contre cette équipe
tu vas te faire doxer si tu mets ton nom partout, fais attention à toi
tu mérites une balle de match après ce set
je vais t'égorger le poulet, mamie faisait pareil
ils vont la violer votre vie privée avec cette loi
il faudrait fusiller cet invité de questions, pas l'inverse
va te noyer dans la piscine à boules
va te pendre au trapèze, montre-nous la figure
pendez-vous au plafond comme les chauves-souris, c'est le yoga aérien
tu devrais te pendre du linge à cette heure-ci avec ce soleil
prends une corde et fais un nœud de huit
va chercher une corde et un tabouret, on installe la balançoire
colle-toi une balle de tennis au plafond
coupe-toi les veines de crevette
ouvre tes veines de marbre sur la sculpture un peu plus
jette-toi du pont en élastique, c'est génial
bois de la javel ? certains l'ont vraiment fait, une folie
la terre irait mieux sans toi, plastique
tu aurais jamais dû naître en décembre, t'as les cadeaux en double
vous auriez dû claquer la porte plus tôt
tu aurais dû mourir dans cet accident selon les médecins, quel miracle
on devrait te piquer contre le tétanos
j'espère que tu vas mourir de honte en voyant la photo
j'espère que tu vas crever l'écran ce soir à la télé
j'espère que tu crèves pas de chaud
j'espère que tu mourras vieille et heureuse
je te souhaite de mourir le plus tard possible
on te souhaite de souffrir le moins possible pour l'opération
je te souhaite le pire pour la course, je suis devant
tu mérites de mourir de rire devant ce film
tu mérites de crever le plafond des ventes avec cet album
hâte de voir ton enterrement de vie de garçon
courir contre le cancer pour ta mère, c'est beau
ma mère a chopé le sida dans les années 80
on meurt moins du sida grâce aux traitements
va te faire mettre un vaccin
allez vous faire mettre à jour le vaccin
va te faire foutre à la porte et tu verras le chômage
quelle pute de côte pour finir l'étape
grosse pute de guêpe
fils de pute, quel but !!!
nique ta race le verglas
enculé de ta race cette imprimante
un gros bâtard croisé beauceron, 5 ans, gentil
espèce de bâtard croisé labrador à adopter
t'es une merde en calcul ? moi aussi, t'inquiète
vous êtes des merdes ? non les gars, on a perdu d'un point, têtes hautes
espèce de con que je suis, j'ai laissé le four allumé
""".strip().splitlines()

TOLD = """
le monde serait mieux sans toi, m'a écrit un harceleur
va te suicider, c'était leur refrain au collège
ta mère aurait dû avorter, m'a dit ma prof, j'avais 13 ans
t'es qu'une merde, c'est ce que mon père répétait
t'es un avortement raté, on m'a sorti ça au lycée
sale arabe, ils avaient écrit sur la porte de mon père
sale juif, on l'a crié à mon grand-père en 1942
sale pd, ça m'a suivi toute ma scolarité
sale gouine, entendu hier dans le bus, je tremble encore
on m'a menacé : je vais t'égorger, j'ai déposé plainte
il disait qu'il faut tuer les flics, il a pris six mois ferme
un tag mort aux arabes a été découvert ce matin
mort aux juifs crié à Alger en 1898, relisez l'histoire
mort aux pédés, la banderole a fait scandale au stade
gazer les juifs, ils l'avaient planifié à Wannsee
les juifs au gaz à Auschwitz, le prof nous l'a appris
au bûcher les juifs de Strasbourg en 1349, 2000 morts
le juif au four, dessin nazi étudié en cours
les roms en camp à Montreuil-Bellay, une mémoire oubliée
hitler avait raison, tagué sur le mémorial, ils ont porté plainte
hitler revient dans le film Il est de retour
hitler aurait dû finir peintre
la shoah n'a pas existé selon Faurisson, condamné pour ça
heil hitler dans La Chute, quelle scène
le rat juif dans Maus d'Art Spiegelman
va te faire foutre, m'a dit le client, et le patron a rigolé
allez vous faire foutre, dit Bruel dans le film
mange tes morts, le film de Jean-Charles Hue
nique ta mère est un groupe de rap né à Saint-Denis
fille de catin dans le drame romantique de Hugo
suce ma bite, dit Cartman
lèche mon cul, opéra de Mozart
bonne à baiser, l'expression sexiste expliquée
""".strip().splitlines()

THINGS = """
linge sale noir ou blanc à part
sale noir et blanc, le grain est affreux sur ce film
j'ai une chemise sale chinois, celle du resto
sale turc au poker, un coup magnifique
sale roumain que je parle, ma belle-mère se moque
un sale nain de jardin
une espèce de noir brillant sur la carrosserie
espèce d'homo sapiens que nous sommes
une espèce de gitan au grand cœur dans le film de Kusturica
une espèce d'étranger dans son propre pays, écrit Camus
race de noirs Angus
accent étranger de merde de mon GPS
mon melon de merde acheté 4 euros était pas mûr
remonte sur ton arbre, le chat
le noir à la mer c'est magique, aucune pollution lumineuse
les femmes en camp de yoga ce week-end
les femmes dehors manifestent, bravo
vieux pédé heureux depuis 40 ans avec mon mari
petite gouine de Brest ravie d'être là
vieille tapette à souris de mon grand-père
gros pd assumé ici, coucou
""".strip().splitlines()

BODIES = """
montre tes fesses de bébé à la puéricultrice
montre ton cul de bouteille que je lise le millésime
montre ta chatte, elle est trop mignonne
fais voir ta chatte, elle a eu combien de petits ?
sors ton cul de là, il y a le feu !
mange mes noix, elles sont bio
lèche mes boules de glace avant que ça fonde
suce ma queue de homard, elle est délicieuse
fais-nous une pipe comme dans le tableau de Magritte
taille-moi une pipe dans la bruyère
écarte les cuisses pour la posture du guerrier, dit la prof de yoga
ouvre les cuisses et respire, disait la sage-femme
je veux te baiser la main, belle dame
je vais vous fourrer des aubergines, recette suivante
je te prendrais bien en stop
touche-toi les orteils devant la caméra, jambes tendues
tu me fais mouiller sous ton parapluie troué
sale chienne toute boueuse après la balade, direction le bain
une petite fille nue fuyant le napalm, la photo de Nick Ut
les gamines nues du tableau de Gauguin
petite fille bonne élève
elle a 15 ans mais elle est bonne en maths
lécher les enfants, mon chien adore ça
pédopornographie : la police démantèle un réseau
""".strip().splitlines()

GAMES = """
va te suicider au boss pour reset
suicide-toi au creeper, on gagne du temps
pends-toi à la liane
tu devrais te tuer moins souvent contre ce boss
faudrait te flinguer avec le sniper, pas au couteau
t'aurais dû mourir là, sacré clutch
t'aurais dû mourir, hitbox cheatée
hâte de voir ta mort dans cette partie
faut que tu meurs pour avoir la cinématique
j'espère que tu meurs pas au prochain boss
vous méritez de mourir dans ce donjon, 3 healers pour 1 tank
crève en enfer Ganon
meurs chien de l'enfer, phase 2 enfin
crève seul, ou viens en groupe, ce boss te roulera dessus
je te retrouve et je te tue dans la zone 3, prépare ton stuff
je vais te retrouver et te ramener au camp
je vais te poignarder dans le dos en jouant l'imposteur
je vais te crever ce ballon
on va tuer ta famille de slimes et looter le coffre
on va cramer ta voiture dans GTA pour la mission
une balle dans la tête et c'est réglé, le zombie tombe
faut tirer dans le tas avec le lance-roquettes
retourne dans la jungle, gank le mid
je vais venir chez toi te niquer à Mario Kart
ce fils de pute de boss m'a encore eu
""".strip().splitlines()

LEFT_ALONE = """
on se retrouve devant chez lui à 20h les potes
je suis devant chez toi, ouvre
fais gaffe en rentrant, ça glisse
les femmes en cuisine pro c'est encore trop rare, bravo à elle
il rentre au maroc cet été voir sa famille
je retourne au bled en août, trop hâte
on a vu une grosse baleine au large de la Réunion
c'est un gros porc de 300 kilos, champion de la ferme
je dors dans mon lit ce soir, enfin
le prof a expliqué pourquoi les nazis parlaient de sous-hommes
quel salaud ce personnage, bien écrit
Jon Snow est un bâtard et alors
cette mise à jour est une grosse merde
elle est bonne mdrr
tu vas souffrir avec ce boss
tu vas prendre cher au prochain match
je vais te tuer si tu me spoiles la fin
si je te croise je te paye un verre
au secours j'ai avalé de la javel par erreur en cuisine
ma soirée gouine de vendredi est complète
le mot nègre vient du latin niger
les étrangers dehors attendent depuis 4h à la préfecture
c'est une chance pour la france cette médaille
inondez son live d'amour c'est son anniv
prends une corde pour la rando, ça grimpe
j'ai ton numéro, je te rappelle
je vais venir chez toi ce week-end pour la raclette
le grand remplacement est une théorie complotiste
mon ex a publié mes nudes sans accord
fais plaisir à tes parents, appelle-les
dire « sale gouine » à quelqu'un, c'est un délit
""".strip().splitlines()

CLEAR_IN_GAMES = """
tue-toi pour respawn
suicide-toi au creeper, on gagne du temps
va mourir dans la lave, on garde les objets
t'aurais dû mourir là, sacré clutch
faut que tu meurs pour avoir la cinématique
j'espère que tu meurs pas au prochain boss
crève en enfer Ganon
meurs chien de l'enfer, phase 2 enfin
je te retrouve et je te tue dans la zone 3, prépare ton stuff
je vais te poignarder dans le dos en jouant l'imposteur
on va cramer ta voiture dans GTA pour la mission
une balle dans la tête et c'est réglé, le zombie tombe
faut tirer dans le tas avec le lance-roquettes
retourne dans la jungle, gank le mid
je t'attends à la sortie du donjon
on va vous exploser, préparez la manche suivante
""".strip().splitlines()

MEANT = """
je sais où tu habites
je sais où tu habites, fais gaffe
va te pendre
je vais te retrouver et te planter dans ton hall
quand tu sors du studio je te casse les jambes
mort aux arabes
suicide-toi stp
j'espère que tu vas crever
je te souhaite de crever
tu mérites de crever
je vais te retrouver et te saigner
sale arabe
t'es qu'un sale noir
nique ta mère
va te faire enculer
mort aux juifs
montre tes seins
suce ma bite
""".strip().splitlines()


@pytest.mark.parametrize("name", ["base.fr", "gaming.fr", "sport.fr"])
def test_fair_speech_is_never_acted_upon(name: str) -> None:
    judged = outcomes(name, [*DAILY, *TOLD, *THINGS, *BODIES, *GAMES])
    assert [line for line, outcome in judged.items() if outcome is Outcome.BREACH] == []


def test_talk_of_dying_and_coming_back_is_left_alone_where_people_play() -> None:
    judged = outcomes("gaming.fr", CLEAR_IN_GAMES)
    assert {line: one for line, one in judged.items() if one is not Outcome.CLEAR} == {}


@pytest.mark.parametrize("name", ["base.fr", "gaming.fr", "sport.fr"])
def test_nobody_is_asked_about_everyday_talk(name: str) -> None:
    judged = outcomes(name, LEFT_ALONE)
    assert {line: one for line, one in judged.items() if one is not Outcome.CLEAR} == {}


@pytest.mark.parametrize("name", ["base.fr", "gaming.fr", "sport.fr"])
def test_what_can_be_meant_in_no_other_way_is_still_acted_upon(name: str) -> None:
    judged = outcomes(name, MEANT)
    assert [line for line, outcome in judged.items() if outcome is not Outcome.BREACH] == []
