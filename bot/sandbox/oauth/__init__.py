"""The sandbox's id.twitch.tv."""
