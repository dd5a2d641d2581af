"""Ordinary words that are two swapped letters, or one left out, away from an insult."""

ENGLISH = """
batch batched batches batching bet beta biches booger botch botched botches cappy caine cat conrad
coward cuter dagger daggers darker downside fagot fagots fingers fputs google googles grace graces
hoeing hokey homed homer honey honked honking japes jasper konrad media medias merida miles niger
omron pawing payers paying payed pedal pedals picked picking picks pointer pointers pooters pores
priced pricing pucks reads roasted roasting salad salads sited sites sitter sitting slope slopes
stains sum summed summer summers summing tapes toons travel travels tubes weird
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
batad batra bodin borel cetin grace graces grade guine honnir media medias ordre ordres passe passes
pedal putin sales salade salades signe signes singe slope tapes tarde tarder trie
"""
ORDINARY = frozenset(f"{ENGLISH} {FRENCH} {CHAT}".split())
"""Without accents; read line by line against what insults become when fingers slip."""
