"""The names of third-party emotes, which Twitch does not mark: asked for, kept, handed on."""
