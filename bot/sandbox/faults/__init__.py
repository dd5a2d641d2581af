"""Misfortunes on demand."""
