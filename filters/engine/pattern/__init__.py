"""Patterns that users write: what they need of a text, and what they may cost."""
