"""Viewers who read from a chat log."""
