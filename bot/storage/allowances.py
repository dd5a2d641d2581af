"""How long after its recording an effect may still be carried out, by kind."""

from collections.abc import Mapping
from datetime import timedelta
from types import MappingProxyType

from bot.cases.effects import (
    AllowHeld,
    Ban,
    BlockTerm,
    Clip,
    Delete,
    DenyHeld,
    Mark,
    Notify,
    OpenCase,
    ResolveUnbanRequest,
    Say,
    SetChatMode,
    Shield,
    TimeOut,
    Unban,
    UnblockTerm,
    Untimeout,
    Warn,
    Whisper,
)

ALLOWANCES: Mapping[str, timedelta] = MappingProxyType(
    {
        Delete.kind: timedelta(minutes=10),
        # a sanction that comes late punishes something else than what was said
        Warn.kind: timedelta(minutes=1),
        TimeOut.kind: timedelta(minutes=1),
        Ban.kind: timedelta(minutes=1),
        # twitch itself drops what nobody looked at for five minutes
        AllowHeld.kind: timedelta(minutes=5),
        DenyHeld.kind: timedelta(minutes=5),
        # letting someone write again is never too late to matter
        Untimeout.kind: timedelta(minutes=10),
        Unban.kind: timedelta(minutes=10),
        ResolveUnbanRequest.kind: timedelta(hours=1),
        # an answer that comes late answers nobody
        Say.kind: timedelta(seconds=30),
        Whisper.kind: timedelta(seconds=30),
        # what gives a chat back its modes may be what a crash left to do
        SetChatMode.kind: timedelta(hours=1),
        Shield.kind: timedelta(minutes=1),
        BlockTerm.kind: timedelta(minutes=10),
        UnblockTerm.kind: timedelta(hours=1),
        # a clip holds the last minute and a half: later it would show something else
        Clip.kind: timedelta(seconds=45),
        Mark.kind: timedelta(seconds=45),
        OpenCase.kind: timedelta(hours=1),
        Notify.kind: timedelta(hours=1),
    }
)


def allowances(overrides: Mapping[str, int]) -> Mapping[str, timedelta]:
    """Return the allowances with some of them set otherwise, in seconds."""
    chosen = {kind: timedelta(seconds=one) for kind, one in overrides.items()}
    return {**ALLOWANCES, **chosen}
