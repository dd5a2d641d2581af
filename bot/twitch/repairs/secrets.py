"""No secret in a log: TwitchIO's errors print whole addresses, with secrets in their queries.

Unnecessary once TwitchIO sends secrets in the body of `POST /oauth2/token` and leaves the
query out of what it logs and raises.
"""

import logging
import re

SECRETS = re.compile(r"(client_secret|refresh_token|token|code)=[^&\s'\"]+")
TALKATIVE = ("authentication.tokens", "client", "http", "ext.commands.bot", "eventsub.websockets")


def hush() -> None:
    """Let none of TwitchIO's loggers tell a secret."""
    for name in TALKATIVE:
        logging.getLogger(f"twitchio.{name}").addFilter(hide_secrets)


def hide_secrets(record: logging.LogRecord) -> bool:
    """Take secrets out of a log line."""
    record.msg = hidden(record.getMessage())
    record.args = ()
    if record.exc_info and record.exc_info[1] is not None:
        error = record.exc_info[1]
        record.msg = f"{record.msg} ({type(error).__name__}: {hidden(str(error))})"
        record.exc_info = None
    return True


def hidden(text: str) -> str:
    """Replace the values of secret parameters."""
    return SECRETS.sub(r"\1=…", text)
