"""Personal data: telephones, e-mails, accounts, addresses that are nobody's business in a chat."""

from collections.abc import Iterable, Iterator, Sequence

from phonenumbers import SUPPORTED_REGIONS
from pydantic import Field, field_validator

from filters.engine.filter import Example, Filter, FilterOptions, Scene
from filters.engine.finding import Family, Finding
from filters.engine.message import Span
from filters.engine.personal.dialling import learn
from filters.engine.personal.looks import Kind, Looks
from filters.engine.personal.trace import Trace
from filters.engine.phrase import Phrase
from filters.engine.text import Text
from filters.engine.traits import NUMBERED


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
    needs = NUMBERED
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
        kinds = frozenset(options.kinds)
        self._looks = Looks(kinds, options.regions)
        self.told = self._looks.told
        if Kind.PHONE in kinds:
            learn(options.regions)

    def examine(self, scene: Scene) -> Iterator[Finding]:
        """Find what tells of a person, each stretch by its surest reading."""
        traces = list(self._looks.traces(scene.text))
        if traces:
            yield from self._findings(scene.text, traces)

    def _findings(self, text: Text, traces: Iterable[Trace]) -> Iterator[Finding]:
        taken: list[Trace] = []
        for trace in sorted(traces, key=lambda one: (-one.certainty, one.start)):
            span = text.bare.span(trace.start, trace.end)
            if _touches(trace, taken) or _linked(text, span):
                continue
            taken.append(trace)
            certainty = trace.certainty * self.options.certainty
            reason = Phrase(f"personal_data.{trace.kind}")
            yield Finding(self.name, span, certainty, self.family, reason)


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
