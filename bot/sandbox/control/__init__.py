"""What those who run a sandbox can do with it, one concern a file."""
