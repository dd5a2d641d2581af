"""Advertisements: followers for sale, easy money, lures, and viewers who promote themselves."""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from pydantic import Field

from filters.engine.adverts.audience import AUDIENCE
from filters.engine.adverts.bait import TEMPLATE, Bait
from filters.engine.adverts.bargains import BARGAINS
from filters.engine.adverts.goods import GOODS
from filters.engine.adverts.money import MONEY
from filters.engine.adverts.persons import PERSONS
from filters.engine.adverts.wares import WARES
from filters.engine.filter import Example, Filter, FilterOptions, Scene
from filters.engine.finding import Family, Finding
from filters.engine.hints import Gate
from filters.engine.phrase import Phrase
from filters.engine.reading.view import View
from filters.engine.text import Text
from filters.engine.traits import NEVER

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
    needs = NEVER
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
        baits = (*AUDIENCE, *MONEY, *GOODS, *PERSONS, *WARES, *BARGAINS)
        wanted = tuple(bait for bait in baits if bait.kind in kinds)
        self.told, self._gate = wanted, Gate(wanted)

    def examine(self, scene: Scene) -> Iterator[Finding]:
        """Find the surest bait of each kind."""
        text = scene.text
        if len(text.raw) < SHORTEST and "4" not in text.raw:
            return
        views = text.readings
        baits = self._gate.open_to("\n".join(view.text for view in views))
        if baits:
            yield from self._surest(text, views, baits)

    def _surest(
        self, text: Text, views: Sequence[View], baits: Sequence[Bait]
    ) -> Iterable[Finding]:
        best: dict[str, Finding] = {}
        for view in views:
            for bait in baits:
                found = self._bait(text, view, bait)
                if found and found.certainty > _sure(best.get(bait.kind)):
                    best[bait.kind] = found
        return best.values()

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


def _sure(found: Finding | None) -> float:
    return found.certainty if found else 0.0
