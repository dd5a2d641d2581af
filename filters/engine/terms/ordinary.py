"""Ordinary words that are two swapped letters, or one left out, away from an insult."""

ENGLISH = """
batch batched batches batching bet beta biches booger botch botched botches cappy caine cat conrad
coward cuter cutie cuties dagger daggers darker downside fagot fagots fingers fputs google googles
grace graces hoeing hokey homed homer honey honked honking japes jasper konrad media medias merida
miles niger omron pawing payers paying payed pedal pedals picked picking picks pointer pointers
pooters pores priced pricing pucks reads roasted roasting salad salads sited sites sitter sitting
slope slopes stains sum summed summer summers summing tapes toons travel travels tubes weird
"""
CHAT = """
ads apart apr bacon bae batch beach bob booger booted boots bother brian bron cases chase cheer
chiner clue cone cong coo cus cuter dads dan das ded dink dis dnc dodges doing dubs fascists francis
fred fried garden george git google grade hehe heli hokey homes honey hugs intro itll jak james jeez
joe jon juiced juicer juicers lans lau liar lied lies logs los loses makin media meta metal miles
money montage muts nan nani noice nori noris opened opener opening openings osrs payed paying peed
picked picking picks piker plane plant poc pocs poli pooters pore pores powered preds putin puts rad
rae rated reads remote reset roasted roe rum salad sam sane saved seeing sees sep server shots sites
sitting smells sour srry stan steam strange summer surf tat tate ted tee thas thee thins three thy
timer tos tried tru tts twt vids wee wen wht widows wok wot young
"""
FRENCH = """
absolue absolues admis aider aides amies anis arases assole autistes bache baches baie baies bain
bains baisse bals banche barbe barbes barque baser bases batad bater baties batis batra battes
battre becher beches bicher bide biser bises bled bobos boche bodin boire borel botte bouffer bouge
bouges bougre bougres bourgs bouse brade bran branler braque bride brie bries brin brins broder
brosse buche bucher buse buses buter butin buttes cacher camelote camelotes cames cancre cancres
caner capte caser casse certain certaine certaines certains cetin chambre chambres char chia chic
chics chies chine chines cime clone clones clope clopes coche coches coing coings collee colorer
colporte combine commets commis compete complets comte comtes cones conte conter contient copte
coton cotons couille couilles creatine creer crees creez crepe crepes crie crise croie cuises cumin
cutter cutters damer dater dattes deches degouts demontre deniers depite deranger devait deviez
dorure douce douces echoue edit editer edits eleve emprise envies envois epice errer etain etoffer
etonne etonnes etrange etranger etranges etrier eventer exposer extrade fache faches faille faits
fasse feras feter fetes feue feus fiels figer filez fines fins fites fond fors fouet foute frais
fumer fusse fute gager gaine gale gamins garage garages gares gater gele gendres gerer gestes glane
gogos gong gosse gosses grace graces grade gras gratin gres guine habits hais haler hisse honnir
hopital hors hote huer humains infime infimes inox integrite jais jaser jetes jets juges laies
landes larder lardon lards lasser lave laves lise lisser lite liter loess lois longe lutter macon
magot magots maire maires malin malins marc mare mares marin maris mede media medias mentons mers
metaux metre mette miche mineurs minus mirant moche modes moeurs mole momies monte monter montes
moque morde mots mucher mures murir murs mythe mythes nais nees niche niches nier noce noces noie
nones nues offre offres opes ordre ordres oter oued outre packs paie paies pais pans parton passe
passes pate pates payer pedal peine peines pele pends petes petits peux piger piges pins piqure
pises plante plantee plate pocher poches polie polka polkas ports pose poser potes pouding prete
proches puises puree putin rafler rager raler raser rases rater rates rebus refuge reins remue
rende renne rennes rente rentes repas retards revins revint ries romain romaine romaines romains
romans roux ruban ruse ruses sain saine sains salade salades salee salees sales salve satin separer
serre sers servie sieges siens signe signer signes singe slope sobre sodomie sodomies sols sorte
sorts soude suer sueur sueurs survie tain taire tapee tapees tapes tapie tarde tarder tardes tarin
tassee tassees tees teins tendre timbre tique tome toquade toron trafic traies traine traines
trains trie trier trio trios troc troner trucs truque tube tueur veille veilles verin verins vies
vile vins vint vire vive voie voile voilee voiler vole volee voler volez voter yourte yourtes
"""
BY_SIGHT = """
clam clams clamp clamps clash claw claws clay clear cleaver click clicked clicker clickers clicking
clicks clip clips clipped clique cliques clog clogs clone clones close closed closer closes clot
clots cloud clouds clover clown clowns club clubs cluck clue clues cluster clusters
"""
"""Words in which a `cl` is no d."""
BY_EAR = """
abrutie aces achat achats ahurie asc asse assez bandant basta baste baster bean beans beech bish
blotch bolo bung chie conne conn crapie crappie crapy duma dumba fager flote flotte fold garse
genons hoor groom grooms grume hoare hore hornie hure kafir kea kona larda lardas merdi muzzle
naga nager nagera negress noo noose nus oar oars ore ores ornee peche ped peta petas petase plook
porto portos putassier putassiers putz rasse ratez ritals shia shiah shyer spake trun vermin whur
"""
"""What is written as an insult sounds."""
NAMED = """
cohn conan connor conor conrad dyck fagan fagen fagin hoare kafka kiki kuntz kunz nagar nagara nagel
nagy negar negev nigar nigara nigel nigela nigella nigels niger nigora nygaard peder pedersen pedro
phagan slater spike tron trona twatt wogan
"""
"""Names of people and places that everybody has: nobody means an insult by one."""
ORDINARY = frozenset(f"{ENGLISH} {FRENCH} {CHAT} {BY_EAR} {BY_SIGHT} {NAMED}".split())
"""Without accents; read line by line against what insults become when fingers slip."""
NAMES = frozenset(NAMED.split())
