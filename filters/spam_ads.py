"""Advertisements: followers for sale, easy money, lures, and viewers who promote themselves."""

import re
from collections.abc import Iterator
from enum import StrEnum

from ahocorasick_rs import AhoCorasick, Implementation
from pydantic import Field

from filters.engine.adverts.audience import AUDIENCE
from filters.engine.adverts.bait import TEMPLATE, Bait
from filters.engine.adverts.goods import GOODS
from filters.engine.adverts.goods import HINTS as GOODS_HINTS
from filters.engine.adverts.money import MONEY
from filters.engine.adverts.persons import PERSONS
from filters.engine.filter import Example, Filter, FilterOptions, Scene
from filters.engine.finding import Family, Finding
from filters.engine.phrase import Phrase
from filters.engine.text import Text
from filters.engine.view import View

HINTS = {
    "audience": (
        *("follow", "folow", "viewer", "abonn", "abone", "views", "vues", "spectateur", "primes"),
        *("famous", "celebre", "connu", " subs", "likes", "your channel", "your stream", "chatbot"),
        *("ta chaine", "votre chaine", "ton stream", "votre stream", "ton live", "votre live"),
        *("your twitch", "your audience", "visibilite", "chat bot", "viewbot", "view bot"),
    ),
    "crypto": (
        *("crypto", "bitcoin", "btc", "ethereum", "usdt", "solana", "nft", "forex", "airdrop"),
        *("trading", " earn", "profit", "gagne", "making", "dogecoin"),
    ),
    "gift": (
        *("nitro", "robux", "bucks", "gift card", "giftcard", "skins", "carte cadeau"),
        *("cartes cadeau", "steam wallet", "steam key", "free iphone", "free ps5"),
    ),
    "phishing": (
        *("your account", "your channel", "your twitch", "compte", "verif", "your identity"),
        *(
            "your password",
            "your login",
            "your payment",
            "votre chaine",
            "mot de passe",
            "your discord",
        ),
    ),
    "goods": GOODS_HINTS,
    "adult": ("onlyfans", " bio", "my profil", "mon profil", "hot girl", "hot single", "hot milf"),
    "service": (
        *("graphi", "gfx", "designer", "overlay", "logo", "emote", "artist", "banner"),
        *("banniere", "montage", "panels", "animation", "monteur"),
    ),
    "promotion": (
        *("my channel", "my stream", "my twitch", "my youtube", "my tik", "my insta", "my yt"),
        *("ma chaine", "mon stream", "mon live", "mon twitch", "mon tik", "mon insta", "my new"),
        *(
            "notre chaine",
            "notre stream",
            "f4f",
            "f 4 f",
            "l4l",
            "4follow",
            "4sub",
            "sub 4",
            "sub4",
        ),
        *("sub for sub", "abo contre", "abo pour", "follow", "my discord", "mon discord", "our "),
        *("my live", "my podcast", "my soundcloud", "my mixtape", "my video", "a moi", "my song"),
    ),
}
"""Of each kind, what one of stands in every bait of it."""
SHORTEST = 9
"""Characters of the shortest bait, those that count `4` as a word apart."""
SITE = re.compile(
    r"\w ?[.,*•] ?(?:c ?[o0] ?m|ru|ly|shop|store|online|site|xyz|top|pro|gg)\b|\b(?:dot|point"
    r"|d0t) ?com\b"
    r"|\(dot\)|\b(?:remove|delete|without|no|enleve[rz]?|sans|supprime[rz]?) (?:the |l ?['’]? ?"
    r"|les? )?"
    r"(?:spaces?|gaps?|espaces?|stars?|etoiles?|asterisk)\b"
)
"""A place to go to, or how to read it."""
FORGIVEN = 0.5
"""What talk about a bait leaves of it where the bait names a place to go to."""


class Kind(StrEnum):
    """What is advertised."""

    AUDIENCE = "audience"
    CRYPTO = "crypto"
    GIFT = "gift"
    PHISHING = "phishing"
    ADULT = "adult"
    GOODS = "goods"
    SERVICE = "service"
    PROMOTION = "promotion"


