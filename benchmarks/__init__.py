"""What judging costs, as ratios measured within one run."""
