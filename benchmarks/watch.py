"""`python -m benchmarks.watch`: what the watch tells of in ordinary chat, and of storms in it.

Real logs need viewers and times: `CHARTREUSE_CHAT` or `--chat`. What is told of in ordinary chat
counts as false, choruses that are real ones too.
"""

from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from random import Random
from statistics import median
from time import process_time

from benchmarks.asking import begun, parser, show
from benchmarks.figures import Figure, Target
from benchmarks.storms import NEVER, STORMS, Line, Storm
from benchmarks.talk import generated, read
from bot.animation.watch.post import Post
from bot.animation.watch.spike import Spike
from filters.engine.message import Author, Message
from filters.engine.watches import Alerts, Watch

WATCHES = (
    Watch("play", "map OR weapon OR gun"),
    Watch("praise", "gg OR nice OR good"),
    Watch("trouble", "lag* OR server* OR ping"),
    Watch("gifts", "sub* OR gift*"),
    Watch("score", "win* OR lose* OR lost"),
)
UNHEARD = Watch("new", NEVER)
"""A subject that nobody in the logs has."""
LONGEST = 200_000
PAUSE = 900.0
"""Seconds of silence that are no part of a live."""
BEFORE, AFTER = 5_400.0, 360.0
"""Seconds of chat before a storm, so that what is usual is known, and after its beginning."""
FALSE, TOLD = Target(0.5, 0.2), Target(14, 16, at_least=True)


def asks() -> ArgumentParser:
    asked = parser("benchmarks.watch", __doc__)
    asked.add_argument("--storms", type=int, default=16, help="of each kind")
    return asked


def main() -> None:
    """Let posts hear chats as they were, then with storms in them."""
    asked = begun(asks())
    show(asked, _measured(asked, [one for one in chats(asked) if one]))


def chats(asked: Namespace) -> Iterator[list[Line]]:
    """Return each chat that says who spoke, and when."""
    for path in asked.chat:
        for file in sorted(path.glob("*.jsonl*")) if path.is_dir() else [path]:
            yield lines_of(read([Path(file)], LONGEST).messages)
    if not asked.chat:
        yield lines_of(generated(8_000 if asked.quick else 50_000).messages)


def lines_of(messages: Sequence[Message]) -> list[Line]:
    return [
        Line(one.sent_at.timestamp(), one.author.id, one.text)
        for one in messages
        if one.sent_at and one.author
    ]


def _measured(asked: Namespace, heard: Sequence[list[Line]]) -> Iterator[Figure]:
    hours = sum(map(hours_of, heard))
    begins = process_time()
    told = Counter(one.kind for chat in heard for one, _ in spikes(chat, WATCHES))
    cost = (process_time() - begins) / sum(map(len, heard))
    heading = f"false alerts in an hour, of {hours:.1f} hours of chat"
    for kind, count in sorted(told.items()):
        yield Figure(heading, str(kind), count / hours, "an hour")
    yield Figure(heading, "all", told.total() / hours, "an hour", FALSE)
    yield Figure(heading, "to hear one message", cost * 1e6, "µs")
    for storm in STORMS:
        yield from _weathered(storm, heard, 1 if asked.quick else asked.storms)


def _weathered(storm: Storm, heard: Sequence[list[Line]], count: int) -> Iterator[Figure]:
    """Put so many storms of a kind into the chats, one at a time."""
    chance = Random(storm.name)  # noqa: S311  # chance that can be repeated
    took = [one for one in (_told_after(storm, heard, chance) for _ in range(count)) if one]
    heading = f"storms that are told of, of {count}"
    target = TOLD if count == TOLD.aim and not storm.faint else None
    yield Figure(heading, storm.name, len(took), "", target)
    if took:
        yield Figure(heading, f"{storm.name}: half of them after", median(took), "s")
        yield Figure(heading, f"{storm.name}: the last after", max(took), "s")


def _told_after(storm: Storm, heard: Sequence[list[Line]], chance: Random) -> float | None:
    chat = chance.choices(heard, weights=[len(one) for one in heard])[0]
    warm = [one for one in chat if one.at > chat[0].at + BEFORE] or chat[len(chat) // 2 :]
    at = chance.choice(warm).at
    around = [one for one in chat if at - BEFORE < one.at < at + AFTER]
    stormy = sorted((*around, *storm.lines(around, at, chance)))
    for spike, moment in spikes(stormy, (*WATCHES, UNHEARD)):
        if moment >= at and storm.is_told_by(spike):
            return moment - at
    return None


def spikes(chat: Sequence[Line], watches: Sequence[Watch]) -> Iterator[tuple[Spike, float]]:
    """Let a post hear a chat; return what it tells of, and when."""
    post = Post(watches, Alerts(), ("en",))
    for number, one in enumerate(chat):
        message = Message(str(number), "chat", one.text, Author(one.by, one.by, one.by))
        for spike in post.hear(message, one.at):
            yield spike, one.at


def hours_of(chat: Sequence[Line]) -> float:
    """Return the hours of chat, without the silence between two lives."""
    gaps = (later.at - sooner.at for sooner, later in pairwise(chat))
    return sum(one for one in gaps if one < PAUSE) / 3_600


if __name__ == "__main__":
    main()
