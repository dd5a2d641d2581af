"""What developers run now and then; nothing here is part of the bot."""
