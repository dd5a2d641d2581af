"""The short words that English, French and chat are full of: no pieces of a word cut up."""

from filters.engine.reading.folding import strip_marks

ENGLISH = """
a i o
ad ah am an as at aw ax be by do eh er ex go ha he hi hm if in is it la lo ma me my no of oh ok on
or ow ox pa pi re so to uh um un up us we ya ye yo
ace act add age ago aid aim air ale all and ant any ape app apt arc are arm art ash ask ate awe axe
bad bag ban bar bat bay bed bee beg bet bid big bin bit bot bow box boy bro bud bug bun bus but buy
bye cab can cap car cat cop cow cry cub cue cup cut dad dam day den did die dig dim dip doc dog dot
dry due dug dub dye ear eat egg ego elf elk end era eve eye fab fan far fat fax fee few fin fir fit
fix flu fly foe fog for fox fry fun fur gap gas gel gem get gig god got gum gun gut guy gym had ham
has hat hay hen her hey hid him hip his hit hop hot how hub hug hum hut ice icy ill ink inn ion its
ivy jam jar jaw jet job jog joy jug key kid kin kit lab lad lag lap law lay led leg let lid lie lip
lit log lot low mad man map mat max may men met mid mix mob mod mom mop mud mug mum nah nap net new
nil nod nor not now nun nut oak odd off oil old one our out owe owl own pad pan pat paw pay pea pen
pet pie pig pin pit pop pot pro pub pun pup put rag ram ran rap rat raw ray red rib rid rig rim rip
rob rod rot row rub rug run sad sat saw say sea see set sew she shy sin sip sir sit six ski sky sly
sob son spy sub sue sum sun tab tag tan tap tar tax tea ten the tie tin tip toe ton too top toy try
tub two use van vet via war was wax way web wed wet who why wig win wit won wow yes yet you zip zoo
able acid aged also area army away baby back ball band bank base bath bear beat been beer bell belt
best bill bird bite blow blue boat body bomb bond bone book boom born boss both bowl bulk burn bush
busy call calm came camp card care cars case cash cast cell chat chip city club coal coat code cold
come cook cool cope copy core corn cost crew crop dark data date dawn days dead deal dear debt deep
deny desk dial diet disc disk does done door dose down draw drew drop drug dual duke dust duty each
earn ease east easy edge else even ever evil exit face fact fail fair fall fans farm fast fate fear
feed feel feet fell felt file fill film find fine fire firm fish five flag flat flow folk food foot
ford form fort four free from fuel full fund gain game gave gear gets gift girl give glad goal goes
gold golf gone good gray grew grey grow gulf guys hair half hall hand hang hard harm hate have head
hear heat held hell help here hero hide high hill hint hire hits hold hole holy home hope host hour
huge hung hunt hurt idea inch into iron item join joke jump jury just keen keep kept kick kids kill
kind king knee knew know lack lady laid lake land lane last late lazy lead left less life lift like
line link list live load loan lock logo long look lord lose loss lost lots love luck made mail main
make male many mark mass meal mean meat meet menu mess mike mile milk mind mine miss mode mods mood
moon more most move much must name navy near neck need news next nice nine none nope nose note okay
once ones only onto open oral over pace pack page paid pain pair palm park part pass past path peak
pick pink pipe plan play plot plug plus poll pool poor port post pull pure push race rail rain rank
rare rate read real rear rely rent rest rice rich ride ring rise risk road rock role roll roof room
root rose rule rush safe said sake sale salt same sand save says seat seed seek seem seen self sell
send sent sets ship shop shot show shut sick side sign site size skin slip slow snow soft soil sold
sole some song soon sort soul spot star stay step stop such suit sure take tale talk tall tank tape
task team tech tell tend term test text than that them then they thin this thus till time tiny told
tone took tool tour town tree trip true tune turn twin type unit upon used user vary vast very vice
view vote wage wait wake walk wall want ward warm wash wave ways weak wear week well went were west
what when whom wide wife wild will wind wine wing wire wise wish with wood word wore work yard yeah
year your zero zone
"""
FRENCH = """
à y ô
ai as au bu ce ci da de du en es et eu fi il ils je là la le les lu ma me mi mu na ne ni nu on or os
ou où pu qu ri sa se si su ta te tu un us va vs vu eh ah oh ha hé hi ho bah ben euh hum ouf ouh aïe
âge âme ami ans art axe bac bal ban bar bas bel bis blé bol bon bord bus but car cas ces cet clé cou
cri dès des dit dix don dos duc dur eau elle est été eux fan fée fer feu fil fin foi fou fut gré
gaz gel gens gros ici ile île ira jeu job joie jus lac las leur lit loi lui mai mal mer mes mis moi
mon mot mur nef nez nid nom non nos nue nul oie oui our ours pan par pas peu pic pie pis plu pot
pou pré pro pur que qui quoi rat rez ris riz roi ros rue sac sec sel ses six soi sol son sot sud
sur tas tel ter tes thé tir toi ton tôt tour tri très tue une ute val van ver vie vif vin vit vol
vos vrai vue yeux
aide aime ainsi aller alors amie amis aura aux avec avez avis avoir banc base beau bien bise bois
bons boue bout bras brun but ça cage camp cape car carte cave cela cent cerf ceux cher chez chat
chef choc chou ciel cinq clef club coin cols côté coup cour cran crée cuit dame date deux dieu dire
dois doit donc donne dont dort doux drap dure écran elle elles encore euro face faim fait faut faux
fera fête feux fils fini fois font fort four fous gare gens goût gris gros haut hein hier homme
idée ille jeux joli joue jour juge juin jupe juré lait lent lieu lire lion livre loin long lune main
mais mais mari mars midi mieux mine mise mode mois mont mort moto muet nage neuf noir nord nous nuit
ondes onze orge ouvre page paix papa parc part paru peau père peur pied pire plan plat plein plus
pneu pont port pour pris prix puis pull quel quoi rang rare rend rien rire rive robe rois rond rose
rouge rude sage sais sait sang sans sens sept sera seul soir sois soit sont sous suis suit taxi
tard tant tête tenu thon tien toit tous tout très trop type vais vent venu vers vert veut veux
vide vite vient voir vois voit voix vont vous vrai zéro
"""
CHAT = """
kekw oooo huh clap lets ping nooo jinx scam cute stew sexy haha nerd fake yea bait doin wins mins
vibe uses min meme per nuke boo woah dare true wat woke gang hows nuts yooo dope mac inc loud ears
yess coke faze ffs simp goat avs vid tick epic til spin keys hers pics drip oooh ooo weeb vamp ages
lvl cake hype ofc riot math stat junk dogs maps omfg pays bday anti meow swag poll mock dumb pump
soda gin stab duck yum leak leaf pros jail pfp auto hax heck rage whos fade ouch def ppl eyes weed
dunk oi meh noon gz ikr soo died caps yeet dw tim odds tied bans supp atm goin cams shoe bonk buff
nerf carry main afks alt fov esc pvp pve dlc rng rpgs glhf tbf nvm iirc idc fwiw ily tysm gn gm
rdv pdt ptn osef oklm balek tfk cmb dac asap apres aprem perso ordi appli jeu live hype vod vods
c t j k u r x d p w f
gg wp ez xd lol lul kek mdr ptdr jpp tkt svp stp slt bjr bsr btw omg wtf idk imo imho tbh irl afk
brb rip np ty thx pls plz rn fr ngl smh fyi dm pm op pog kappa lmao lmfao rofl gl hf glhf nt ggs vs
tv tw yt ig fb ps pc xbox rpg fps mmo npc dps aoe nah yep yup nop ok oki okay kk oof uwu owo hmm
mmh mhm hm hmm umm ugh yay bro bruh sis dude man lads vod sub subs mod mods raid bot bits clip ban
im ive id ill dont cant wont isnt arent didnt doesnt hes shes its thats whats youre theyre aint
ur u2 wanna gonna gotta lemme cuz cos tho thru ya yall em mr mrs ms dr st jr uk us usa eu un uno
qqn qqch pk pq pcq bcp jsp jsuis chui ouais ouai wesh frr frère mec meuf tjr tjs dsl ptn
"""
SHORT_WORDS = frozenset(strip_marks(f"{ENGLISH} {FRENCH} {CHAT}").split())
"""Without accents; what is not here may still be a word: it is only less usual."""
