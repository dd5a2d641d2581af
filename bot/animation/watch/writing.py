"""How a query is written: read by a grammar, in a time that grows with its length and no faster."""

from functools import cache

from lark import Lark, Token, Transformer, UnexpectedCharacters, UnexpectedInput, v_args

from bot.animation.watch.query import Any, Every, Lacks, Query, QueryError, Said, holds, sought_in
from filters.engine.sought import sought_text

LONGEST = 1000
"""Characters of a query."""
DEEPEST = 20
"""Brackets within brackets."""
MOST = 100
"""Words and phrases of one query."""

GRAMMAR = r"""
?either: every (_OR every)*
?every: part (_AND? part)*
?part: _NOT part -> lacks
     | "(" either ")"
     | WORD -> word
     | PHRASE -> phrase
_OR.2: /(OR|OU)(?![^\s()"«»“”])|\|\|?/
_AND.2: /(AND|ET)(?![^\s()"«»“”])|&&?/
_NOT.2: /(NOT|SAUF)(?![^\s()"«»“”])|-(?=[\w("«“])/
PHRASE: /"[^"]*"|«[^»]*»|“[^”]*”/
WORD: /[^\s()"«»“”|&]+/
%ignore /\s+/
"""
OPENING = frozenset('"«“')
EXAMPLE = 'write for example `covid AND (vaccin* OR "effets secondaires") NOT blague`'


def read_query(text: str) -> Query:
    """Read a query; raises `QueryError`, which says where it is wrong and what to do."""
    if not text.strip():
        raise QueryError("the query is empty", EXAMPLE)
    if len(text) > LONGEST:
        sentence = f"the query has {len(text)} characters of at most {LONGEST}"
        raise QueryError(sentence, "make two watches of it")
    _brackets(text)
    try:
        query: Query = _parser().parse(text)  # type: ignore[assignment]  # lark knows no types
    except UnexpectedInput as error:
        raise _misread(text, error) from None
    return _sensible(query)


def _sensible(query: Query) -> Query:
    words = tuple(sought_in(query))
    if len(words) > MOST:
        raise QueryError(f"the query has {len(words)} words of at most {MOST}", "make two of it")
    for one in words:
        try:
            sought_text(one)
        except ValueError:
            sentence = f"`{one}` would be found nearly everywhere, or is too long"
            raise QueryError(sentence, "write 2 to 200 letters or digits") from None
    if holds(query, frozenset()):
        sentence = "the query is met by messages that say nothing of it"
        raise QueryError(sentence, "add a word that must be said, beside what must not")
    return query


def _brackets(text: str) -> None:
    """Count brackets first: a thousand of them must not become a thousand calls."""
    deep = deepest = 0
    for sign in text:
        deep += (sign == "(") - (sign == ")")
        deepest = max(deepest, deep)
    if deepest > DEEPEST:
        sentence = f"{deepest} brackets stand within each other, of at most {DEEPEST}"
        raise QueryError(sentence, "leave out what changes nothing")


def _misread(text: str, error: UnexpectedInput) -> QueryError:
    place = error.pos_in_stream if error.pos_in_stream is not None else len(text)
    if isinstance(error, UnexpectedCharacters):
        return _odd_sign(text, place)
    token = getattr(error, "token", None)
    if not isinstance(token, Token) or token.type == "$END":
        if text.count("(") > text.count(")"):
            at = 1 + text.rfind("(")
            return QueryError(f"the `(` at character {at} is not closed", "add a `)`")
        return QueryError("the query ends where a word must follow", EXAMPLE)
    where = f"the `{token}` at character {place + 1}"
    if token.type == "RPAR" and text.count(")") > text.count("("):
        return QueryError(f"{where} closes nothing", "leave it out, or add a `(` before it")
    return QueryError(f"{where} stands where a word must", EXAMPLE)


def _odd_sign(text: str, place: int) -> QueryError:
    sign = text[place]
    where = f"the `{sign}` at character {place + 1}"
    if sign in OPENING:
        return QueryError(f"{where} is not closed", "close the phrase with another one")
    return QueryError(f"{where} opens nothing", "leave it out")


@v_args(inline=True)
class _Building(Transformer[Token, Query]):
    """Builds the query while it is read, so that nothing is walked through afterwards."""

    def either(self, *parts: Query) -> Query:
        return parts[0] if len(parts) == 1 else Any(parts)

    def every(self, *parts: Query) -> Query:
        return parts[0] if len(parts) == 1 else Every(parts)

    def lacks(self, part: Query) -> Query:
        return part.part if isinstance(part, Lacks) else Lacks(part)

    def word(self, token: Token) -> Query:
        return Said(str(token))

    def phrase(self, token: Token) -> Query:
        return Said(" ".join(token[1:-1].split()))


@cache
def _parser() -> Lark:
    """Make the parser once: a grammar without ambiguity, read in one pass."""
    return Lark(GRAMMAR, parser="lalr", lexer="basic", start="either", transformer=_Building())
