"""The list document that an import writes, and the article that makes use of it."""

import json
from collections.abc import Iterable, Iterator

from bot.importing.sifting import Sifted


def document(sifted: Sifted, *, name: str, language: str, source: str) -> str:
    """Return a list that asks; what is doubtful stands in it as comments, to be decided upon."""
    rows = [
        "# Imported from another bot: nobody has weighed these words for this channel, so the list",
        "# only asks. Weigh them, give the sure ones a `certainty`, then take `ask` away.",
        "",
        f"name = {quoted(name)}",
        f"language = {quoted(language)}",
        f"source = {quoted(source[:300])}",
        "ask = true",
        "",
        "terms = [",
        *(_row(term, note) for term, note in sifted.terms.items()),
        "]",
    ]
    return "\n".join([*rows, *_aside(sifted)]) + "\n"


TEXTS = {
    "en": ("Words under review", "A moderator looks at these words before anything is done."),
    "fr": ("Mots à l'étude", "Quelqu'un de la modération lit ces mots avant toute décision."),
}


def article(sifted: Sifted, list_path: str, language: str) -> str:
    """Return an article for a charter, which asks about the words and the patterns."""
    language = language if language in TEXTS else "en"
    title, text = TEXTS[language]
    rows = [
        "[[articles]]",
        "number = 90",
        f"title.{language} = {quoted(title)}",
        f"text.{language} = {quoted(text)}",
        'mode = "ask"',
    ]
    if sifted.terms:
        rows += [
            "",
            "  [[articles.filters]]",
            '  filter = "terms"',
            f"  lists = [{quoted(list_path)}]",
        ]
    if sifted.patterns:
        rows += ["", "  [[articles.filters]]", '  filter = "patterns"', "  patterns = ["]
        rows += [f"    {_pattern(one.pattern, one.case_sensitive)}," for one in sifted.patterns]
        rows.append("  ]")
    return "\n".join(rows)


def quoted(text: str) -> str:
    """Write a text as TOML does: JSON's way, and DEL by its number."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007F")


def _row(term: str, note: str) -> str:
    if not note:
        return f"  {quoted(term)},"
    return f"  {{ term = {quoted(term)}, note = {quoted(note[:300])} }},"


def _pattern(source: str, case_sensitive: bool) -> str:
    if not case_sensitive:
        return quoted(source)
    return f"{{ pattern = {quoted(source)}, case_sensitive = true }}"


def _aside(sifted: Sifted) -> Iterator[str]:
    if not sifted.doubtful:
        return
    yield "\n# Doubtful, so left out: move up into the list what you want looked for."
    by_reason: dict[str, list[str]] = {}
    for one in sifted.doubtful:
        by_reason.setdefault(one.reason, []).append(one.term)
    for reason, terms in by_reason.items():
        yield f"# {reason}:"
        yield from _commented(terms)


def _commented(terms: Iterable[str]) -> Iterator[str]:
    return (f"#   {quoted(term)}," for term in terms)
