"""What the sandbox knows: people, channels, messages, the journal."""
