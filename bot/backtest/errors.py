"""What a person can mend about a backtest."""


class LogError(Exception):
    """A log that cannot be read at all: place, cause, remedy."""
