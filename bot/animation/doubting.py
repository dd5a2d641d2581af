"""What a kind needs to be believed in free chat, where nearly every line is none."""

import re

from bot.animation.lexicon import families
from bot.animation.spoken import Spoken, read
from bot.animation.surroundings import Surroundings
from bot.animation.voice import Kind
from filters.engine.message import Author, Role

SURE = 0.9
"""So sure a kind is believed without its cue."""
LEAST = {
    Kind.QUESTION: 0.52,
    Kind.TESTIMONY: 0.4,
    Kind.CORRECTION: 0.45,
    Kind.HELP: 0.55,
    Kind.THANKS: 0.45,
}
"""How sure a kind must be to be surfaced: chosen on lines that nothing was learned from."""
SHORT, SHORTLY_SURE = 2, 0.75
"""Words of a line that is no more than an echo with a mark, if it is not so sure."""
ASKING = frozenset({"who", "do", "tell", "ask", "wish", "can", "think", "or", "polite", "is"})
CUES = {
    Kind.QUESTION: ASKING,
    Kind.TESTIMONY: frozenset({"i", "we", "kin", "job", "here", "lived", "time"}),
    Kind.CORRECTION: frozenset({"error", "fact", "screen", "tech", "show"}),
    Kind.HELP: frozenset({"help", "tech", "pain", "who", "can", "polite", "screen", "crowd"}),
    Kind.THANKS: frozenset({"thanks", "fine", "show"}),
}
"""Families of which a line of a kind has a word."""
SIGNS = {
    Kind.QUESTION: frozenset({"?"}),
    Kind.CORRECTION: frozenset({"<number>", "<year>", "<host>", "<guest>"}),
    Kind.HELP: frozenset({"?"}),
    Kind.THANKS: frozenset({"<host>", "<guest>", "<mod>", "<heart>"}),
}
"""What serves as well."""
CHAT, CALLED = frozenset({"chat", "tchat"}), 2
"""What viewers call each other together, within so many words from the beginning."""
MACHINE = re.compile(
    r"(?<!\S)![a-z]{3}\w* (?:and|to|et|pour)\b|subscribed (?:with|at) ", re.IGNORECASE
)
"""What bots write whose role nobody declared: commands to try, and who subscribed."""
CRUDE = frozenset(
    {
        "fuck",
        "fucking",
        "fucked",
        "shit",
        "dick",
        "dicks",
        "cock",
        "pussy",
        "titty",
        "tiddy",
        "tits",
    }
    | {"penis", "porn", "horny", "cum", "ass", "wtf", "stfu", "bite", "couilles", "cul", "baise"}
    | {"baiser", "niquer", "nique", "encule", "chatte", "teub", "zizi", "seins"}
)
"""Words with which a line is nothing to read out, unless somebody asks for help."""
LAUGHS, SURELY = (
    frozenset({"<laugh>", "lul", "lulw", "kekw", "omegalul", "lmao", "ptdr", "xd"}),
    0.8,
)
"""Who laughs asks in jest, if it is not so sure."""
SILENT = frozenset({Role.BOT, Role.BROADCASTER})
"""Whose lines are no voices: they are the show, or speak for it."""


QUOTED = re.compile(r"[«“][^»”]{1,300}[»”]|\"[^\"]{1,300}\"|[♪♫🎵🎶].{1,300}[♪♫🎵🎶]")
"""What somebody else said, or sings."""


def believed(kind: Kind, certainty: float, line: Spoken, room: Surroundings) -> bool:
    """Say whether a line is surfaced as what it most likely is."""
    least = LEAST.get(kind)
    if least is None or certainty < least:
        return False
    if room.replied is None and certainty < SHORTLY_SURE and _length(line) <= SHORT:
        return False
    if _to_a_viewer(line) or MACHINE.search(line.text) or _in_jest(kind, certainty, line):
        return False
    if kind is Kind.QUESTION and (said := QUOTED.sub(" ", line.text)) != line.text:
        return _has_cue(kind, read(said, room.cast))
    return certainty >= SURE or _has_cue(kind, line)


def silent(author: Author | None) -> bool:
    """Say whether a message is the show's own."""
    return author is not None and not SILENT.isdisjoint(author.roles)


def _in_jest(kind: Kind, certainty: float, line: Spoken) -> bool:
    words = set(line.words)
    if kind is not Kind.HELP and not CRUDE.isdisjoint(words):
        return True
    return certainty < SURELY and not LAUGHS.isdisjoint(words)


def _to_a_viewer(line: Spoken) -> bool:
    """Say whether a line is addressed to another viewer or to chat, and to nobody of the show."""
    words = [word for word in line.words if word not in "?!-"]
    if line.to or not words:
        return False
    return "<viewer>" in (words[0], words[-1]) or not CHAT.isdisjoint(words[:CALLED])


def _has_cue(kind: Kind, line: Spoken) -> bool:
    wanted, signs = CUES[kind], SIGNS.get(kind, frozenset())
    tables = [families(one) for one in line.languages]
    return any(
        word in signs or any(not wanted.isdisjoint(table.get(word, ())) for table in tables)
        for word in line.words
    )


def _length(line: Spoken) -> int:
    return sum(1 for word in line.words if word not in "?!-")
