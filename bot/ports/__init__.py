"""What the rooms need of each other and of the world: small protocols, and their values."""
