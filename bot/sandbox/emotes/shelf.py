"""What three sites know: the names of the emotes that everybody has, and each channel's own."""

from dataclasses import dataclass, field
from enum import StrEnum


class Site(StrEnum):
    """A site, by the folder that it has here."""

    BTTV = "bttv"
    FFZ = "ffz"
    SEVENTV = "7tv"


def _everywhere() -> dict[tuple[Site, str], tuple[str, ...]]:
    """A few names that each site has had for everybody for years."""
    return {
        (Site.BTTV, ""): (":tf:", "FeelsBadMan", "FeelsGoodMan", "LuL", "SourPls", "monkaS"),
        (Site.FFZ, ""): ("CatBag", "LilZ", "ZreknarF"),
        (Site.SEVENTV, ""): ("Clap", "EZ", "FeelsStrongMan", "peepoHappy"),
    }


@dataclass(slots=True)
class Shelf:
    """Names by site and channel id, and answers that stand in place of the true ones."""

    names: dict[tuple[Site, str], tuple[str, ...]] = field(default_factory=_everywhere)
    """An empty id stands for everybody's."""
    spoilt: dict[tuple[Site, str], bytes] = field(default_factory=dict)
