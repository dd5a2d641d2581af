"""A charter as Markdown, for whoever keeps it on a page of their own."""

import re
from collections.abc import Iterator

from bot.web.text.reading import Clause, Reading
from bot.words.render import render
from filters.engine.phrase import Phrase

MEANING = re.compile(r"([\\`*_{}\[\]<>#|~&!])")
"""Signs that mean something in Markdown, or in the HTML that it may hold."""
OPENING = re.compile(r"^(\d*)([-+=.)])")
"""What begins a list, or underlines a heading."""


def plain(text: str) -> str:
    """Return a text that Markdown shows as it stands."""
    return OPENING.sub(r"\1\\\2", MEANING.sub(r"\\\1", " ".join(text.split())))


def markdown(charter: Reading, language: str) -> str:
    """Write a charter; what stands around its text is said in a language of ours."""
    return "\n\n".join(_blocks(charter, language)) + "\n"


def ladder(clause: Clause) -> tuple[Phrase, ...]:
    """Name what follows, rung by rung."""
    return tuple(Phrase.of(f"step.{one.step}", seconds=one.seconds) for one in clause.rungs)


def numbers(charter: Reading) -> str:
    """Name the articles by which the bot bans by itself."""
    return ", ".join(map(str, charter.bans))


def _blocks(charter: Reading, language: str) -> Iterator[str]:
    def say(key: str, **told: str | int) -> str:
        return plain(render(Phrase.of(key, **told), language))

    yield f"# {plain(charter.title)}"
    yield say("public.holds", login=charter.login)
    yield from map(plain, charter.preamble)
    for one in charter.clauses:
        yield f'<a id="article-{one.number}"></a>'
        yield f"## {one.number}\\. {plain(one.title)}"
        yield from map(plain, one.paragraphs)
        steps = " → ".join(plain(render(rung, language)) for rung in ladder(one))
        yield f"**{say('public.follows')}** {steps}"
        if not one.alone:
            yield say("public.people")
    yield from _about(charter, language)


def _about(charter: Reading, language: str) -> Iterator[str]:
    bans = (
        Phrase.of("public.bans", articles=numbers(charter))
        if charter.bans
        else Phrase.of("public.no_ban")
    )
    about = (Phrase.of("public.bot"), Phrase.of("public.doubt"), bans)
    yield f"## {_said('public.deciding', language)}"
    yield _items((*about, Phrase.of("public.undo"), Phrase.of("public.links")), language)
    yield f"## {_said('public.appeal', language)}"
    yield plain(charter.appeal) if charter.appeal else _said("public.appeal.nowhere", language)
    yield _said("public.unban", language)
    yield f"## {_said('public.kept', language)}"
    texts = Phrase.of("public.kept.texts", count=charter.keep_days)
    rest = Phrase.of("public.kept.rest"), Phrase.of("public.kept.marks")
    yield _items((texts, *rest), language)
    yield plain(render(Phrase.of("public.edition", name=charter.edition), language))


def _said(key: str, language: str) -> str:
    return plain(render(Phrase(key), language))


def _items(phrases: tuple[Phrase, ...], language: str) -> str:
    return "\n".join(f"- {plain(render(one, language))}" for one in phrases)
