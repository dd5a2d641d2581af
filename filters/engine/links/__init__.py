"""Hosts and addresses named in a text, plain or in disguise."""
