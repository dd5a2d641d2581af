"""Answers in the form of each site, with the fields beside the names that clients meet there."""

from collections.abc import Sequence

from bot.sandbox.emotes.shelf import Site
from bot.sandbox.wire import Payload

_FFZ_GLOBAL, _FFZ_ROOM, _FFZ_PERSONAL = 3, 700_001, 4330


def body_of(site: Site, channel: str, names: Sequence[str]) -> Payload | Sequence[Payload]:
    """Write what a site answers for everybody, or for a channel."""
    match site, channel:
        case Site.BTTV, "":
            return [_bttv(one) for one in names]
        case Site.BTTV, _:
            half = len(names) // 2
            own, shared = map(_bttv, names[:half]), map(_bttv, names[half:])
            return {"id": "b1", "channelEmotes": list(own), "sharedEmotes": list(shared)}
        case Site.FFZ, "":
            sets = {str(_FFZ_GLOBAL): _ffz(names), str(_FFZ_PERSONAL): _ffz(["OnlyForSome"])}
            return {"default_sets": [_FFZ_GLOBAL], "sets": sets, "users": {}}
        case Site.FFZ, _:
            room = {"set": _FFZ_ROOM, "twitch_id": channel}
            return {"room": room, "sets": {str(_FFZ_ROOM): _ffz(names)}}
        case Site.SEVENTV, "":
            return _seventv(names)
        case _:
            return {"id": channel, "platform": "TWITCH", "emote_set": _seventv(names)}


def _bttv(name: str) -> Payload:
    return {"id": f"b-{name}", "code": name, "imageType": "png", "animated": False}


def _ffz(names: Sequence[str]) -> Payload:
    emotes = [
        {"id": number, "name": name, "urls": {"1": "//cdn.example/1"}, "hidden": False}
        for number, name in enumerate(names, 1)
    ]
    return {"id": _FFZ_ROOM, "title": "Emotes", "emoticons": emotes}


def _seventv(names: Sequence[str]) -> Payload:
    emotes = [
        {"id": f"s-{name}", "name": name, "flags": 0, "data": {"name": f"{name}Original"}}
        for name in names
    ]
    # like the site itself, say nothing of emotes where there are none
    return {"id": "s1", "name": "Emotes", **({"emotes": emotes} if emotes else {})}
