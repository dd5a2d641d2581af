"""How a text is read: its views, and what of each stands where in the original."""
