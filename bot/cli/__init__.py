"""What can be typed: one subcommand a file."""
