"""Pure policy: what follows from a verdict or a ruling."""
