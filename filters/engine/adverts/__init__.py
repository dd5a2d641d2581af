"""What spam sells: baits by their kind, and the honest talk that looks like them."""
