"""`!charter [N|word]`: an article's title and text, or the list of articles; for everybody.

`!charter reload`, for moderators: the charter is read again, and what changed is said.
"""

import unicodedata
from collections.abc import Iterable
from functools import partial

from bot.cases.decision import Decision
from bot.cases.people import may_rule
from bot.commands.arguments import target
from bot.commands.command import Call, Command, Who
from bot.commands.replies import answer_by, in_words, listed, reply
from filters.engine.charter import Article
from filters.engine.phrase import Phrase

RELOAD = frozenset({"reload", "recharger"})


async def run(call: Call) -> Decision:
    """Show an article by its number or by a word in it; what was searched is never repeated.

    A reading takes a while, so its answer comes later: the lane goes on meanwhile.
    """
    if call.reload is not None and _plain(call.rest) in RELOAD and _may_reload(call):
        call.reload(partial(answer_by, call))
        return Decision(call.bench.channel, call.now)
    return reply(call, _answer(call))


def _may_reload(call: Call) -> bool:
    """Moderators may; a whisper is only heard from those whose badge was seen lately."""
    return call.whispered or may_rule(call.author, call.bench.conduct.bots)


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
