"""The sandbox's api.twitch.tv, one family of endpoints a file."""
