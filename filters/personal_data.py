"""Personal data: telephones, e-mails, accounts, addresses that are nobody's business in a chat."""

import re
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum

from phonenumbers import SUPPORTED_REGIONS
from pydantic import Field, field_validator

from filters.engine.filter import Example, Filter, FilterOptions, Scene
from filters.engine.finding import Family, Finding
from filters.engine.message import Span
from filters.engine.personal.accounts import cards, documents, ibans
from filters.engine.personal.dialling import learn
from filters.engine.personal.mail import mails, may_be_mail
from filters.engine.personal.network import machines
from filters.engine.personal.spelled import may_be_spelled, spelled_telephones
from filters.engine.personal.streets import streets
from filters.engine.personal.telephone import telephones
from filters.engine.personal.trace import Trace
from filters.engine.personal.whereabouts import may_be_told, whereabouts
from filters.engine.phrase import Phrase
from filters.engine.text import Text

NUMBERED = re.compile(r"[0-9@]")
"""What nearly all personal data has: digits of other scripts are folded to these."""
SHORTEST = 6
"""Characters of the shortest text that tells of a person: `a@b.fr`."""
DIGIT = re.compile(r"[0-9]")


class Kind(StrEnum):
    """What tells of a person."""

    PHONE = "phone"
    EMAIL = "email"
    IBAN = "iban"
    CARD = "card"
    ADDRESS = "address"
    IP = "ip"
    DOCUMENT = "document"
    WHEREABOUTS = "whereabouts"


class PersonalDataOptions(FilterOptions):
    """Which data, and whose telephone numbers."""

    kinds: tuple[Kind, ...] = Field(
        tuple(Kind), description="What is looked for; leave out what a channel may share."
    )
    regions: tuple[str, ...] = Field(
        ("FR", "US", "GB", "CA", "BE", "CH"),
        min_length=1,
        max_length=12,
        description="Countries whose national telephone numbers are known, as two capital "
        "letters; numbers with a `+` are known wherever they are from.",
    )
    certainty: float = Field(
        1.0, ge=0, le=1, description="What every certainty is multiplied by; 0.9 never acts alone."
    )

    @field_validator("regions")
    @classmethod
    def _served(cls, regions: tuple[str, ...]) -> tuple[str, ...]:
        for region in regions:
            if region not in SUPPORTED_REGIONS:
                raise ValueError(f"`{region}` is no country with telephones: write `FR`, `US` …")
        return regions


class PersonalData(Filter[PersonalDataOptions]):
    """Flags telephone numbers, e-mail and postal addresses, accounts, cards, papers and machines.

    Why: to publish where a person lives or can be reached is the gravest thing a chat can do, and
    it cannot be taken back. Check digits, dialling plans and the words around tell them from
    scores, dates, prices, versions and order numbers; what is not certain is asked.
    Help lines, freephone numbers, private networks and streets without a number are fair.
    A reason names the kind, never the data.
    """

    name = "personal_data"
    family = Family.CONTENT
    Options = PersonalDataOptions
    examples = (
        Example("appelez-le au 06 12 34 56 78", flagged=True),
        Example("call me: (415) 555-2671", flagged=True),
        Example("zéro six douze trente-quatre cinquante-six soixante-dix-huit", flagged=True),
        Example("mon mail jean.martin (at) gmail (point) com", flagged=True),
        Example("FR76 3000 6000 0112 3456 7890 189", flagged=True),
        Example("il habite 12 bis rue des Lilas, 69003 Lyon", flagged=True),
        Example("she lives at 221 Maple Street, Springfield IL 62704", flagged=True),
        Example("son ip c'est 92.184.105.33", flagged=True),
        Example("she works at the bakery on Elm Street, her shift ends at 6", flagged=True),
        Example("elle bosse à la boulangerie de sa tante", flagged=False),
        Example("si ça va mal, appelez le 3114 ou le 0800 235 236", flagged=False),
        Example("10 000 000 de vues à 1:15:20, le 12.05.2022 !", flagged=False),
        Example("la rue de Rivoli était bloquée", flagged=False),
        Example("mise à jour v1.2.3.4, sur 192.168.1.1", flagged=False),
    )

    def __init__(self, options: PersonalDataOptions) -> None:
        super().__init__(options)
        self._kinds = frozenset(options.kinds)
        self._numbered = tuple(_looks(self._kinds, options.regions))
        if Kind.PHONE in self._kinds:
            learn(options.regions)

    def examine(self, scene: Scene) -> Iterator[Finding]:
        """Find what tells of a person, each stretch by its surest reading."""
        text = scene.text
        bare = text.bare.text
        if len(bare) < SHORTEST:
            return
        numbered = not text.plain and NUMBERED.search(bare) is not None
        told = Kind.WHEREABOUTS in self._kinds and may_be_told(bare)
        if numbered or told or may_be_mail(bare) or may_be_spelled(bare):
            traces = [*self._numbers(text, bare), *self._words(bare)]
            yield from self._findings(text, [*traces, *(whereabouts(text) if told else ())])

    def _numbers(self, text: Text, bare: str) -> Iterator[Trace]:
        digits = len(DIGIT.findall(bare))
        for least, look in self._numbered if digits else ():
            if digits >= least:
                yield from look(text)

    def _words(self, bare: str) -> Iterator[Trace]:
        if Kind.EMAIL in self._kinds and ("@" in bare or may_be_mail(bare)):
            yield from mails(bare)
        if Kind.PHONE in self._kinds and may_be_spelled(bare):
            yield from spelled_telephones(bare, self.options.regions)

    def _findings(self, text: Text, traces: list[Trace]) -> Iterator[Finding]:
        taken: list[Trace] = []
        for trace in sorted(traces, key=lambda one: (-one.certainty, one.start)):
            span = text.bare.span(trace.start, trace.end)
            if _touches(trace, taken) or _linked(text, span):
                continue
            taken.append(trace)
            certainty = trace.certainty * self.options.certainty
            reason = Phrase(f"personal_data.{trace.kind}")
            yield Finding(self.name, span, certainty, self.family, reason)


Look = Callable[[Text], Iterator[Trace]]


def _looks(kinds: frozenset[Kind], regions: Sequence[str]) -> Iterator[tuple[int, Look]]:
    """Return how each kind that has digits is looked for, after the fewest digits that it has."""
    looks: tuple[tuple[Kind, int, Look], ...] = (
        (Kind.PHONE, 7, lambda text: telephones(text.bare.text, regions)),
        (Kind.IBAN, 8, lambda text: ibans(text.bare.text)),
        (Kind.CARD, 15, lambda text: cards(text.bare.text)),
        (Kind.DOCUMENT, 9, lambda text: documents(text.bare.text)),
        (Kind.IP, 3, lambda text: machines(text.bare.text)),
        (Kind.ADDRESS, 1, streets),
    )
    return ((least, look) for kind, least, look in looks if kind in kinds)


def _touches(trace: Trace, others: Sequence[Trace]) -> bool:
    return any(trace.start < one.end and one.start < trace.end for one in others)


def _linked(text: Text, span: Span) -> bool:
    """Whether a stretch lies inside a link or a mention that is more than the stretch itself."""
    return any(
        silent.start <= span.start and span.end <= silent.end and _longer(text, silent, span)
        for silent in text.silent
    )


def _longer(text: Text, silent: Span, span: Span) -> bool:
    return "/" in text.raw[slice(*silent)] or silent.start < span.start
