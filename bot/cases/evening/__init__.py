"""What is known of one live once it is over: its figures, its course, its statements."""