class SpamAdsOptions(FilterOptions):
    """Which advertisements are not welcome."""

    kinds: tuple[Kind, ...] = Field(
        tuple(Kind), description="What is looked for; leave out what a channel allows."
    )


class SpamAds(Filter[SpamAdsOptions]):
    """Flags advertisements: audiences for sale, easy money, false gifts, phishing, promotion.

    Why: bots say the same few things in every channel, and each may cost a viewer an account.
    An offer needs its thing nearby; a host, a price or a way to reach the seller makes it sure.
    Look-alike letters, accents and letters set apart make no difference. Who asks, denies,
    warns or thanks offers nothing, and a viewer's word about their own channel is only asked.
    """

    name = "spam_ads"
    family = Family.CONTENT
    Options = SpamAdsOptions
    examples = (
        Example(
            "Wanna become famous? Buy followers, primes and viewers on bigfollows .com",
            flagged=True,
        ),
        Example("Cheap viewers on streamboo .com (remove the space)", flagged=True),
        Example("Acheter des abonnés pas chers sur topabos point com", flagged=True),
        Example("B̤ṳy̤ f̤o̤l̤l̤o̤w̤e̤r̤s̤ on best-fame . com", flagged=True),
        Example("free discord nitro, click the link in my bio", flagged=True),
        Example("votre compte sera suspendu, vérifiez votre compte ici", flagged=True),
        Example("hi, i'm a graphic designer, do you need a logo or overlay? dm me", flagged=True),
        Example("venez sur ma chaîne, je suis en live", flagged=True),
        Example("j'ai jamais acheté de followers de ma vie", flagged=False),
        Example("should I buy followers? how do you get viewers?", flagged=False),
        Example("thanks for the follow!", flagged=False),
        Example("free game on epic this week", flagged=False),
        Example("c'est quoi le crypto ?", flagged=False),
    )

    def __init__(self, options: SpamAdsOptions) -> None:
        super().__init__(options)
        kinds = frozenset(options.kinds)
        self._baits = tuple(
            one for one in (*AUDIENCE, *MONEY, *GOODS, *PERSONS) if one.kind in kinds
        )
        hints = [(kind, hint) for kind, listed in HINTS.items() for hint in listed]
        self._hinted = tuple(kind for kind, _ in hints)
        self._hints = AhoCorasick([hint for _, hint in hints], implementation=Implementation.DFA)

    def examine(self, scene: Scene) -> Iterator[Finding]:
        """Find the surest bait of each kind."""
        text = scene.text
        if len(text.raw) < SHORTEST and "4" not in text.raw:
            return
        best: dict[str, Finding] = {}
        for view in (text.bare,) if text.plain else _views(text):
            hints = self._hints.find_matches_as_indexes(_readable(view.text), overlapping=True)
            if not hints:
                continue
            kinds = {self._hinted[hint] for hint, _, _ in hints}
            for bait in self._baits:
                found = self._bait(text, view, bait) if bait.kind in kinds else None
                if found and found.certainty > _sure(best.get(bait.kind)):
                    best[bait.kind] = found
        yield from best.values()

    def _bait(self, text: Text, view: View, bait: Bait) -> Finding | None:
        offer = bait.offer.search(view.text)
        if offer is None:
            return None
        site = bool(text.hosts) or SITE.search(view.text) is not None
        certainty = _certainty(bait, view.text, site=site)
        if not certainty:
            return None
        span = view.span(*offer.span())
        return Finding(self.name, span, certainty, self.family, Phrase(f"spam_ads.{bait.kind}"))


def _certainty(bait: Bait, text: str, *, site: bool) -> float:
    backed = bait.backing is not None and bait.backing.search(text) is not None
    certainty = bait.backed if backed or (site and bait.backing) else bait.alone
    if bait.honest is None or not bait.honest.search(text):
        return certainty
    return FORGIVEN if site and certainty >= TEMPLATE else 0.0


def _views(text: Text) -> tuple[View, ...]:
    views = (text.bare, *text.skeletons, text.squeezed)
    return tuple({view.text: view for view in reversed(views)}.values())


def _readable(text: str) -> str:
    """Return a text without what no search can read: surrogates that stand alone."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


def _sure(found: Finding | None) -> float:
    return found.certainty if found else 0.0
