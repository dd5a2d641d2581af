"""What a person can mend about notices."""


class NotifyError(Exception):
    """An address for notices cannot be used; the text says which, and never shows it."""
