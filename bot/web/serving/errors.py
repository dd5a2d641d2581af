"""What can go wrong with the pages, each with its remedy."""


class PortInUseError(Exception):
    """The port of the bot's pages is taken."""
