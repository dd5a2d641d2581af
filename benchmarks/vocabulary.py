"""The words and emotes of the generated chat: ours, in the style of the street."""

ENGLISH_TEXT = """
yes no lol gg hi hello yo nice what why how when who the a is it this that so very really just
now again never always good bad best worst great cool fine wrong right left run jump wait stop
go come look see play win lose lost won game chat stream song map boss level team round night
day time today tomorrow minute hour we you he she they me my your our all some more less much
dude man bro sir kid cat dog pizza tea coffee bread water rain sun snow home work school sleep
late early soon first last next one two three ten hundred maybe sure ok okay thanks please sorry
wow oof rip pog hype clutch lucky unlucky skill issue aim lag ping crash bug patch update queue
love hate like want need think know feel say said tell told ask answer read write watch hear
with without for from into over under about not and or but if then because
"""
ENGLISH = tuple(ENGLISH_TEXT.split())
FRENCH_TEXT = """
oui non mdr ptdr bonsoir salut coucou merci bravo bien trop vraiment toujours jamais encore
aujourd'hui demain tout rien chose monde gens soir jour nuit heure minute jeu partie joueur
direct question micro image son musique pause caf pain fromage chat chien train livre question
je tu il elle on nous vous ils le la les un une des mon ton son pour avec sans dans sur sous
c'est j'ai t'as y'a qu'il pas plus moins aussi alors donc mais car quoi qui quand comment
frr tkt jsp stp svp dsl bcp pk wesh grave chaud drole nul fort beau belle
"""
FRENCH = tuple(FRENCH_TEXT.split())
ACCENTED_TEXT = """
café déjà été thé fête élève médiatrice équipe prêt forêt garçon français ça là où voilà
drôle bientôt même très après problème événement über señor niño São crème brûlée cœur sœur
"""
ACCENTED = tuple(ACCENTED_TEXT.split())
FOREIGN_TEXT = """
привет спасибо хорошо вечер игра сегодня καλησπέρα ευχαριστώ παιχνίδι こんにちは ありがとう
草 すごい 안녕하세요 감사합니다 ㅋㅋㅋㅋ مرحبا شكرا
"""
FOREIGN = tuple(FOREIGN_TEXT.split())
EMOJI_TEXT = "😂 🔥 🎉 ❤️ 👏 👍🏽 😭 🫖 🥖 🐈 👨‍👩‍👧 🇫🇷 ✨ 🙏 💚"
EMOJI = tuple(EMOJI_TEXT.split())
EMOTES_TEXT = """
chartHype chartLul chartSip chartNod chartTea chartWave noixPog noixRire noixPleure noixDodo
braisePls braiseGG braiseOuf LanternUp LanternDown TeaTime PogKettle CatNap CatZoom SlowClapp
monkaBread hypeTrain5 widePot potSad potHappy rainyDay DinoDance dinoSip snailRace KEKettle
"""
EMOTES = tuple(EMOTES_TEXT.split())
LAUGHS = ("lol", "mdr", "haha", "hahaha", "xd", "ptdr", "lmao", "kek")
ENDINGS = ("!", "!!", "?", "??", "!?", " :)", " xD", ",", " <3", " :p")
ADDRESSES = (
    "https://example.org/watch/{}",
    "clips.twitch.tv/{}",
    "https://www.youtube.com/watch?v={}",
    "example.net",
    "www.example.com/{}",
)
