"""The version of a charter: a short hash of all that it says, comments and layout aside."""

import json
from collections.abc import Iterable
from dataclasses import astuple
from hashlib import sha256

from filters.engine.charter import Article, Charter, Customs, Words
from filters.engine.watches import OUTLOOK

_LENGTH = 12


def version(charter: Charter) -> str:
    """Return the same version for the same content, however it is written or inherited."""
    content = (
        charter.name,
        charter.title.by_language,
        charter.languages,
        _words(charter.preamble),
        _words(charter.appeal),
        astuple(charter.calm),
        astuple(charter.waves),
        astuple(charter.raids),
        *(() if charter.outlook == OUTLOOK else (astuple(charter.outlook),)),
        _customs(charter.customs),
        [_article(article) for article in charter.articles],
    )
    return sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()[:_LENGTH]


def _words(words: Words | None) -> tuple[tuple[str, str], ...]:
    return words.by_language if words else ()


def _customs(customs: Customs) -> tuple[object, ...]:
    nuke, sharing = customs.nuke, customs.sharing
    return (
        (nuke.most, nuke.look_back, astuple(nuke.rung), sorted(nuke.spare)),
        (sharing.others, sharing.partners),
        [(key, texts.by_language) for key, texts in customs.words],
        (customs.address, customs.announce),
    )


def _article(article: Article) -> tuple[object, ...]:
    return (
        article.number,
        article.title.by_language,
        article.text.by_language,
        article.mode,
        article.act_at,
        article.ask_at,
        article.severity,
        [(rung.step, rung.seconds) for rung in article.ladder.rungs],
        article.ladder.memory.total_seconds(),
        sorted(article.exempt),
        list(_filters(article)),
        [(sample.text, sample.outcome, sample.before) for sample in article.samples],
    )


def _filters(article: Article) -> Iterable[tuple[str, str]]:
    for each in article.filters:
        options = each.options.model_dump(mode="json")
        yield each.name, json.dumps(options, sort_keys=True)
