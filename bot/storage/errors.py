"""What can go wrong with storage, each as one sentence that says what to do."""


class StorageError(Exception):
    """The database cannot be used."""


class UnreachableDatabaseError(StorageError):
    """The database cannot be opened: no such place, no permission, nobody listening."""


class AwayError(UnreachableDatabaseError):
    """The database cannot be used now: nobody answers, or another program holds it."""


class RefusedLoginError(StorageError):
    """The database server does not accept the user or the password."""


class NotADatabaseError(StorageError):
    """The file is not a database, or is damaged."""


class NewerDatabaseError(StorageError):
    """The database was written by a newer version."""


class ForeignDatabaseError(StorageError):
    """The database belongs to another program."""


class TokenKeyError(StorageError):
    """The key that encrypts the tokens is missing, malformed or another one."""


class FullDiskError(StorageError):
    """The disk is full: nothing can be recorded until there is room."""


class DeposedError(StorageError):
    """Another process presides in the place of this one, which has to begin anew."""

    def __init__(self, number: int) -> None:
        super().__init__(
            f"process {number} was not heard of for too long, and another presides in its place;"
            " it stands by once it is started again"
        )


class TakenNumberError(StorageError):
    """A process of the same number runs already."""

    def __init__(self, number: int) -> None:
        super().__init__(
            f"process {number} runs already; give this one another number in `twitch.process`"
        )


class BackupError(StorageError):
    """The backup cannot be written, or cannot be taken back."""
