"""Notices to the team, wherever it is: chat services, e-mail, webhooks."""
