"""Charters in shadow: benches of their own beside the live ones, and no hands."""
