"""Twitch in a box: speaks the wire only, knows nothing of the bot."""
