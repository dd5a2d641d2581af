"""Event payloads as Twitch sends them, one family a file."""
