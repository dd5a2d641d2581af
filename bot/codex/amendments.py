"""Writes an accepted proposal into the text of a charter, in the place where it belongs."""

from collections.abc import Iterator

from bot.cases.lessons.lessons import Change, Proposal
from bot.charter.editing import CannotEditError, Draft, literal
from bot.charter.meaning import NowhereError, inner
from bot.charter.places import Path
from filters.engine.phrase import Phrase
from filters.engine.terms.alternatives import spelt_out

_MODES = {Change.ASK: "ask", Change.ENFORCE: "enforce"}


class CannotAmendError(Exception):
    """The proposal cannot be written into this text; the phrase says why."""

    def __init__(self, phrase: Phrase) -> None:
        super().__init__(phrase.key)
        self.phrase = phrase


def amended(text: str, proposal: Proposal, note: str) -> str:
    """Return the text of a charter with a proposal in it, and `note` as a comment above it.

    Line ends and a byte order mark stay as they are. Raises `CannotAmendError`.
    """
    plain = text.removeprefix("\ufeff")
    windows = "\r\n" in plain
    draft = Draft(plain.replace("\r\n", "\n"), note)
    try:
        _write(draft, proposal)
    except (CannotEditError, NowhereError):
        raise CannotAmendError(Phrase.of("learn.refused.layout")) from None
    new = draft.text.replace("\n", "\r\n") if windows else draft.text
    return text[: len(text) - len(plain)] + new


def _write(draft: Draft, proposal: Proposal) -> None:
    article = _article(draft, proposal.subject.article)
    if proposal.change in _MODES:
        _set_mode(draft, article, proposal)
        return
    terms = tuple(_terms(draft, article)) if article else ()
    listing = _listing(draft, terms, proposal.subject.name)
    match proposal.change:
        case Change.ALLOW:
            _allow(draft, listing[:-2] if listing else _only(terms), proposal.value)
        case Change.LOWER:
            _lower(draft, listing, terms, proposal)
        case _:
            _remove(draft, listing)


def _set_mode(draft: Draft, article: Path | None, proposal: Proposal) -> None:
    """An article that stands in the parent is named in the child, and takes only that from it."""
    mode = _MODES[proposal.change]
    if article is not None:
        draft.set(article, "mode", mode)
        return
    draft.add(f'[[articles]]\nnumber = {proposal.subject.article}\nmode = "{mode}"')


def _allow(draft: Draft, terms: Path, phrase: str) -> None:
    try:
        inner(draft.table, (*terms, "allow"))
    except NowhereError:
        draft.insert(terms, "allow", f"[{literal(phrase)}]")
    else:
        draft.append((*terms, "allow"), literal(phrase))


def _lower(draft: Draft, listing: Path | None, terms: tuple[Path, ...], proposal: Proposal) -> None:
    """What an article says of a term itself goes before what a list of its says."""
    name, certainty = proposal.subject.name, float(proposal.value)
    if listing is None:
        _add_term(draft, _only(terms), name, certainty)
        return
    entry = inner(draft.table, listing)
    if isinstance(entry, str):
        draft.replace(listing, _table(entry, certainty))
        return
    draft.set(listing, "certainty", certainty)
    if isinstance(entry, dict) and "alone" in entry:
        draft.set(listing, "alone", certainty)


def _add_term(draft: Draft, terms: Path, name: str, certainty: float) -> None:
    written = _table(name, certainty)
    try:
        inner(draft.table, (*terms, "terms"))
    except NowhereError:
        draft.insert(terms, "terms", f"[{written}]")
    else:
        draft.append((*terms, "terms"), written)


def _remove(draft: Draft, listing: Path | None) -> None:
    """An entry that stands for several terms is left to people."""
    if listing is None:
        raise CannotAmendError(Phrase.of("learn.refused.elsewhere"))
    if len(_spellings(inner(draft.table, listing))) > 1:
        raise CannotAmendError(Phrase.of("learn.refused.several"))
    index = listing[-1]
    if isinstance(index, int):
        draft.remove(listing[:-1], index)


def _table(term: str, certainty: float) -> str:
    return f"{{ term = {literal(term)}, certainty = {literal(certainty)} }}"


def _article(draft: Draft, number: int) -> Path | None:
    articles = draft.table.get("articles", [])
    for index, one in enumerate(articles if isinstance(articles, list) else ()):
        if isinstance(one, dict) and one.get("number") == number:
            return ("articles", index)
    return None


def _terms(draft: Draft, article: Path) -> Iterator[Path]:
    """Return the places of an article's own lists of terms."""
    table = inner(draft.table, article)
    filters = table.get("filters", []) if isinstance(table, dict) else []
    for index, one in enumerate(filters if isinstance(filters, list) else ()):
        if isinstance(one, dict) and one.get("filter") == "terms":
            yield (*article, "filters", index)


def _listing(draft: Draft, terms: tuple[Path, ...], name: str) -> Path | None:
    for place in terms:
        table = inner(draft.table, place)
        entries = table.get("terms", []) if isinstance(table, dict) else []
        for index, entry in enumerate(entries):
            if name in _spellings(entry):
                return (*place, "terms", index)
    return None


def _only(terms: tuple[Path, ...]) -> Path:
    """Return the one filter that must be meant; of several, people choose."""
    if len(terms) != 1:
        raise CannotAmendError(Phrase.of("learn.refused.elsewhere"))
    return terms[0]


def _spellings(entry: object) -> tuple[str, ...]:
    if isinstance(entry, str):
        return spelt_out(entry)
    if not isinstance(entry, dict):
        return ()
    texts = (str(entry.get("term", "")), *map(str, entry.get("also", ())))
    return tuple(spelling for text in texts for spelling in spelt_out(text))
