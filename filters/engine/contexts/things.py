"""Things: the word is thrown at what stands in one's way and hears nothing: `X de tabouret`."""

from filters.engine.contexts.frame import Frame
from filters.engine.contexts.wording import after

_THING = after(
    r"(?:s|es)? d(?:e |')(?:la |l'|sale |putain de |foutu |maudit )?(?:tabourets?|tables?|chaises?|"
    r"portes?|meubles?|fours?|frigo|micro-?ondes|imprimantes?|ordi(?:nateur)?|pc|clavier|souris|"
    r"manettes?|console|wifi|box|connexion|internet|jeu|lag|bug|niveau|map|reveil|alarme|voiture|"
    r"bagnole|velo|trottinette|gps|moustiques?|mouches?|guepes?|pigeons?|temps|pluie|vent|verglas|"
    r"neige|orage|chaleur|lundi|examens?|factures?|impots|logiciel|windows|mise a jour|cartons?|"
    r"boites?|bouchons?|fermeture|aiguilles?|laine|pelote|machine|cafetiere|perceuse|vis|clou|"
    r"marteau|escalier|trottoir|pave|genou|orteil|dent|rhume|virus|grippe|cable|prise|ampoule|"
    r"tuyau|evier|chasse d'eau|cote|montee|virage)(?:s|x)?(?=$|[\s.!?,;])"
)


def thing(frame: Frame) -> bool:
    """Whether it is a stool, a car or the weather that is cursed."""
    return _THING(frame.after)
