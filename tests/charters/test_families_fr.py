"""French families of attacks: one or two lines each, and fair lines in the same words."""

from filters.engine.charter import Outcome
from tests.charters.judging import outcomes

FAIR = """
je vais venir chez toi te casser la tête avec mes histoires de tricot
on va brûler ta maison dans Minecraft mdr
dans le film il l'attend à la sortie pour le planter
je vais te tuer si tu oublies encore le pain
va te faire foutre sale virus, j'ai 39 de fièvre
va te faire foutre avec ta pluie la météo
nique ta race sale moustique
nique ta mère le verglas du matin
va te faire foutre l'imprimante
quel sale fils de pute ce boss
on veut voir tes fesses de dindon en cuisine
fais nous plaisir, meurs en héros dans ce niveau
faites le taire ce réveil
grosse pute de machine à laver
ma machine devrait fermer sa gueule la nuit
si tu mourais dans ce jeu tu perdais tout
je vais te couper la tête sur la photo, recule
faut lui couper la tête à l'hydre
fais tomber la robe dans le lavabo, elle déteint
un modo à deux balles dans le pot à blagues mdr
la France aux Français, c'était un journal de 1900
""".strip().splitlines()
CLEAR = """
sale, gros, petit, tout est dit
le fils, de retour du front, revoit son père
va te faire un bon thé
va vite te faire dépister, c'est gratuit
t'es vraiment un amour
ferme bien ta porte
montre un peu tes mains, on voit pas le point
fais attention à toi en rentrant ce soir, il y a du verglas
dis au revoir à ta famille de ma part
inondez le chat de cœurs pour son anniversaire
quelqu'un a son adresse mail pro pour lui écrire merci ?
qui a son numéro de commande ?
faites la pleurer de joie avec vos messages
signalez le bug en masse, ils corrigeront
si tu disparaissais je serais trop triste
le monde serait mieux si tu faisais plus de directs
remonte ton pull, il fait froid
baisse ton pull sur la cuisinière
je te ferais bien un thé
j'aimerais te prendre en photo avec mon pull
les gens comme toi il en faudrait plus
normal, c'est une femme qui a écrit le scénario
c'est de la pute à clic ce titre
t'es minable mais je t'adore mdr
grosse dinde au four pour douze
encore une cruche cassée au lavage
vieille morue séchée du Portugal, une recette ?
quelle vraie merde ce jeu, dommage
jette-toi du haut du plongeoir
prends tes médocs et dors bien
tu devrais en finir avec ce boss
on le fait craquer avec du chocolat
balance son numéro de série pour la garantie
aligner les chaises contre le mur
elle aime se faire prendre en photo
je te prendrais bien dans mon équipe
on se croirait en Afrique avec cette chaleur
à quand ton enterrement de vie de jeune fille ?
vivement que tu claques la bise à mamie
""".strip().splitlines()
ASKED = """
fils, de pute
nique, ta mère
t'es qu'une pute à clic
p☆te à clic
sale put..
sale connar
nardco
ferme la
qu'elle ferme sa gueule celle là
montre un peu tes seins Julie
soulève ton haut pour voir
allez un petit privé en webcam
je lui ferais bien l'amour à la présentatrice
fais un stream en string
fais gaffe à toi en sortant
l'école où tes gosses vont, je la connais
tu finiras sur un brancard
il mériterait des coups dans la gueule
floodez les dm de l'invitée
bombardez la d'insultes
go le streamsnipe
cherchez son adresse les gars
faites le craquer
spammez pour qu'il ferme sa chaîne
le monde irait mieux si tu existais pas
si tu te réveillais plus demain on dormirait mieux
t'es bonne à piquer
les comme toi faudrait les stériliser
les lesbiennes ça se soigne
elle est nulle comme toutes les femmes
comme par hasard un rebeu
laisse la place aux valides
vieille harpie
ce présentateur est une belle merde
modération de vendus
ton père aurait dû mettre un préservatif
mets fin à tes jours
personne ira à tes obsèques
le sida serait trop doux pour toi
venez on va tous humilier la streameuse
envoyez toute votre haine
lâchez son 06
ta caisse va cramer
je me taperais bien l'invitée
trop de roms partout
les sionistes dirigent les banques
les gays sont des pervers
il te manque un chromosome
""".strip().splitlines()
MEANT = """
nique vraiment ta mère
va te faire gentiment enculer
ferme un peu ta grande gueule
fils de vieille pute
sale petite gouine
nique ta mère le sénateur
va te faire enculer monsieur le maire, toi et ton budget
ferme ta gueule espèce de vendu
va te pendre sale inutile
nique ta mère tu m'entends
on va cramer ta boutique avec tes gosses dedans
je vais te choper à la sortie et te poignarder
je vais te planter dans ton sommeil
on va venir chez toi te péter les genoux
fais nous plaisir, pends-toi
ta daronne la teupu
""".strip().splitlines()


def test_fair_lines_in_the_same_words_are_never_acted_upon() -> None:
    judged = outcomes("base.fr", FAIR)
    assert [line for line, outcome in judged.items() if outcome is Outcome.BREACH] == []


def test_nobody_is_asked_about_what_is_plainly_fair() -> None:
    judged = outcomes("base.fr", CLEAR)
    assert [line for line, outcome in judged.items() if outcome is not Outcome.CLEAR] == []


def test_what_belongs_to_a_family_is_seen() -> None:
    judged = outcomes("base.fr", ASKED)
    assert [line for line, outcome in judged.items() if outcome is Outcome.CLEAR] == []


def test_what_can_be_meant_in_no_other_way_is_acted_upon() -> None:
    judged = outcomes("base.fr", MEANT)
    assert [line for line, outcome in judged.items() if outcome is not Outcome.BREACH] == []
