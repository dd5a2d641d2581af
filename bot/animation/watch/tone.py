"""Cues for and against, French and English: a few plain words, no reading of minds.

It knows no irony and no target: `trop bien` counts as for, whatever is meant by it. Who wants to
know what people think reads the samples; the cues only say where to look first.
"""

from enum import StrEnum

from filters.engine.reading.words import bare_words


class Tone(StrEnum):
    """Which cues a message has more of."""

    PRO = "pro"
    CONTRA = "contra"
    NEITHER = "neither"


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


PRO = _listed(
    """
    adore adorable aime aimons aiment amour bien bon bonne bons bonnes bravo chapeau classe cool
    excellent excellente fier fiere genial geniale geniaux gg heureux heureuse hype incroyable
    magnifique meilleur meilleure merci parfait parfaite respect stylé style super top vive
    amazing awesome based beautiful best brilliant congrats cool excellent fantastic favorite
    favourite fun glad good great happy impressive incredible love loved lovely nice perfect pog
    pogchamp poggers proud recommend support thanks thank wholesome win wonderful wow yay
    """
)
CONTRA = _listed(
    """
    abuse arnaque boycott boycotter catastrophe chiant chiante colere con connerie danger
    dangereux dangereuse degoutant degoutante degoute deteste faux honte honteux honteuse horrible
    hypocrite inacceptable inadmissible injuste lamentable mauvais mauvaise menteur menteurs
    mensonge naze nul nulle nuls nulles pathetique pire pourri pourrie raciste ridicule scandale
    scandaleux shame triste trahison voleur voleurs
    angry annoying awful bad boring boycott broken cringe dangerous disappointed disappointing
    disaster disgusting dislike dumb fake fraud garbage hate hated horrible liar liars lie lies
    lying pathetic racist ridiculous sad scam shameful shit shitty stupid suck sucks terrible trash
    unacceptable unfair worse worst wrong
    """
)
TURNING = _listed(
    """
    pas plus jamais aucun aucune sans ni not no never isnt arent wasnt dont doesnt didnt cant wont
    aint without hardly
    """
)
"""Words that turn what follows: `pas bien`, `not good`."""
REACH = 3
"""Words after which a turning word is forgotten."""


def tone_of(bare: str) -> Tone:
    """Return the tone of a bare text: folded, without accents."""
    score, turned = 0, 0
    for word in bare_words(bare.replace("'", "").replace("’", "")):
        if word in TURNING:
            turned = REACH
            continue
        cue = (word in PRO) - (word in CONTRA)
        score += -cue if turned else cue
        turned = max(0, turned - 1)
    if not score:
        return Tone.NEITHER
    return Tone.PRO if score > 0 else Tone.CONTRA
