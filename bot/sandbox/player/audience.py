"""How many watch: set by hand or by the log, else a curve from the seed."""

import math
import zlib

from bot.sandbox.state.channel import Channel, Stream
from bot.sandbox.twitch import Twitch

_EVENING = 3 * 3600.0
_SMALLEST, _LARGEST = 120, 900


def viewers_now(twitch: Twitch, channel: Channel, stream: Stream) -> int:
    """Count the viewers of a stream."""
    if channel.viewers is not None:
        return channel.viewers
    seed = zlib.crc32(f"{twitch.options.seed}:{channel.broadcaster.id}".encode())
    passed = (twitch.show.now() - stream.started_at).total_seconds()
    return curve(seed, passed)


def curve(seed: int, seconds: float) -> int:
    """Draw an evening: a rise, a full house, a slow leaving, with ripples throughout."""
    peak = _SMALLEST + seed % (_LARGEST - _SMALLEST)
    along = min(max(seconds / _EVENING, 0.0), 1.0)
    swell = 0.15 + 0.85 * math.sin(math.pi * along**0.7)
    ripple = 1 + 0.04 * math.sin(seconds / 90 + seed % 7)
    return max(1, round(peak * swell * ripple))
