"""When a crowd turns: waves seen, levels proposed, the chat calmed and given back."""
