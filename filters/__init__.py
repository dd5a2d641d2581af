"""What can be caught: one filter a file; `engine` holds what they share."""
