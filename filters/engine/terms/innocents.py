"""Fair phrases that hold a word which is an insult elsewhere; they excuse it in every list."""

WHOSE = ("his", "her", "their", "its", "our", "my", "your")
ARMOUR = ("armor", "armour", "defense", "defence", "game", "plan", "argument", "logic")

INNOCENTS = (
    # Names of people and places.
    *("dick cheney", "dick clark", "dick tracy", "dick van dyke", "moby dick", "philip k dick"),
    *("van dyke", "tom dick and harry", "deadeye dick", "andy dick"),
    *("rio negro", "monte negro", "rio de oro", "negro leagues", "mont negro", "el negro"),
    *("niger", "nigérien", "nigérienne"),
    *("condom dans le gers", "ville de condom", "ville de bitche", "citadelle de bitche"),
    *("in bitche", "à bitche", "near bitche", "pays de bitche", "gare de bitche", "camp de bitche"),
    *("gato negro", "perro negro", "café negro", "color negro", "vino negro", "pelo negro"),
    # Medicine and machines.
    *("spastic quadriplegic", "spastic quadriplegia", "spastic diplegia", "spastic paralysis"),
    *("spastic hemiplegia", "spastic muscles", "spastic cerebral palsy", "spastic colon"),
    *("spastic form", "spastic type", "spastic kind", "spastic legs", "spastic limbs"),
    *("spastic gait", "spastic bladder", "spastic tone", "spastic cp", "spastic dysphonia"),
    *("retard the ignition", "retard the timing", "retard the spark", "ignition retard"),
    *("timing retard", "setup", "setups"),
    *("gros chien", "gros chiens", "petit chien", "petits chiens", "vieux chien", "bon chien"),
    *("slut på", "är slut", "slut nu", "det er slut", "er slut", "tar slut", "till slut"),
    # Food, animals, plants, things.
    *("spotted dick", "chili con carne", "con carne", "con brio", "con gusto", "con man"),
    *("con artist", "con artists", "pros and cons", "pro and con", "comic con", "blizz con"),
    *(
        "maine coon",
        "maine coons",
        "phag drup",
        "phag dru",
        "cock a doodle doo",
        "cock and bull",
        "weather cock",
    ),
    *(
        "faggots and peas",
        "faggots mash",
        "faggots and mash",
        "faggots in gravy",
        "faggots and gravy",
    ),
    *("beef faggots", "pork faggots", "faggots with", "faggots recipe", "kaffir lime"),
    *("kaffir limes", "kaffir lily", "kaffir leaves"),
    *(f"chink in {whose} {what}" for whose in WHOSE for what in ARMOUR),
    *("fagots de bois", "les fagots", "chink in the armor"),
    *("chink in the armour", "spic and span", "spick and span", "nip and tuck", "nip it"),
    *("cul de sac", "culs de sac", "cul de poule", "cul de bouteille", "cul de jatte"),
    *("tapette à mouches", "tapette à souris", "pédale de frein", "pédale d'embrayage"),
    *("pédale wah", "pédale de distorsion", "pédale d'effet", "la pédale douce"),
    *("pain bâtard", "un bâtard bien cuit", "bâtard de campagne"),
    # Time: what is late in French is an insult in English.
    *("en retard", "du retard", "de retard", "le retard", "mon retard", "ton retard"),
    *("sans retard", "ce retard", "un retard", "son retard", "aucun retard", "leur retard"),
    # Words that meet and merely look like one.
    *("therapist", "therapists", "analyse", "psychotherapist", "hypnotherapist"),
    *("mer de", "pen is"),
    # Other tongues.
    *("je kunt", "kunt u", "u kunt", "jij kunt", "kunt je", "kunt het", "kunt jij", "puta madre"),
    *("os putos", "um puto", "dos putos", "aos putos", "meus putos", "teus putos", "a puta da"),
    *("o puto da", "o puto do", "a puta do"),
)
"""Small, and read line by line: each is said every day by people who insult nobody."""
