"""Webhooks: other programs are told what happens, signed."""
