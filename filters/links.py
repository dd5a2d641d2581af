"""Links: addresses in chat, plain or in disguise, allowed and denied by host and path."""

import re
from collections.abc import Iterator

from pydantic import Field
from rapidfuzz.distance import Levenshtein

from filters.engine.filter import Example, Filter, FilterOptions, Scene
from filters.engine.finding import Family, Finding
from filters.engine.links.addresses import is_nobodys, is_version, numeric
from filters.engine.links.domains import top_level
from filters.engine.links.hosts import ADDRESS, Host
from filters.engine.links.places import PlaceText, covered, places, plain_host, segments
from filters.engine.links.well_known import CLIPS, IMITATED, INVITES
from filters.engine.phrase import Phrase
from filters.engine.reading.folding import fold, strip_marks, unmask
from filters.engine.traits import LINKED

AUTHORITY = re.compile(r"\w+:[/\\]{2,}([^\s/?#]*)")
TAIL = re.compile(r"[^\w\]]+$")
PORT = re.compile(r"(?<=[\w\]]):\d{0,5}$")
CERTAINTY = {"links.lookalike": 0.97, "links.masked": 0.97, "links.invite": 0.97}
LONG = 9
"""From this length a host that differs by one letter is taken for an imitation."""


class LinksOptions(FilterOptions):
    """Which addresses may stand in chat."""

    allowed: tuple[PlaceText, ...] = Field(
        (),
        max_length=1000,
        description="Hosts that are fine, with their subdomains: `example.org`, `*.example.org`, "
        "`example.org/path`.",
    )
    denied: tuple[PlaceText, ...] = Field(
        (), max_length=10_000, description="Hosts that are never fine, allowed or not."
    )
    certainty: float = Field(
        0.95,
        ge=0,
        le=1,
        description="How sure an address of which nothing is known makes; below `act_at` it asks "
        "a human. Denied ones, invitations and look-alikes have certainties of their own.",
    )
    only_denied: bool = Field(
        default=False,
        description="Whether unknown hosts are fine; denied ones, invitations, numeric "
        "addresses and look-alikes are still found.",
    )
    clips: bool = Field(default=True, description="Whether Twitch clips are fine.")
    own_channel: str = Field(
        "",
        pattern=r"^\w{0,25}$",
        description="The login of the channel, whose own Twitch pages are fine.",
    )
    invites: bool = Field(
        default=True, description="Whether invitations to other communities' rooms are found."
    )
    addresses: bool = Field(default=True, description="Whether numeric addresses (IP) are found.")
    disguised: bool = Field(
        default=True, description="Whether spelt-out links are found: `point com`, `[.]`, spaces."
    )
    lookalikes: bool = Field(
        default=True, description="Whether hosts that imitate a well-known one are found."
    )


class Links(Filter[LinksOptions]):
    """Flags addresses in chat: plain links, spelt-out ones, invitations and look-alikes.

    Why: a link takes viewers away, and where it leads nobody in chat can see.
    Lists go by host and path, never by a part of the text: allowing `youtube.com` allows
    `m.youtube.com`, but neither `notyoutube.com` nor `evil.example/?youtube.com`. What is denied
    stays denied. Times, prices, versions, file names, e-mail addresses and one's own machine
    (`localhost`, `192.168.…`) are no links. A spelt-out link is a
    matter for people, and two words that miss a space (`oui.merci`) are hardly a finding.
    No address is ever opened.
    """

    name = "links"
    family = Family.LINKS
    Options = LinksOptions
    needs = LINKED
    examples = (
        Example("come and see https://example.org/win", flagged=True),
        Example("regardez sur monsite point com", flagged=True),
        Example("rejoignez discord.gg/abcdef", flagged=True),
        Example(
            "https://evil.example/?youtube.com",
            flagged=True,
            options=(("allowed", ("youtube.com",)),),
        ),
        Example(
            "https://m.youtube.com/watch?v=1",
            flagged=False,
            options=(("allowed", ("youtube.com",)),),
        ),
        Example("https://clips.twitch.tv/GreatMoment", flagged=False),
        Example("à 1:15:20 dans la vidéo, version 2.0.1, 3.5 étoiles", flagged=False),
        Example("ok...merci, à demain", flagged=False),
    )

    def __init__(self, options: LinksOptions) -> None:
        super().__init__(options)
        top_level()  # read before the first message, which would wait for it
        self._denied = places(options.denied)
        own = places([f"twitch.tv/{options.own_channel}"]) if options.own_channel else ()
        self._allowed = (*places(options.allowed), *own, *(CLIPS if options.clips else ()))
        self._imitated = frozenset(IMITATED) | {place.host for place in self._allowed}

    def examine(self, scene: Scene) -> Iterator[Finding]:
        """Say of every host in the message what is known of it."""
        for host in scene.text.hosts:
            key = self._reason(host, scene.text.raw)
            if key is not None:
                yield Finding(
                    filter=self.name,
                    span=host.span,
                    certainty=self._certainty(key, host),
                    family=self.family,
                    reason=Phrase.of(key, host=host.name),
                )

    def _reason(self, host: Host, text: str) -> str | None:
        name, path = plain_host(host.name), segments(host.path)
        if covered(self._denied, name, path):
            return "links.denied"
        if host.disguised and not self.options.disguised:
            return None
        if self.options.lookalikes and _masked(host, name, text):
            return "links.masked"
        if covered(self._allowed, name, path):
            return None
        if _leads_nowhere(host, text):
            return None
        return self._kind(name, path) or self._unknown(host, name)

    def _kind(self, name: str, path: tuple[str, ...]) -> str | None:
        if self.options.lookalikes and _imitates(name, self._imitated):
            return "links.lookalike"
        if self.options.invites and covered(INVITES, name, path):
            return "links.invite"
        return "links.address" if self.options.addresses and _numeric(name) else None

    def _certainty(self, key: str, host: Host) -> float:
        if key == "links.denied":
            return 0.85 if host.disguised else 0.99
        return min(CERTAINTY.get(key, self.options.certainty), host.certainty)

    def _unknown(self, host: Host, name: str) -> str | None:
        if self.options.only_denied or _numeric(name):
            return None
        return "links.disguised" if host.disguised else "links.found"


def _numeric(name: str) -> bool:
    return numeric(name) is not None


def _leads_nowhere(host: Host, text: str) -> bool:
    """Whether an address, written openly, is one's own machine or house, or but a version."""
    if host.name == "localhost":
        return True
    written = text[host.span.start : host.span.end]
    if host.name not in written or not ADDRESS.fullmatch(host.name):
        return False
    alone = written == host.name
    return is_nobodys(host.name) or (alone and is_version(host.name, text[: host.span.start]))


def _masked(host: Host, name: str, text: str) -> bool:
    """Whether a browser would go to another host than the eye: `https://a.example@b.example`."""
    authority = AUTHORITY.match(text, host.span.start)
    if authority is None:
        return False
    written = PORT.sub("", TAIL.sub("", authority[1]))
    return "@" in authority[1] or name not in (plain_host(written), numeric(written))


def _imitates(name: str, hosts: frozenset[str]) -> bool:
    if any(name == host or name.endswith(f".{host}") for host in hosts):
        return False
    read = unmask(strip_marks(fold(name)))
    return any(
        read == host
        or f".{host}." in f".{read}"
        or (len(host) >= LONG and Levenshtein.distance(read, host, score_cutoff=1) == 1)
        for host in hosts
    )
