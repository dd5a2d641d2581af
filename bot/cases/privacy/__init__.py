"""What is kept of one person: given to them, veiled, or erased."""
