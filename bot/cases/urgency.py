"""What goes first when there is more to do than Twitch allows, and what makes what needless."""

from bot.cases.effects import (
    AllowHeld,
    Ban,
    BlockTerm,
    Clip,
    Delete,
    DenyHeld,
    Effect,
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

URGENCY = {
    kind.kind: rank
    for rank, kinds in enumerate(
        (
            # one call that calms a whole chat
            (SetChatMode, Shield),
            # one call that silences a viewer and clears what they wrote; its opposites keep their
            # place beside it, so that of two rulings about one viewer the later one stands
            (Ban, TimeOut, Untimeout, Unban),
            (Delete, DenyHeld, AllowHeld),
            (Warn,),
            # the stream goes on, and only its last minute and a half can be clipped
            (Clip, Mark),
            (Say, Whisper, ResolveUnbanRequest),
            (BlockTerm, UnblockTerm),
            (OpenCase, Notify),
        )
    )
    for kind in kinds
}

REPEATABLE = (
    *(Delete, Untimeout, Unban, AllowHeld, DenyHeld, ResolveUnbanRequest),
    *(SetChatMode, Shield, BlockTerm, UnblockTerm),
)
"""What does no more when it is done twice."""

LASTING = 60
"""Seconds of a time-out that outlasts its own call: who is under it has written nothing since."""


def covers(done: Effect, other: Effect) -> bool:
    """Whether something done to a viewer makes another effect needless.

    Twitch clears whatever a viewer wrote when it silences them, and times nobody out who is banned.
    """
    match done, other:
        case TimeOut(user_id, seconds), Delete():
            return other.user_id == user_id and seconds >= LASTING
        case TimeOut(user_id, seconds), TimeOut():
            return other.user_id == user_id and seconds >= max(LASTING, other.seconds)
        case Ban(user_id), Delete() | TimeOut():
            return other.user_id == user_id
    return False
