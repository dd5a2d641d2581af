"""Contexts: what around a word excuses it, or makes it an attack; one kind a file."""
