"""Newcomers: a circumstance that makes the article it stands in surer, and says nothing alone."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from pydantic import Field

from filters.engine.filter import Example, Filter, FilterOptions, Scene
from filters.engine.finding import Family, Finding
from filters.engine.message import Author, Span
from filters.engine.phrase import Phrase
from filters.engine.traits import NEW


class NewcomerOptions(FilterOptions):
    """Who is a newcomer, and how much that weighs."""

    first_message: bool = Field(
        default=True, description="Whether a viewer's first message in the channel counts."
    )
    days: int = Field(
        7, ge=0, le=365, description="The days below which an account is new; 0 lets any age pass."
    )
    factor: float = Field(
        1.12,
        ge=1,
        le=1.5,
        description="What the certainty of the article's other findings is multiplied by.",
    )


class Newcomer(Filter[NewcomerOptions]):
    """Marks a first message, or a new account, so that its article is surer of what else it sees.

    Why: insults and spam come from accounts that have nothing to lose; regulars earned some trust.
    To be new is no breach: alone it says nothing, and it never weighs on style, for newcomers
    may be loud. An unknown date of birth counts against nobody.
    """

    name = "newcomer"
    family = Family.BEHAVIOUR
    Options = NewcomerOptions
    needs = NEW
    stateless = False
    examples = (
        Example("hello everybody", flagged=True, newcomers=True),
        Example("bonsoir à tous", flagged=True, newcomers=True),
        Example("me revoilà", flagged=False, before=("bonsoir",)),
    )

    def examine(self, scene: Scene) -> Iterator[Finding]:
        """Say whether the viewer is new here, or on Twitch."""
        author = scene.message.author
        if author is None or self.options.factor == 1:
            return
        if self.options.first_message and author.first_message:
            yield self._finding(scene, Phrase.of("newcomer.first"))
            return
        age = _age(author, scene.message.sent_at)
        if age is not None and timedelta(0) <= age < timedelta(days=self.options.days):
            yield self._finding(scene, Phrase.of("newcomer.young", days=self.options.days))

    def _finding(self, scene: Scene, reason: Phrase) -> Finding:
        return Finding(
            filter=self.name,
            span=Span(0, len(scene.message.text)),
            certainty=0.0,
            family=self.family,
            reason=reason,
            factor=self.options.factor,
            context=(reason,),
        )


def _age(author: Author, at: datetime | None) -> timedelta | None:
    made = author.account_created_at
    return _aware(at) - _aware(made) if at and made else None


def _aware(at: datetime) -> datetime:
    return at if at.tzinfo else at.replace(tzinfo=UTC)
