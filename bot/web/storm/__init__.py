"""How a channel is right now: figures, alerts, and its levers."""
