"""What whoever visits brings along, and what is left in their browser: read with every doubt."""
