"""Figures, names and sentences of honest talk, which no filter of addresses and persons sees."""

import pytest

from filters.links import Links, LinksOptions
from filters.personal_data import PersonalData, PersonalDataOptions
from filters.shorteners import Shorteners, ShortenersOptions
from tests.filters.stage import said, seen, surest

LOOKS = (
    Links(LinksOptions()),
    PersonalData(PersonalDataOptions()),
    Shorteners(ShortenersOptions()),
)
FAIR = """
voilà.info sur le direct
désolé.info de dernière minute
c'est passé.pro de ouf
trop fatigué.bio ou pas bio
c'est terminé.net et sans bavure
j'ai trouvé.merci
bien joué.gg à tous
raté.top départ
café.bar du coin
il a gagné.fr ou en d'après vous
t'es où.la ou là bas
voilà.c'est fini
là.on est bien
été.news de la semaine
arrivé.live dans 5 min
allé.go
oké.ok
ouais.info trafic
fini.info à 20h
bonsoir.live ce soir ?
salut.tv allumée
j'y vais.bonne nuit
attends.me dis pas que t'as raté ça
merci.plus qu'un kill
version 1.2.3.4 du jeu
la version 1.2.3.4 est sortie
patch 12.4.1.3 notes
update 1.20.4.1 is out
on est en 1.2.3.4 là
firmware 2.10.3.1 ok
la mise à jour 3.0.0.1 est nulle
numéro d'urgence 3114 pour les idées noires
call 988 if you need to talk
the samaritans are on 116 123
ISBN 978-2-07-036822-8
isbn 9782070368228 pour le folio
ISBN-10: 2-07-036822-X
livre p. 123-145, chap 12
Actes 2, 38-42
Jean 3:16, Psaume 23 1-6
page 45 à 67, ligne 12
commande n° 402-1234567-1234567
order 112-9876543-1234567 shipped
colis 6A12345678901 toujours bloqué
tracking 1Z999AA10123456784
facture 2022-0456-789
coordonnées -1204 64 3380
coords x 123 y 64 z -456
48.8566, 2.3522 c'est Paris
GPS 48°51'24"N 2°21'07"E
seed -4172144997902289642
seed 1234567890123
score 21-18 21-15 21-19
6-3 6-4 7-6 quel match
25-20 25-22 25-18 en volley
il est 12 34 56 secondes
12:34:56 c'est mon temps
my pb is 1:23:45.678
00:12:34.567 new record
WR is 4:54.798
ça coûte 12 345 678 euros
1 234 567 vues
population 67 413 000 habitants
12 500 000 subs
$1,299.99 for a gpu
1 299,99 € la carte
2 x 16 Go DDR4 3200 CL16
RTX 3080 12 Go 10240 cuda
i9 12900k 5.2 ghz
192.168.0.1 c'est la box
ping 8.8.8.8 pour tester
localhost:3000 ça marche
use 127.0.0.1:8080
255.255.255.0 le masque
mon uid 700123456 ajoutez pas
friend code SW-1234-5678-9012
code ami 1234 5678 9012
steam id 76561198012345678
room code 4821 9913
lobby 482 991
numéro 10 de l'équipe
le 06 c'est Nice
j'habite dans le 69
le 75 et le 92
12 rue de la soif lol
la rue de la paix, achetez 400
avenue des champs élysées c'est bondé
10 downing street is quiet tonight
rendez-vous place de la république
manif 14h place de la bastille
le 36 quai des orfèvres
le musée est au 12 rue de Rivoli
the store is at 350 5th avenue
concert au 17 boulevard de la Chapelle, entrée libre
21 jump street is on netflix
it's 2 way street
5 guys on main street mid
3 lane push now
rotate 2 lane
take the 405 freeway
7 wonders drive me nuts
my mom works at a school
elle travaille dans un lycée, elle est prof
he works at valve on source 2
my sister goes to college
il bosse chez ubisoft
his plate is full today
mon mail pro est dans la bio
what's your insta streamer?
t'as un insta ?
son insta est dans les panneaux
the snap was crazy
snap of the ball, touchdown
oh snap
link in the description
le lien est dans la description
bit of luck
un point commun entre eux
un point com c'est quoi
point fr
on est à 3 points com' d'habitude
dot com bubble was wild
www c'est quoi déjà
gg.wp.next
gg.wp
ez.next
ok.next.please
yes.please.do
no.way.bro
wait.what.is.this
e.g. this one
i.e. that
p.s. merci
a.k.a. the boss
U.S.A. U.S.A.
J.K. Rowling
M.A.J.
S.T.A.L.K.E.R. 2
R.I.P.
node.js est nul
next.js et vue.js
readme.md
config.yml et setup.py
main.rs compile pas
script.sh
asp.net core
windows.old
stream.exe a cessé de fonctionner
dll.dll
t'es sûr que c'est à 20:30 et pas 21:00 ?
le 12/03/2022 à 18h30
du 3 au 15 juillet 2022
2022-03-14 15:09:26
score 3-2 (6-4 3-6 7-5)
98-95 à la 4e
1-0 0-1 1-1 2-1
12 kills 3 morts 8 assists
12/3/8 sur mid
kda 4.5 cs 8.2
winrate 53.4%
0.1 + 0.2 = 0.30000000000000004
pi c'est 3.1415926535
le code postal 69003 c'est Lyon
75011 ou 75020
90210 beverly hills
route 66 trip
boeing 747 8 ou airbus a320 200
iphone 13 pro max 256 go
prix 49,90 € au lieu de 79,90 €
$49.99 + tax
1 500,00 €
2 500 000 €
budget 12.5 millions
siret 732 829 320 00074
dossier 2022 1234 5678
ticket #4821993
order id 7829103344
ref 0612345678
réf. produit 06 12 34 56 78
ISBN 2070368228
doi 10.1038 s41586
arxiv 2201.00001
rfc 2616 section 10.4.5
art. 12.3.4.5 du code
alinéa 3.2.1.4
chapitre 1.2.3.4
lat 48.8584 lon 2.2945
45.764043, 4.835659
N 45° 45' 51" E 4° 50' 8"
alt 4810 m
x=1204 y=64 z=-3380
/tp 1204 64 -3380
//set 35:14
seed: 8675309
friend code 0123-4567-8901
1234-5678-9012 c'est mon code ami switch
battle tag Bob#1234
bob#21345 add moi
mon pseudo jeu bob_42
UID 812345678 sur genshin
code créateur LEA2022
il est 00:45 vous dormez pas ?
level 12 drive
I drive a 2 door car
3 way tie
it's 10 to 5
on passe au 4 places restantes
la place 14 est libre
page 112, 3e paragraphe
Gn 1, 1-31
Matthieu 5:3-12
sourate 2:255
1 Corinthiens 13
psalm 23:1-6
v. 12.5.1 de l'appli
php 8.1.2.3
macOS 10.15.7.1
chrome 98.0.4758.102
windows 10.0.19044.1526
driver 511.65.20.1
dns 1.1.1.1 ou 9.9.9.9
mask 255.255.0.0
10.0.0.138 c'est ma freebox
::1
fe80::1
le standard 3639 la poste
appelez le 17 ou le 112
le 3919 pour les femmes
0 800 05 95 95 viols femmes infos
119 enfance en danger
call 911
text HOME to 741741
1-800-273-TALK
dial 116 117
gare de Lyon, quai 12
rdv au 5 place Bellecour devant la statue
rendez vous au 10 rue de la Paix, entrée libre au musée
opening at 20 main street, free entry to the museum
"""
PUBLIC = """
le numéro de la mairie 01 42 76 40 40
le standard de la mairie c'est le 01 42 76 40 40
appelez le 01 40 20 50 50 pour le Louvre
le resto est au 04 78 12 34 56, réservez
la SPA de Lyon 04 78 38 71 71
SOS Amitié 09 72 39 40 50
call the museum at (212) 535-7710 for tickets
contact@mairie-lyon.fr pour les inscriptions
8 rue du jeu
numéro 12 rue barrée
le numéro du centre antipoison 01 40 05 48 48
centre anti poison 04 72 11 69 11
la mairie ouvre à 9h, tel 04 72 10 30 30
le commissariat 01 53 71 53 71
la fac est au 7 rue de l'université
"""


def sure(text: str) -> float:
    return max(surest(seen(one, said(text))) for one in LOOKS)


@pytest.mark.parametrize("text", FAIR.strip().splitlines())
def test_honest_figures_and_sentences_are_no_finding(text: str) -> None:
    assert sure(text) < 0.5


@pytest.mark.parametrize("text", PUBLIC.strip().splitlines())
def test_what_is_public_is_at_most_asked_about(text: str) -> None:
    assert sure(text) < 0.9
