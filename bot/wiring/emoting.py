"""The watch over the emotes that Twitch does not mark, as the wiring makes it."""

from collections.abc import Mapping

from bot.bench.bench import Bench
from bot.emotes.watch import EmoteWatch
from bot.settings import Settings
from bot.storage.places import beside


def emote_watcher(settings: Settings, benches: Mapping[str, Bench]) -> EmoteWatch:
    """Return what tells each bench the names of its channel's emotes."""
    options = settings.emotes
    file = options.cache_file or beside(settings.storage, ".emotes.json")

    def tell(channel: str, names: frozenset[str]) -> None:
        if bench := benches.get(channel):
            bench.emotes = names

    return EmoteWatch(options, tuple(benches), file, tell)
