"""The table of all Helix endpoints."""

from bot.sandbox.helix import (
    authorization,
    automod,
    bans,
    channels,
    chat_settings,
    chatters,
    conduits,
    deletions,
    messages,
    moderators,
    shards,
    streams,
    subscriptions,
    users,
    warnings,
    whispers,
)

ENDPOINTS = (
    *users.ENDPOINTS,
    *streams.ENDPOINTS,
    *channels.ENDPOINTS,
    *chatters.ENDPOINTS,
    *chat_settings.ENDPOINTS,
    *messages.ENDPOINTS,
    *whispers.ENDPOINTS,
    *moderators.ENDPOINTS,
    *automod.ENDPOINTS,
    *bans.ENDPOINTS,
    *deletions.ENDPOINTS,
    *warnings.ENDPOINTS,
    *authorization.ENDPOINTS,
    *subscriptions.ENDPOINTS,
    *conduits.ENDPOINTS,
    *shards.ENDPOINTS,
)
