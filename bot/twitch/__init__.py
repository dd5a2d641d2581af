"""The edge to Twitch: the only folder that imports twitchio."""
