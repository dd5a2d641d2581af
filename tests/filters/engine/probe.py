"""A filter that does as it is told, and a judge who hears one message."""

from collections.abc import Iterator

from filters.engine.charter import Article, Outcome
from filters.engine.filter import Filter, FilterOptions, Scene
from filters.engine.finding import Family, Finding, Trouble
from filters.engine.judge import Judge
from filters.engine.message import Span
from filters.engine.phrase import Phrase
from filters.engine.recent import Recent
from filters.engine.verdict import Verdict
from tests.making import charter, message, viewer


class Probe(Filter[FilterOptions]):
    """A filter that finds, fails, strays or tires, as it is told. Why: a judge must be tried."""

    name = "probe"
    family = Family.BEHAVIOUR
    Options = FilterOptions
    examples = ()

    def __init__(
        self,
        *,
        seen: list[Finding | Trouble | Exception],
        stateless: bool = True,
        needs: int = 0,
    ) -> None:
        super().__init__(FilterOptions())
        self.needs = needs
        self.calls = 0
        self.stateless = stateless
        self._seen = seen

    def examine(self, _scene: Scene) -> Iterator[Finding | Trouble]:
        self.calls += 1
        for one in self._seen:
            if isinstance(one, Exception):
                raise one
            yield one


HERE = Span(0, 1)


def found(span: Span = HERE) -> Finding:
    return Finding("probe", span, 0.95, Family.BEHAVIOUR, Phrase("probe.found"))


TROUBLE = Trouble("probe", Phrase("patterns.timeout"))


def judged(text: str, *articles: Article, **options: object) -> Verdict:
    said = message(text, author=options.pop("author", viewer()))
    return Judge(charter(*articles)).judge(said, Recent(), **options)  # type: ignore[arg-type]


def outcomes(verdict: Verdict) -> list[tuple[int, Outcome]]:
    return [(breach.article, breach.outcome) for breach in verdict.breaches]
