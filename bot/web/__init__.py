"""Pages and health of the running bot."""
