"""Users' names: what they say, and whose they look like."""
