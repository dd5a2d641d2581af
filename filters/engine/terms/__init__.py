"""Listed terms: how they are written, and how they are found in every dress."""
