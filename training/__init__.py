"""How the weights of learned parts were made; nothing of the bot imports it."""
