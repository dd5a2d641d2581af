"""Chat commands: one a file, found in this folder."""
