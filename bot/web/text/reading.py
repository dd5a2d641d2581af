"""A charter as anybody may read it: its articles and what follows; never a term or a threshold."""

from dataclasses import dataclass
from hashlib import blake2b

from bot.ports.world import Channel
from bot.web.ground.behind import Behind
from filters.engine.charter import Article, Charter, Mode, Rung, Step, Words


@dataclass(frozen=True, slots=True)
class Published:
    """The charter that is in force in a channel; texts are kept for so many days."""

    channel: Channel
    charter: Charter
    keep_days: int


def published(behind: Behind, login: str) -> Published | None:
    """Find what is in force in a channel by its login."""
    channel = behind.channel(login)
    bench = behind.benches.get(channel.id) if channel else None
    return Published(channel, bench.charter, behind.keep_days) if channel and bench else None


@dataclass(frozen=True, slots=True)
class Clause:
    """An article in one language; `alone` says that the bot acts by itself where it is clear."""

    number: int
    title: str
    paragraphs: tuple[str, ...]
    rungs: tuple[Rung, ...]
    alone: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """A charter in one of its languages; `bans` are articles by which the bot bans by itself."""

    login: str
    title: str
    language: str
    languages: tuple[str, ...]
    preamble: tuple[str, ...]
    clauses: tuple[Clause, ...]
    appeal: str
    bans: tuple[int, ...]
    keep_days: int

    @property
    def edition(self) -> str:
        """A short name that changes with whatever can be read, and says nothing of the rest."""
        return blake2b(repr(self).encode(errors="replace"), digest_size=4).hexdigest()


def reading(one: Published, wanted: tuple[str, ...]) -> Reading:
    """Return a charter in the first of some languages that it is written in, else in its own."""
    charter = one.charter
    language = next((code for code in wanted if code in charter.languages), charter.languages[0])
    clauses = tuple(_clause(article, language) for article in charter.articles)
    return Reading(
        login=one.channel.login,
        title=charter.title.in_language(language),
        language=language,
        languages=charter.languages,
        preamble=_paragraphs(charter.preamble, language),
        clauses=clauses,
        appeal=charter.appeal_in(language),
        bans=tuple(clause.number for clause in clauses if clause.alone and _bans(clause)),
        keep_days=one.keep_days,
    )


def _clause(article: Article, language: str) -> Clause:
    return Clause(
        number=article.number,
        title=article.title.in_language(language),
        paragraphs=_paragraphs(article.text, language),
        rungs=article.ladder.rungs,
        alone=article.mode is Mode.ENFORCE and bool(article.filters),
    )


def _bans(clause: Clause) -> bool:
    return any(rung.step is Step.BAN for rung in clause.rungs)


def _paragraphs(words: Words | None, language: str) -> tuple[str, ...]:
    text = words.in_language(language) if words else ""
    return tuple(" ".join(one.split()) for one in text.split("\n\n") if one.strip())
