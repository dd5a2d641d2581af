"""What a charter would have done: logs of a chat through the same judge and the same policy."""
