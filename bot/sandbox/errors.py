"""What can go wrong with the sandbox itself; every text is made for the person to read."""


class SandboxError(Exception):
    """Something the sandbox cannot do; the text says what and what to do instead."""


class PortInUseError(SandboxError):
    """Another program listens on the port."""


class UnreadableLogError(SandboxError):
    """A chat log cannot be opened or read to its end."""


class UnknownPersonError(SandboxError):
    """Nobody has that login, or they have no channel."""
