"""What is no error in a charter, but probably not what its author meant."""

from collections.abc import Iterable, Iterator

from bot.charter.equipment import AnyFilter
from bot.charter.problem import Problem
from bot.charter.sheet import Entry
from filters.engine.charter import Mode, Outcome
from filters.engine.finding import Family
from filters.engine.terms.listed import Term
from filters.second_reader import MOST as SUREST
from filters.second_reader import SecondReader
from filters.terms import Terms

BEARABLE = 0.02
_OF_FILTERS = ("act_at", "ask_at", "mode")


def doubts(entries: Iterable[Entry]) -> Iterator[Problem]:
    """Find articles whose examples show one side only, and keys that change nothing."""
    for entry in entries:
        yield from _examples(entry) if entry.filters else _without_filters(entry)
        if entry.table.mode is Mode.ASK and "act_at" in entry.table.model_fields_set:
            sentence = "`act_at` changes nothing in an article that only asks"
            yield entry.spots["act_at"].key_problem(sentence)
        if entry.table.mode in {Mode.ASK, Mode.SHADOW} and any(map(_blocks, entry.filters)):
            sentence = "`before` changes nothing in an article that does not act by itself"
            remedy = "leave it out, or move the term to an article that enforces"
            yield entry.spots.get("filters", entry.spot).key_problem(sentence, remedy)
        if any(one.family is Family.READER for one in entry.filters):
            yield from _of_the_reader(entry)


def _of_the_reader(entry: Entry) -> Iterator[Problem]:
    """Find a second reader that can do nothing of what it is there for."""
    spot = entry.spots.get("filters", entry.spot)
    if (entry.table.ask_at or 0) > SUREST:
        sentence = f"`second_reader` is never surer than {SUREST}, and nobody is asked below"
        yield spot.key_problem(sentence, "lower `ask_at`")
    if sum(one.options.share for one in entry.filters if isinstance(one, SecondReader)) > BEARABLE:
        sentence = "`share` asks people about more of chat than a docket should hold"
        yield spot.key_problem(sentence, "2 %, rules and reader together, is what a team can bear")


def _blocks(one: AnyFilter) -> bool:
    """Whether a filter has terms that Twitch is to keep out."""
    terms = one.options.terms if isinstance(one, Terms) else ()
    return any(isinstance(term, Term) and term.before for term in terms)


def _examples(entry: Entry) -> Iterator[Problem]:
    outcomes = {placed.sample.outcome for placed in entry.samples}
    spot = entry.spots.get("examples", entry.spot)
    if not outcomes - {Outcome.CLEAR}:
        sentence = f"article {entry.number} has no example of what it is against"
        yield spot.problem(sentence, 'add one with `outcome = "breach"` or `"borderline"`')
    if Outcome.CLEAR not in outcomes:
        sentence = f"article {entry.number} has no example of fair speech"
        yield spot.problem(sentence, 'add one with `outcome = "clear"`')


def _without_filters(entry: Entry) -> Iterator[Problem]:
    for key in _OF_FILTERS:
        if key in entry.table.model_fields_set:
            sentence = f"`{key}` changes nothing in an article without filters"
            yield entry.spots[key].key_problem(sentence, "people alone apply it")
    for placed in entry.samples:
        if placed.sample.outcome is not Outcome.CLEAR:
            sentence = (
                "an article without filters sees nothing: its examples are `clear` to the bot"
            )
            yield placed.spot.inner("outcome").problem(sentence, "add filters, or write `clear`")
