"""From TOML text to a Charter, or to every problem in it."""
