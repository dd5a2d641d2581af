"""Hosts that everybody on Twitch knows: clips, doors to other communities, what is imitated."""

from filters.engine.places import places

CLIPS = places(["clips.twitch.tv", "twitch.tv/*/clip"])
INVITES = places(
    [
        "discord.gg",
        "discord.com/invite",
        "discordapp.com/invite",
        "t.me",
        "telegram.me",
        "chat.whatsapp.com",
        "guilded.gg",
        "matrix.to",
        "signal.group",
        "join.skype.com",
        "stt.gg",
    ]
)
"""Where an address leads into another community's room."""
IMITATED = (
    "twitch.tv",
    "youtube.com",
    "discord.com",
    "discord.gg",
    "steamcommunity.com",
    "steampowered.com",
    "instagram.com",
    "facebook.com",
    "paypal.com",
    "roblox.com",
)
"""Hosts whose look-alikes people build to steal accounts."""
