"""What a window remembers: who spoke, when, and who said the same."""
