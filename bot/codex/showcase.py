"""A message as an example of its article, written into the text of a charter; names are veiled."""

import re

from bot.charter.editing import CannotEditError, Draft, literal
from bot.charter.meaning import NowhereError, inner
from bot.charter.places import Path
from bot.codex.amendments import CannotAmendError
from filters.engine.charter import Article, Outcome, Sample
from filters.engine.message import Message
from filters.engine.phrase import Phrase

LONGEST = 500
_MENTION = re.compile(r"(?<!\w)@(\w{2,25})", re.ASCII)


def pseudonymous(message: Message) -> str:
    """Return what was said without whom: people named with `@` are numbered, the author too."""
    names: dict[str, str] = {}

    def veiled(found: re.Match[str]) -> str:
        return "@" + names.setdefault(found[1].lower(), f"viewer{len(names) + 1}")

    text = " ".join(_MENTION.sub(veiled, message.text).split())[:LONGEST]
    author = message.author
    if author is None:
        return text
    for name in {author.login, author.name}:
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "viewer", text, flags=re.IGNORECASE)
    return text


def with_example(text: str, article: int, sample: Sample, note: str) -> str:
    """Return the text of a charter with one more example, and `note` as a comment above it.

    An article that stands in the parent is named in the child, and takes only that from it.
    Raises `CannotAmendError`.
    """
    plain = text.removeprefix("\ufeff")
    windows = "\r\n" in plain
    draft = Draft(plain.replace("\r\n", "\n"), note)
    try:
        _write(draft, article, sample)
    except (CannotEditError, NowhereError, ValueError):
        raise CannotAmendError(Phrase.of("learn.refused.layout")) from None
    new = draft.text.replace("\n", "\r\n") if windows else draft.text
    return text[: len(text) - len(plain)] + new


def is_shown(article: Article, sample: Sample) -> bool:
    """Whether the article has such an example already."""
    return any(one.text == sample.text for one in article.samples)


def _write(draft: Draft, number: int, sample: Sample) -> None:
    written = f"text = {literal(sample.text)}\noutcome = {literal(str(sample.outcome))}"
    table = _article(draft, number)
    if table is None:
        head = f"[[articles]]\nnumber = {number}\nextend_filters = true\n\n"
        draft.add(f"{head}[[articles.examples]]\n{written}")
        return
    inline = "{ " + written.replace("\n", ", ") + " }"
    items = (*table, "examples")
    try:
        inner(draft.table, items)
    except NowhereError:
        draft.insert(table, "examples", f"[{inline}]")
        return
    if draft.is_inline(items):
        draft.append(items, inline)
        return
    entry: dict[str, object] = {"text": sample.text, "outcome": str(sample.outcome)}
    indented = written.replace("\n", "\n  ")
    draft.add_entry(items, f"[[articles.examples]]\n  {indented}", entry)


def _article(draft: Draft, number: int) -> Path | None:
    articles = draft.table.get("articles", [])
    for index, one in enumerate(articles if isinstance(articles, list) else ()):
        if isinstance(one, dict) and one.get("number") == number:
            return ("articles", index)
    return None


def found_in(outcomes: dict[int, Outcome], article: int) -> Outcome | None:
    """Return what an example of a breach must be: what its article makes of it alone."""
    found = outcomes.get(article, Outcome.CLEAR)
    return None if found is Outcome.CLEAR else found
