"""Shortened links: addresses that hide where they lead."""

from collections.abc import Iterator

from pydantic import Field

from filters.engine.filter import Example, Filter, FilterOptions, Scene
from filters.engine.finding import Family, Finding
from filters.engine.links.hosts import UNSURE, Host
from filters.engine.links.places import PlaceText, above, covered, places, plain_host, segments
from filters.engine.links.well_known import SHORTENERS
from filters.engine.phrase import Phrase
from filters.engine.traits import LINKED

SHORTENED, NAMED = 0.95, 0.6
"""How sure a shortened address makes, and the mere name of a shortener, which leads nowhere."""


class ShortenersOptions(FilterOptions):
    """Which hosts shorten, beside those that the filter knows."""

    more: tuple[PlaceText, ...] = Field(
        (), max_length=10_000, description="Other hosts that hide where they lead."
    )
    allowed: tuple[PlaceText, ...] = Field(
        (),
        max_length=1000,
        description="Shortened addresses that are fine: your own, `bit.ly/ours`.",
    )
    certainty: float = Field(
        SHORTENED,
        ge=0,
        le=1,
        description="How sure a shortened address makes; below `act_at` it asks a human.",
    )


class Shorteners(Filter[ShortenersOptions]):
    """Flags shortened links (`bit.ly`, `tinyurl.com`), which hide where they lead.

    Why: one cannot judge a link by where it leads when nobody can see it, and some shorteners
    write down who clicks. Shorteners of one site, which lead nowhere else (`youtu.be`), are none.
    A spelt-out one (`bit ly slash abc`) and one that is only named are matters for people.
    No address is ever opened.
    """

    name = "shorteners"
    family = Family.LINKS
    Options = ShortenersOptions
    needs = LINKED
    examples = (
        Example("free skins https://bit.ly/3abcd", flagged=True),
        Example("bit ly slash 3abcd", flagged=True),
        Example("go.example.org/x", flagged=True, options=(("more", ("go.example.org",)),)),
        Example("bit.ly/ours", flagged=False, options=(("allowed", ("bit.ly/ours",)),)),
        Example("https://youtu.be/abc", flagged=False),
        Example("https://example.org/bit.ly/3abcd", flagged=False),
        Example("a bit lyrical tonight", flagged=False),
    )

    def __init__(self, options: ShortenersOptions) -> None:
        super().__init__(options)
        self._known = (*SHORTENERS, *places(options.more))
        self._hosts = frozenset(place.host for place in self._known)
        self._allowed = places(options.allowed)

    def examine(self, scene: Scene) -> Iterator[Finding]:
        """Find the hosts that shorten."""
        for host in scene.text.hosts:
            if self._shortens(host):
                yield Finding(
                    filter=self.name,
                    span=host.span,
                    certainty=self._certainty(host),
                    family=self.family,
                    reason=Phrase.of("shorteners.found", host=host.name),
                )

    def _shortens(self, host: Host) -> bool:
        name = plain_host(host.name)
        if self._hosts.isdisjoint(above(name)):
            return False
        path = segments(host.path)
        return covered(self._known, name, path) and not covered(self._allowed, name, path)

    def _certainty(self, host: Host) -> float:
        sure = self.options.certainty
        if host.disguised:
            return min(host.certainty, sure, UNSURE)
        return min(host.certainty, sure if segments(host.path) else min(sure, NAMED))
