"""What viewers ask people to look at once more, and the answer."""
