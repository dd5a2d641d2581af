"""One file a format of log; each says what its logs know, and what of a chat they hold."""
