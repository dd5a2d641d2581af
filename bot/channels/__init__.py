"""Which channels the bot is in: how one comes, how one goes, and who may come to its desk."""
