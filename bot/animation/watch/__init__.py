"""The watch: what a channel looks out for in its chat, and when that is more than usual; pure."""
