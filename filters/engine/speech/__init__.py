"""Which language a message speaks."""
