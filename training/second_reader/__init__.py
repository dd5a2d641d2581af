"""How the second reader learned to read."""
