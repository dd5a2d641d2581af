"""Tables made by scripts from published data: each says in its first lines from which."""
