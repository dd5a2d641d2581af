"""Terms that Twitch itself keeps out of a chat: wanted, ours, missing."""
