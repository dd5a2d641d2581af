"""`!charter [N|word]`: an article's title and text, or the list of articles; for everybody."""

import unicodedata
from collections.abc import Iterable

from bot.cases.decision import Decision
from bot.commands.arguments import target
from bot.commands.command import Call, Command, Who
from bot.commands.replies import in_words, listed, reply
from filters.engine.charter import Article
from filters.engine.phrase import Phrase


async def run(call: Call) -> Decision:
    """Show an article by its number or by a word in it; what was searched is never repeated."""
    return reply(call, _answer(call))


def _answer(call: Call) -> Phrase:
    charter = call.bench.charter
    everything = _listing(call, charter.articles)
    if not call.rest:
        title = charter.title.in_language(call.bench.language)
        return Phrase.of("charter.list", title=title, articles=everything)
    wanted, rest = target(call.rest)
    if wanted.number is not None and not rest:
        article = charter.article(wanted.number)
        return (
            _show(call, article) if article else Phrase.of("charter.no_such", articles=everything)
        )
    found = _about(call, call.rest)
    if not found:
        return Phrase.of("charter.nothing", articles=everything)
    if len(found) == 1:
        return _show(call, found[0])
    return Phrase.of("charter.several", articles=_listing(call, found))


def _about(call: Call, words: str) -> tuple[Article, ...]:
    """Return the articles with some words in the title, or else in the text."""
    sought = _plain(words)
    language = call.bench.language
    articles = call.bench.charter.articles
    titled = tuple(one for one in articles if sought in _plain(one.title.in_language(language)))
    return titled or tuple(
        one for one in articles if sought in _plain(one.text.in_language(language))
    )


def _show(call: Call, article: Article) -> Phrase:
    language = call.bench.language
    return Phrase.of(
        "charter.article",
        number=article.number,
        title=article.title.in_language(language),
        text=article.text.in_language(language),
    )


def _listing(call: Call, articles: Iterable[Article]) -> str:
    language = call.bench.language
    return listed(
        in_words(
            call,
            Phrase.of("charter.entry", number=one.number, title=one.title.in_language(language)),
        )
        for one in articles
    )


def _plain(text: str) -> str:
    """Fold case and accents; every apostrophe is the same."""
    apart = unicodedata.normalize("NFKD", text.replace("’", "'").casefold())
    return "".join(one for one in apart if not unicodedata.combining(one))


COMMAND = Command("charter", ("charte",), Who.EVERYBODY, run)
