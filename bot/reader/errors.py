"""Why the second reader cannot read, and what mends it."""


class ReaderError(Exception):
    """The second reader cannot read."""


class UnusableReaderError(ReaderError):
    """What was asked for needs it, and it cannot be had."""


class NoReaderError(ReaderError):
    """The extra that it needs is not installed."""

    def __init__(self, missing: str) -> None:
        super().__init__(
            f"the second reader needs `{missing}`, which is not installed; "
            "run `make reader`, or `pip install -r requirements-reader.txt`"
        )


class DamagedWeightsError(ReaderError):
    """Its weights are missing, or not those that were made."""

    def __init__(self, file: str, why: str) -> None:
        super().__init__(
            f"the second reader's weights: `{file}` {why}; install Chartreuse again, "
            "or set `reader.weights` to a folder that is whole"
        )
