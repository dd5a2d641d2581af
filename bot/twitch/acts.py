"""Each effect as the one call to Twitch that carries it out; what is refused is raised."""

from http import HTTPStatus
from typing import Literal

from twitchio.exceptions import HTTPException, MessageRejectedError
from twitchio.user import PartialUser

from bot.cases.effects import (
    AllowHeld,
    Ban,
    BlockTerm,
    Delete,
    DenyHeld,
    Lever,
    ResolveUnbanRequest,
    Review,
    Sanction,
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
from bot.ports.world import Answer, Progress
from bot.twitch.refusals import NOT_BANNED, said
from bot.twitch.texts import fitted, spoken
from filters.engine.charter import LONGEST_TIMEOUT, Modes

DONE = Answer(Progress.DONE)


async def sanction(
    room: PartialUser, bot_id: str, effect: Sanction | Untimeout | Unban, told: str
) -> Answer:
    """Carry out whatever is aimed at a person; raises `HTTPException` where it is refused."""
    match effect:
        case Untimeout() | Unban():
            return await free(room, bot_id, effect)
        case Delete():
            return await delete(room, bot_id, effect)
        case Warn():
            return await warn(room, bot_id, effect, told)
        case TimeOut():
            return await time_out(room, bot_id, effect, told)
        case Ban():
            return await ban(room, bot_id, effect, told)


async def delete(room: PartialUser, bot_id: str, effect: Delete) -> Answer:
    """Delete a message; one that is unknown or older than six hours is gone."""
    if not effect.message_id:
        # Without an id Twitch would clear the whole chat.
        return Answer(Progress.REFUSED, "no message named")
    try:
        await room.delete_chat_messages(moderator=bot_id, message_id=effect.message_id)
    except HTTPException as error:
        if error.status != HTTPStatus.NOT_FOUND:
            raise
        return Answer(Progress.GONE, said(error))
    return DONE


async def warn(room: PartialUser, bot_id: str, effect: Warn, told: str) -> Answer:
    """Warn a viewer, who must acknowledge it before writing again."""
    reason = fitted(told)
    if not reason:
        return Answer(Progress.REFUSED, "a warning needs a text")
    await room.warn_user(moderator=bot_id, user_id=effect.user_id, reason=reason)
    return Answer(Progress.DONE, told=reason)


async def time_out(room: PartialUser, bot_id: str, effect: TimeOut, told: str) -> Answer:
    """Time a viewer out, for a second to a fortnight."""
    reason = fitted(told)
    seconds = min(max(effect.seconds, 1), LONGEST_TIMEOUT)
    await room.timeout_user(
        moderator=bot_id, user=effect.user_id, duration=seconds, reason=reason or None
    )
    return Answer(Progress.DONE, told=reason)


async def ban(room: PartialUser, bot_id: str, effect: Ban, told: str) -> Answer:
    """Ban a viewer."""
    reason = fitted(told)
    await room.ban_user(moderator=bot_id, user=effect.user_id, reason=reason or None)
    return Answer(Progress.DONE, told=reason)


async def free(room: PartialUser, bot_id: str, effect: Untimeout | Unban) -> Answer:
    """Lift a time-out or a ban; Twitch does not tell them apart."""
    try:
        await room.unban_user(moderator=bot_id, user_id=effect.user_id)
    except HTTPException as error:
        if NOT_BANNED not in said(error).lower():
            raise
        return Answer(Progress.GONE, said(error))
    return DONE


async def answer_review(room: PartialUser, bot: PartialUser, effect: Review, told: str) -> Answer:
    """Answer what Twitch asks of moderators; what ran out, or another answered, is gone."""
    try:
        match effect:
            case AllowHeld(message_id):
                await bot.approve_automod_messages(message_id)
            case DenyHeld(message_id):
                await bot.deny_automod_messages(message_id)
            case ResolveUnbanRequest():
                return await _answer_plea(room, bot.id, effect, fitted(told))
    except HTTPException as error:
        if error.status not in {HTTPStatus.NOT_FOUND, HTTPStatus.BAD_REQUEST}:
            raise
        return Answer(Progress.GONE, said(error))
    return DONE


async def _answer_plea(
    room: PartialUser, bot_id: str, effect: ResolveUnbanRequest, text: str
) -> Answer:
    await room.resolve_unban_request(
        moderator=bot_id,
        status="approved" if effect.approve else "denied",
        unban_request_id=effect.request_id,
        resolution_text=text or None,
    )
    return Answer(Progress.DONE, told=text)


async def pull(room: PartialUser, bot_id: str, lever: Lever) -> Answer:
    """Carry out what changes the whole of a chat."""
    match lever:
        case SetChatMode(modes):
            return await set_modes(room, bot_id, modes)
        case Shield(up):
            return await move_shield(room, bot_id, up=up)
        case BlockTerm() | UnblockTerm():
            return await block(room, bot_id, lever)


async def set_modes(room: PartialUser, bot_id: str, modes: Modes) -> Answer:
    """Set every mode of the chat at once, within the shield: with it Twitch sets modes too."""
    if modes.shield is False:
        await move_shield(room, bot_id, up=False)
    await _set_modes(room, bot_id, modes)
    if modes.shield:
        await move_shield(room, bot_id, up=True)
    return DONE


async def _set_modes(room: PartialUser, bot_id: str, modes: Modes) -> None:
    delay: Literal[2, 4, 6] | None = None
    if modes.delay is not None:
        delay = 2 if modes.delay <= 2 else 4 if modes.delay <= 4 else 6  # noqa: PLR2004  # Twitch's three
    await room.update_chat_settings(
        bot_id,
        emote_mode=modes.emotes,
        follower_mode=modes.followers is not None,
        follower_mode_duration=modes.followers,
        slow_mode=modes.slow is not None,
        slow_mode_wait_time=modes.slow,
        subscriber_mode=modes.subscribers,
        unique_chat_mode=modes.unique,
        non_moderator_chat_delay=modes.delay is not None,
        non_moderator_chat_delay_duration=delay,
    )


async def move_shield(room: PartialUser, bot_id: str, *, up: bool) -> Answer:
    """Raise shield mode, or lower it."""
    await room.update_shield_mode_status(moderator=bot_id, active=up)
    return DONE


async def block(room: PartialUser, bot_id: str, effect: BlockTerm | UnblockTerm) -> Answer:
    """Block a term, or take it back; what is as it should be already is no error at Twitch."""
    if isinstance(effect, BlockTerm):
        await room.add_blocked_term(moderator=bot_id, text=effect.text)
    else:
        await room.remove_blocked_term(moderator=bot_id, id=effect.term_id)
    return DONE


async def say(room: PartialUser, bot_id: str, effect: Say, told: str, *, as_app: bool) -> Answer:
    """Say something in chat; as the application, it bears the badge of a bot."""
    text = spoken(told)
    if not text:
        return Answer(Progress.REFUSED, "nothing to say")
    try:
        sent = await room.send_message(
            text,
            sender=bot_id,
            reply_to_message_id=effect.reply_to,
            token_for=None if as_app else bot_id,
        )
    except MessageRejectedError as dropped:
        return Answer(Progress.REFUSED, f"{dropped.code}: {dropped.message or ''}")
    if not sent.sent:
        return Answer(Progress.REFUSED, "dropped without a reason")
    return Answer(Progress.DONE, told=text)


async def whisper(bot: PartialUser, effect: Whisper, told: str) -> Answer:
    """Whisper to one person; Twitch says yes even where it drops the whisper."""
    text = fitted(told)
    if not text:
        return Answer(Progress.REFUSED, "nothing to whisper")
    await bot.send_whisper(to_user=effect.user_id, message=text)
    return Answer(Progress.DONE, told=text)
