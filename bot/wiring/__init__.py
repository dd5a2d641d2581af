"""Where all rooms meet: what a bot stands on is opened here, and its parts know of each other."""
