"""Happenings as they wait in the records, with whatever is a person's set apart, and back."""

from datetime import datetime

from msgspec import json
from msgspec.structs import replace

from bot.ports.dispatches import Dispatch
from bot.web.api.shapes import written
from bot.web.ground.hook_options import Event
from bot.web.hooks.happenings import Envelope, Happening, Told
from bot.web.hooks.singing import Singing, ToldVoice

VOICES = frozenset({Event.QUESTION, Event.VOICE, Event.MOVED, Event.WITHDRAWN})


def packed(
    one: Happening | Singing, receiver: str, at: datetime, desk: str, *, texts: bool
) -> Dispatch:
    """Return what waits for a program; words of a viewer only where it may be told them."""
    return Dispatch(
        receiver=receiver,
        event_id=one.id,
        event=one.event,
        channel=one.channel.id,
        at=at,
        body=json.encode(_nameless(one.told(desk, texts=False))).decode(),
        viewer=one.viewer,
        by=one.by,
        text=one.text if texts else None,
        said=one.said,
    )


def unpacked(waiting: Dispatch, lost: int) -> bytes:
    """Return what is sent; raises msgspec's errors where the body is none of ours."""
    data = _read(waiting)
    data.viewer_id = written(waiting.viewer.id) if waiting.viewer else None
    data.viewer_login = written(waiting.viewer.login) if waiting.viewer else None
    data.text = None if waiting.text is None else written(waiting.text)
    by = written(waiting.by.login) if waiting.by else ""
    if isinstance(data, ToldVoice):
        data.by = by or None
    elif data.ruling is not None:
        data.ruling.by = by
    return json.encode(Envelope(waiting.event_id, waiting.event, waiting.at, lost, data))


def _read(waiting: Dispatch) -> Told | ToldVoice:
    if waiting.event in VOICES:
        return json.decode(waiting.body, type=ToldVoice)
    return json.decode(waiting.body, type=Told)


def _nameless(told: Told | ToldVoice) -> Told | ToldVoice:
    if isinstance(told, ToldVoice):
        return replace(told, viewer_id=None, viewer_login=None, by=None)
    ruling = replace(told.ruling, by="") if told.ruling else None
    return replace(told, viewer_id=None, viewer_login=None, ruling=ruling)
