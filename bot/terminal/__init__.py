"""What a subcommand does for whoever sits at the terminal."""
