"""The charters in force: read, watched, amended by people, and swapped between two messages."""
