"""Kin: a rough word about somebody at home, whom its writer names as theirs."""

from filters.engine.contexts.frame import Frame
from filters.engine.contexts.wording import after

_KIN = after(
    r"(?:s|es)? (?:mon|ma|mes|my) (?:pere|papa|daron|daronne|maman|papy|mamie|grand-pere|oncle|"
    r"tante|"
    r"mari|chat|chatte|chien|voisine?|patronn?e?|boss|proprio|dad|mum|mom|grandpa|uncle|aunt|"
    r"cat|dog|neighbou?r|landlord)(?!\w)(?: (?:mais|but|sometimes|parfois|des fois|quand)|\W*$)"
)


def kin(frame: Frame) -> bool:
    """Whether the word is said of one's own, as families do: a weak sign."""
    return _KIN(frame.after)
