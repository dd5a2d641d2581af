"""Words that everybody says, by language: in a list they are rarely what was meant."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


EVERYDAY = {
    "en": _words(
        "about after again all also and any are back bad been best better big black but can come "
        "cool could cry day did dog dude even eyes face fan feel first free fun game games get "
        "girl give god going good great guy guys had happy has hate have hello help her here him "
        "his hot how its just kid kill know last life like little lol long look love made make man "
        "many more most much need never new nice not now off old one only other our out over "
        "people play please poor really red right run said same sad say see she shot should sick "
        "some stop sub take than thank thanks that the their them then there they thing think "
        "this time too try turn two use very wait want was way weak well were what when where "
        "which white who why will win with woman work world would yeah year yes you your bite "
        "chat coin fin pet pine sale son tire"
    ),
    "fr": _words(
        "aime aller alors amour apres après aussi autre avant avec avoir beau belle bien blanc bon "
        "bonjour bonne bonsoir chat chien chose comme comment content dans depuis deux dieu dire "
        "dit donc elle encore enfin est être faire fait faut femme fille fin fois fou froid gars "
        "grand gros grosse haine homme ici jamais jeu jeune joie joli joue jour juste loin long "
        "maintenant mais mal matin mec merci mes moins moment monde mort même nom non notre nous "
        "nouveau nuit oui parce pardon parle pas pauvre pays petit petite peur peut plus pour "
        "pourquoi premier quand que quelle quoi regarde reste retard rien rouge sale salut sans "
        "soir sont sur temps tête toi tous tout toute tres très triste trop trouve tuer venir "
        "vers vie vieux vite voir votre vous vrai vraiment noir con pays main "
        "pet fine come pain sort dent"
    ),
}
"""Small, and ours; a word here is no insult by itself to most who say it, or is none elsewhere."""
